extension PhysicalUnit {
  /// The unit that a text means, or nil. `parse` says what is wrong.
  package init?(_ text: String) {
    guard let unit = Self(Array(text.unicodeScalars.prefix(UnitParser.limit + 1))[...]) else {
      return nil
    }
    self = unit
  }

  /// The same from scalars. Costs no search for near misses.
  init?(_ scalars: ArraySlice<Unicode.Scalar>) {
    var parser = UnitParser(scalars, suggests: false)
    guard case .success(let unit) = parser.parse() else { return nil }
    self = unit
  }

  /// Reads a unit in any spelling that chemists use.
  ///
  /// Powers may be `cm-2`, `cm^-2`, `cm^{-2}`, `cm⁻²` or `/cm2`; factors may be joined by blanks, `·`,
  /// `*` or nothing (`mAcm-2`). A slash turns the next factor only. Any dash counts as a minus.
  package static func parse(_ text: String) -> Result<Self, UnitFault> {
    let scalars = Array(text.unicodeScalars.prefix(UnitParser.limit + 1))
    var parser = UnitParser(scalars[...])
    return parser.parse()
  }
}

/// Reads one unit from scalars already folded by `UnitAlphabet`.
struct UnitParser {
  /// No unit of the field is longer.
  static let limit = 80
  /// Nor has one more factors: mAh cm-2 mg-1 h-1 has four.
  private static let factorLimit = 8

  private let letters: [Unicode.Scalar]
  private let places: [Int]
  private let base: Int
  /// Whether faults carry near misses, which take time to find.
  private let suggests: Bool
  private var position = 0
  private var factors: [UnitFactor] = []
  private var inverted = false

  /// A slice, so that faults carry offsets of the text that it was cut from.
  init(_ slice: ArraySlice<Unicode.Scalar>, suggests: Bool = true) {
    self.suggests = suggests
    let folded = UnitAlphabet.fold(slice)
    letters = folded.letters
    places = folded.places
    base = slice.startIndex
  }

  mutating func parse() -> Result<PhysicalUnit, UnitFault> {
    guard !letters.isEmpty else { return .failure(fault(.empty, from: 0, to: 0)) }
    guard letters.count <= Self.limit else {
      return .failure(fault(.tooLong, from: 0, to: letters.count))
    }
    if let whole = UnitTable.symbol(letters[...]) {
      return .success(
        PhysicalUnit(factors: [UnitFactor(symbol: whole, power: 1, qualifier: nil)]))
    }
    while position < letters.count {
      if let fault = step() { return .failure(fault) }
    }
    guard factors.count <= Self.factorLimit else {
      return .failure(fault(.tooLong, from: 0, to: letters.count))
    }
    // A percentage counts what follows (% h-1); behind another unit it counts nothing, and a share
    // of atoms stands alone.
    let hasStrayPercent =
      factors.dropFirst().contains { $0.symbol.ascii == "%" }
      || (factors.count > 1 && factors.contains { $0.symbol.ascii == "at.%" })
    guard !factors.isEmpty, !inverted, !hasStrayPercent else {
      return .failure(malformed(letters.count - 1, letters.count))
    }
    return .success(PhysicalUnit(factors: factors))
  }

  private mutating func step() -> UnitFault? {
    let scalar = letters[position]
    switch scalar {
    case " ", "·":
      position += 1
      return nil
    case "/":
      guard !inverted else { return malformed(position, position + 1) }
      inverted = true
      position += 1
      return nil
    case "." where !factors.isEmpty && position + 1 < letters.count:
      // The multiplication point of `mA.cm-2`.
      position += 1
      return UnitAlphabet.isLetter(letters[position]) ? nil : malformed(position - 1, position)
    case "(":
      return attachBracketed()
    case "1" where position + 1 < letters.count && letters[position + 1] == "/":
      position += 1
      return nil
    default:
      return UnitAlphabet.isLetter(scalar)
        ? word() : malformed(position, position + 1)
    }
  }

  /// A run of letters: one unit, several joined ones, or "of what" for the factor before.
  private mutating func word() -> UnitFault? {
    let start = position
    while position < letters.count, UnitAlphabet.isLetter(letters[position]) { position += 1 }
    let run = letters[start..<position]
    if attachQualifier(run) { return nil }
    if !inverted, !factors.isEmpty, run.elementsEqual("per".unicodeScalars) {
      inverted = true
      return nil
    }
    guard let found = UnitWords.split(run) else {
      return fault(
        suggests ? .unknownWord(text(start..<position), candidates: candidates) : .empty,
        from: start, to: position)
    }
    for symbol in found.symbols {
      factors.append(UnitFactor(symbol: symbol, power: inverted ? -1 : 1, qualifier: nil))
    }
    qualify(found.qualifier)
    attachUnderscored()
    if let bad = readPower() { return bad }
    attachUnderscored()
    inverted = false
    return nil
  }

  /// `geo` in `mA cm-2geo` or `mA cm-2 geo`.
  private mutating func attachQualifier(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    guard !inverted, let last = factors.last, last.qualifier == nil, last.symbol.takesQualifier,
      UnitTable.qualifiers.contains(ByteWord(run)),
      UnitTable.symbol(run) == nil || letters[..<position].last(where: { $0 == " " }) == nil
    else { return false }
    qualify(UnitWords.text(run))
    return true
  }

  /// `(geo)` after a factor.
  private mutating func attachBracketed() -> UnitFault? {
    let start = position
    guard let end = letters[start...].firstIndex(of: ")"),
      attachQualifier(letters[(start + 1)..<end])
    else { return malformed(start, start + 1) }
    position = end + 1
    // The power may stand behind the bracket: g(Pt)-1.
    guard let last = factors.last, last.power == 1 else { return nil }
    return readPower()
  }

  private mutating func attachUnderscored() {
    guard position < letters.count, letters[position] == "_" else { return }
    var end = position + 1
    while end < letters.count, UnitAlphabet.isLetter(letters[end]) { end += 1 }
    let word = letters[(position + 1)..<end]
    guard UnitTable.qualifiers.contains(ByteWord(word)) else { return }
    qualify(UnitWords.text(word))
    position = end
  }

  private mutating func qualify(_ word: String?) {
    guard let word, let last = factors.popLast() else { return }
    factors.append(UnitFactor(symbol: last.symbol, power: last.power, qualifier: word))
  }

  /// `^-2`, `-2`, `2`, `^{-2}`, `^(-2)` after a factor; none is a power of one.
  private mutating func readPower() -> UnitFault? {
    var next = position
    let hasCaret = next < letters.count && letters[next] == "^"
    if hasCaret { next += 1 }
    let isBracketed = hasCaret && next < letters.count && letters[next] == "("
    if isBracketed { next += 1 }
    var sign = 1
    if next < letters.count, letters[next] == "-" || letters[next] == "+" {
      sign = letters[next] == "-" ? -1 : 1
      next += 1
    }
    var digits = 0
    var value = 0
    while next < letters.count, let digit = UnitAlphabet.digit(letters[next]), digits < 2 {
      value = value * 10 + digit
      digits += 1
      next += 1
    }
    if isBracketed {
      guard digits > 0, next < letters.count, letters[next] == ")" else {
        return malformed(position, next)
      }
      next += 1
    }
    let signed = next > position + (hasCaret ? 1 : 0)
    if digits == 0 {
      return hasCaret || signed ? malformed(position, next) : nil
    }
    // Nobody means a power of per cent; `1%9` is two numbers that ran together.
    guard value > 0, value <= 12, factors.last?.symbol.text != "%", let last = factors.popLast()
    else { return malformed(position, next) }
    factors.append(
      UnitFactor(symbol: last.symbol, power: last.power * sign * value, qualifier: last.qualifier))
    position = next
    return nil
  }

  private func text(_ range: Range<Int>) -> String { UnitWords.text(letters[range]) }

  private var candidates: [String] {
    suggests ? PhysicalUnit.candidates(for: letters) : []
  }

  private func malformed(_ start: Int, _ end: Int) -> UnitFault {
    fault(.malformed(candidates: candidates), from: start, to: end)
  }

  private func fault(_ kind: UnitFault.Kind, from start: Int, to end: Int) -> UnitFault {
    let lower = start < places.count ? places[start] : base
    let upper = end > start && end - 1 < places.count ? places[end - 1] + 1 : lower
    return UnitFault(kind: kind, range: lower..<max(lower, upper))
  }
}
