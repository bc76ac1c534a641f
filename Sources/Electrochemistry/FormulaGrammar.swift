/// A piece of a formula: where it stands in the text, and what it is.
struct FormulaPiece: Sendable {
  enum Kind: Sendable {
    case symbol, count, opening, closing
  }

  let range: Range<Int>
  let kind: Kind
}

/// What a token is if all of it is a formula.
struct FormulaParse: Sendable {
  /// How many symbols or bracket groups stand at the top level.
  var units = 0
  var hasCount = false
  var hasMetal = false
  /// The symbol and count of the last unit, which decide about tokens of one symbol.
  var lastSymbol: ByteWord?
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
  private let text: UTF8Text
  private var position: Int
  private var depth = 0

  /// The parse of a whole token, or nil if anything is left over.
  ///
  /// - Parameter pieces: becomes the symbols, counts and brackets; of use with a parse only.
  static func parse(_ text: UTF8Text, into pieces: inout [FormulaPiece]) -> FormulaParse? {
    pieces.removeAll(keepingCapacity: true)
    guard !text.isLonger(than: 120) else { return nil }
    var grammar = Self(text: text, position: text.start)
    var parse = FormulaParse()
    guard grammar.readUnits(into: &parse, &pieces), grammar.position == text.end, parse.units > 0
    else { return nil }
    return parse
  }

  private init(text: UTF8Text, position: Int) {
    self.text = text
    self.position = position
  }

  /// Units up to the end or a closing bracket. False at the first thing that is no formula.
  private mutating func readUnits(
    into parse: inout FormulaParse, _ pieces: inout [FormulaPiece]
  ) -> Bool {
    while position < text.end, !ByteClass.isClosingBracket(text[position]) {
      if ByteClass.isOpeningBracket(text[position]) {
        guard readGroup(into: &parse, &pieces) else { return false }
      } else {
        guard readSymbol(into: &parse, &pieces) else { return false }
      }
    }
    return true
  }

  private mutating func readGroup(
    into parse: inout FormulaParse, _ pieces: inout [FormulaPiece]
  ) -> Bool {
    guard depth < 6 else { return false }
    depth += 1
    defer { depth -= 1 }
    let closing = text[position] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    take(1, as: .opening, &pieces)
    var inner = FormulaParse()
    guard readUnits(into: &inner, &pieces), inner.units > 0, text[position] == closing else {
      return false
    }
    take(1, as: .closing, &pieces)
    parse.hasCount = parse.hasCount || inner.hasCount
    parse.hasMetal = parse.hasMetal || inner.hasMetal
    parse.units += 1
    parse.lastSymbol = nil
    parse.lastCount = nil
    return readCount(after: nil, into: &parse, &pieces)
  }

  private mutating func readSymbol(
    into parse: inout FormulaParse, _ pieces: inout [FormulaPiece]
  ) -> Bool {
    guard let symbol = FormulaSymbols.longest(in: text, at: position) else { return false }
    take(symbol.count, as: .symbol, &pieces)
    parse.units += 1
    parse.hasMetal = parse.hasMetal || FormulaSymbols.isMetal(symbol)
    parse.lastSymbol = symbol
    parse.lastCount = nil
    return readCount(after: symbol, into: &parse, &pieces)
  }

  private mutating func readCount(
    after symbol: ByteWord?, into parse: inout FormulaParse, _ pieces: inout [FormulaPiece]
  ) -> Bool {
    var reader = CountReader(text: text, position: position)
    switch reader.read() {
    case .none: return true
    case .broken: return false
    case .count(let count):
      guard Self.isPlausible(count, after: symbol) else { return false }
      take(reader.position - position, as: .count, &pieces)
      parse.hasCount = true
      parse.lastCount = count
      return true
    }
  }

  private mutating func take(
    _ length: Int, as kind: FormulaPiece.Kind, _ pieces: inout [FormulaPiece]
  ) {
    pieces.append(FormulaPiece(range: position..<(position + length), kind: kind))
    position += length
  }

  /// Rule 4: counts above 24 only behind brackets or where they are known, so that NC900 and MOF-74
  /// stay names.
  private static func isPlausible(_ count: FormulaParse.Count, after symbol: ByteWord?) -> Bool {
    guard case .integer(let value) = count, value > 24 else { return true }
    guard let symbol else { return value <= 200 }
    let isCarbon = symbol.count == 1 && symbol.first == UInt8(ascii: "C")
    return value == 49 || (isCarbon && (value == 60 || value == 70))
  }
}
