/// A name cut at separators, one part after the other; rule 1 of field.md 4.2.
struct FormulaTokens {
  struct Part {
    let range: Range<Int>
    let isToken: Bool
  }

  private let text: UTF8Text
  private var position: Int

  init(_ text: UTF8Text) {
    self.text = text
    position = text.start
  }

  /// The next token, or the one character that separates two; nil at the end.
  mutating func next() -> Part? {
    guard position < text.end else { return nil }
    let start = position
    while position < text.end {
      let length = tokenLength(at: position)
      if length == 0 { break }
      position += length
    }
    if position > start { return Part(range: start..<position, isToken: true) }
    position += text.character(at: position).length
    return Part(range: start..<position, isToken: false)
  }

  /// How many bytes at a place belong to a token: letters, digits and what stands inside formulae;
  /// 0 for everything else, which separates.
  private func tokenLength(at index: Int) -> Int {
    let byte = text[index]
    if ByteClass.isAlphanumeric(byte) { return 1 }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"):
      return 1
    case UInt8(ascii: "-"): return openCount(at: index, 1) ?? 0
    case UInt8(ascii: "+"):
      // A sign of charge ends its word; a plus between two names separates.
      return openCount(at: index, 1) ?? (ByteClass.isAlphanumeric(text[index + 1]) ? 0 : 1)
    case 0..<0x80: return 0
    default: return longTokenLength(at: index)
    }
  }

  private func longTokenLength(at index: Int) -> Int {
    let character = text.character(at: index)
    if ScalarClass.isMinus(character.value) { return openCount(at: index, character.length) ?? 0 }
    return Self.isWord(character.value) ? character.length : 0
  }

  /// The length of `-x`, `−δ` or `-2x` that starts here behind a counted symbol: Co1-xS, O3-δ. A
  /// hyphen behind anything else separates.
  private func openCount(at index: Int, _ signLength: Int) -> Int? {
    guard hasCount(before: index) else { return nil }
    var end = index + signLength
    while ByteClass.isDigit(text[end]) || text[end] == UInt8(ascii: ".") { end += 1 }
    let variable = FormulaSymbols.variableLength(in: text, at: end)
    guard variable > 0 else { return nil }
    end += variable
    return ByteClass.isSmallLetter(text[end]) || ByteClass.isDigit(text[end]) ? nil : end - index
  }

  /// Whether a letter or bracket and a number stand before; also `1-x` before `-y`.
  private func hasCount(before index: Int) -> Bool {
    let end = withoutOpenCount(before: index)
    var place = end - 1
    // Counts are short; the bound keeps long rows of digits linear.
    while ByteClass.isDigit(text[place]) || text[place] == UInt8(ascii: "."), end - place < 9 {
      place -= 1
    }
    return place < end - 1
      && (ByteClass.isLetter(text[place]) || ByteClass.isClosingBracket(text[place]))
  }

  /// Where a variable with its sign begins that ends here, else the place itself.
  private func withoutOpenCount(before index: Int) -> Int {
    let variable = text.character(before: index)
    guard FormulaSymbols.isVariable(variable.value) else { return index }
    let sign = text.character(before: index - variable.length)
    guard sign.value == 0x2B || ScalarClass.isMinus(sign.value) else { return index }
    return index - variable.length - sign.length
  }

  /// Other letters, marks and raised digits belong to words, which then are no formulae.
  private static func isWord(_ value: UInt32) -> Bool {
    guard !ScalarClass.isBlank(value), let scalar = Unicode.Scalar(value) else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .format:
      return true
    default: return false
    }
  }
}
