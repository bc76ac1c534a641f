/// What a token is if all of it is a formula.
struct FormulaParse: Sendable {
  /// Symbols, counts and brackets, each its own run.
  var pieces: [TextRun] = []
  /// How many symbols or bracket groups stand at the top level.
  var units = 0
  var hasCount = false
  var hasMetal = false
  /// The symbol and count of the last unit, which decide about tokens of one symbol.
  var lastSymbol: String?
  var lastCount: Count?

  /// A count: a number, or something with x, y, z or δ.
  enum Count: Sendable, Hashable {
    case integer(Int)
    case decimal
    case open
  }

  var isLoneSymbol: Bool { units == 1 && lastSymbol != nil }
}

/// Element symbols, placeholders, ligands and bracket groups, each with an optional count; rules 3
/// and 4 of field.md 4.2.
struct FormulaGrammar {
  private let letters: ArraySlice<Unicode.Scalar>
  private var position: Int
  private var depth = 0

  /// The parse of a whole token, or nil if anything is left over.
  static func parse(_ letters: ArraySlice<Unicode.Scalar>) -> FormulaParse? {
    guard letters.count <= 120 else { return nil }
    var grammar = Self(letters)
    var parse = FormulaParse()
    guard grammar.readUnits(into: &parse), grammar.position == letters.endIndex, parse.units > 0
    else { return nil }
    return parse
  }

  private init(_ letters: ArraySlice<Unicode.Scalar>) {
    self.letters = letters
    position = letters.startIndex
  }

  private var next: Unicode.Scalar? { position < letters.endIndex ? letters[position] : nil }

  /// Units up to the end or a closing bracket. False at the first thing that is no formula.
  private mutating func readUnits(into parse: inout FormulaParse) -> Bool {
    while let scalar = next, scalar != ")", scalar != "]" {
      if scalar == "(" || scalar == "[" {
        guard readGroup(opening: scalar, into: &parse) else { return false }
      } else {
        guard readSymbol(into: &parse) else { return false }
      }
    }
    return true
  }

  private mutating func readGroup(
    opening: Unicode.Scalar, into parse: inout FormulaParse
  ) -> Bool {
    guard depth < 6 else { return false }
    depth += 1
    defer { depth -= 1 }
    position += 1
    var inner = FormulaParse()
    guard readUnits(into: &inner), inner.units > 0, next == (opening == "(" ? ")" : "]") else {
      return false
    }
    position += 1
    parse.pieces.append(TextRun(String(opening)))
    parse.pieces += inner.pieces
    parse.pieces.append(TextRun(opening == "(" ? ")" : "]"))
    parse.hasCount = parse.hasCount || inner.hasCount
    parse.hasMetal = parse.hasMetal || inner.hasMetal
    parse.units += 1
    parse.lastSymbol = nil
    parse.lastCount = nil
    return readCount(after: nil, into: &parse)
  }

  private mutating func readSymbol(into parse: inout FormulaParse) -> Bool {
    guard let symbol = FormulaSymbols.longest(in: letters[position...]) else { return false }
    position += symbol.unicodeScalars.count
    parse.pieces.append(TextRun(symbol))
    parse.units += 1
    parse.hasMetal = parse.hasMetal || FormulaSymbols.isMetal(symbol)
    parse.lastSymbol = symbol
    parse.lastCount = nil
    return readCount(after: symbol, into: &parse)
  }

  private mutating func readCount(after symbol: String?, into parse: inout FormulaParse) -> Bool {
    var reader = CountReader(letters: letters, position: position)
    switch reader.read() {
    case .none: return true
    case .broken: return false
    case .count(let count, let text):
      guard Self.isPlausible(count, after: symbol) else { return false }
      position = reader.position
      parse.pieces.append(TextRun(text, .subscript))
      parse.hasCount = true
      parse.lastCount = count
      return true
    }
  }

  /// Rule 4: counts above 24 only behind brackets or where they are known, so that NC900 and MOF-74
  /// stay names.
  private static func isPlausible(_ count: FormulaParse.Count, after symbol: String?) -> Bool {
    guard case .integer(let value) = count, value > 24 else { return true }
    guard let symbol else { return value <= 200 }
    return value == 49 || (symbol == "C" && (value == 60 || value == 70))
  }
}

/// Reads the count behind a symbol: `4`, `0.85`, `x`, `1-x`, `3−δ`, `5+δ`, `1-x-y`, `2x`.
struct CountReader {
  enum Found {
    case none
    /// Digits that are no count, such as `01`.
    case broken
    case count(FormulaParse.Count, text: String)
  }

  let letters: ArraySlice<Unicode.Scalar>
  var position: Int

  private func scalar(at index: Int) -> Unicode.Scalar? {
    index < letters.endIndex ? letters[index] : nil
  }

  mutating func read() -> Found {
    guard let first = scalar(at: position) else { return .none }
    if isVariable(at: position) {
      position += 1
      return .count(.open, text: String(first))
    }
    guard let number = readNumber() else { return .none }
    var text = number.text
    var isOpen = false
    if isVariable(at: position), let variable = scalar(at: position) {
      text.unicodeScalars.append(variable)
      position += 1
      isOpen = true
    }
    while let more = readTail() {
      text += more
      isOpen = true
    }
    if isOpen { return .count(.open, text: text) }
    guard number.isPlausible else { return .broken }
    return .count(number.isDecimal ? .decimal : .integer(number.value), text: text)
  }

  /// `−x`, `+δ`, `−2x`: a sign, an optional number and a variable.
  private mutating func readTail() -> String? {
    guard let sign = scalar(at: position), sign == "+" || ScalarClass.isMinus(sign) else {
      return nil
    }
    let start = position
    position += 1
    let number = readNumber()?.text ?? ""
    guard isVariable(at: position), let variable = scalar(at: position) else {
      position = start
      return nil
    }
    position += 1
    return (sign == "+" ? "+" : "−") + number + String(variable)
  }

  /// x, y, z or δ that no small letter follows.
  private func isVariable(at index: Int) -> Bool {
    guard let scalar = scalar(at: index), FormulaSymbols.variables.contains(scalar) else {
      return false
    }
    guard let after = self.scalar(at: index + 1) else { return true }
    return !("a"..."z").contains(after) && !ScalarClass.isDigit(after)
  }

  private struct Number {
    var text: String
    var value: Int
    var isDecimal: Bool
    var isPlausible: Bool
  }

  private mutating func readNumber() -> Number? {
    let start = position
    var value = 0
    while let digit = scalar(at: position), ScalarClass.isDigit(digit), position - start < 4 {
      value = value * 10 + Int(digit.value) - 48
      position += 1
    }
    let whole = position - start
    guard whole > 0 else { return nil }
    let hasLeadingZero = letters[start] == "0"
    guard scalar(at: position) == ".", let after = scalar(at: position + 1),
      ScalarClass.isDigit(after)
    else {
      return Number(
        text: UnitWords.text(letters[start..<position]), value: value, isDecimal: false,
        isPlausible: !hasLeadingZero && whole <= 3)
    }
    position += 1
    let fraction = position
    while let digit = scalar(at: position), ScalarClass.isDigit(digit), position - fraction < 5 {
      position += 1
    }
    return Number(
      text: UnitWords.text(letters[start..<position]), value: value, isDecimal: true,
      isPlausible: value < 25 && position - fraction < 5 && (whole == 1 || !hasLeadingZero))
  }
}
