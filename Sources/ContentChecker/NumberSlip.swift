import Electrochemistry

/// What to say of a text that is no quantity, and what to put there if that is beyond doubt.
struct NumberSlip {
  /// In Unicode scalars of the text.
  private(set) var range: Range<Int>
  private(set) var message: String
  private(set) var help: String
  private(set) var replacement: String?

  /// - Parameter example: how a quantity of this kind is written.
  init(_ text: String, _ fault: QuantityFault, example: String?) {
    range = fault.range
    message = fault.message
    help =
      "write a number and its unit, as in "
      + (example ?? "0.90 V vs RHE, 310 mV, 10 mA cm-2")
    readKind(fault, text)
  }

  private mutating func readKind(_ fault: QuantityFault, _ text: String) {
    if let value = Self.value(before: fault.range.lowerBound, in: text) {
      message = "there is more than a value"
      help =
        "write \(value) alone; what belongs to it has a key of its own: at: 10 mA cm-2, electrolyte,"
        + " conditions, note"
      return
    }
    switch fault.kind {
    case .unknownUnit(let word, _) where ["and", "or", "&"].contains(word):
      message = "there are two numbers"
      help = "write one number; the other is a row of its own"
    case .unknownUnit("mcg", _): unit("µg")
    case .unknownUnit(_, let candidates), .malformedUnit(_, let candidates):
      if let first = candidates.first { unit(first, in: text) }
    case .decimalComma(let suggestion):
      replacement = suggestion
      help = "write \(suggestion)"
    case .ambiguousComma(let thousands, let decimal):
      help = "write \(thousands) if thousands are meant, \(decimal) if not"
    case .missingNumber: readDigits(text)
    case .missingUnit: help = "write V or mV behind the number, as the source prints it"
    case .reversedRange: help = "write the lower number first, as in 0.90–0.92 V vs RHE"
    case .unitsDiffer: help = "write both in one unit, as in 0.91 ± 0.01 V vs RHE"
    case .missingScale: help = "write the reference electrode, as in vs RHE"
    default: break
    }
  }

  private mutating func unit(_ text: String) {
    replacement = text
    help = "write \(text)"
  }

  /// The unit that was meant is whole; what of it already stands behind the slip is replaced too.
  private mutating func unit(_ meant: String, in text: String) {
    unit(meant)
    let scalars = Array(text.unicodeScalars)
    var end = range.upperBound
    for (offset, scalar) in scalars.enumerated() where offset >= range.upperBound {
      let isEnd = offset + 1 == scalars.count || scalars[offset + 1] == " "
      let rest = String(String.UnicodeScalarView(scalars[range.upperBound...offset]))
      if isEnd, scalar != " ", meant.hasSuffix(rest) { end = offset + 1 }
    }
    range = range.lowerBound..<end
  }

  /// `310 mV @ 10 mA cm-2`, `65 mV dec-1 (10–50 mA cm-2)`: a whole value, and something behind it.
  private static func value(before end: Int, in text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard end > 0, end < scalars.count else { return nil }
    let rest = String(String.UnicodeScalarView(scalars[end...]))
    guard ["@", "at ", "(", ",", ";"].contains(where: rest.hasPrefix) else { return nil }
    var head = String(String.UnicodeScalarView(scalars[..<end]))
    while head.last == " " { head.removeLast() }
    guard case .success(let quantity) = Quantity.parse(head), quantity.unit != nil else {
      return nil
    }
    return head
  }

  /// Letters and signs that look like digits: `O.91`, `l0`, `０.91`; a symbol before the number.
  private mutating func readDigits(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    guard range.lowerBound < scalars.count else { return }
    var end = range.lowerBound
    while end < scalars.count, scalars[end] != " ", scalars[end] != "\u{A0}" { end += 1 }
    let word = scalars[range.lowerBound..<end]
    let plain = String(String.UnicodeScalarView(word.map(Self.digit)))
    if plain != String(String.UnicodeScalarView(word)), Double(plain) != nil {
      range = range.lowerBound..<end
      replacement = plain
      message = "it holds signs that only look like digits"
      help = "write \(plain)"
      return
    }
    // `pH 13`, `E1/2 = 0.91 V`: the number stands behind its name.
    guard let start = scalars[end...].firstIndex(where: { ("0"..."9").contains($0) }) else {
      return
    }
    let rest = String(String.UnicodeScalarView(scalars[start...]))
    guard case .success = Quantity.parse(rest) else { return }
    help = "write \(rest)"
    range = range.lowerBound..<scalars.count
    replacement = rest
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "O", "o", "О", "о": "0"
    case "l", "I": "1"
    case "，": ","
    case "．", "。": "."
    default:
      (0xFF10...0xFF19).contains(scalar.value)
        ? Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)) : scalar
    }
  }
}
