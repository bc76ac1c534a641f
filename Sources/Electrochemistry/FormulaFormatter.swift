/// Formats the formulae in one name or one word of running text.
struct FormulaFormatter {
  /// How much a token must prove.
  enum Care {
    /// Names of catalysts: everything that parses.
    case name
    /// Running text: a metal or a known molecule must be in it.
    case prose
  }

  let text: UTF8Text
  private let care: Care
  private var tokens: FormulaTokens
  private var pieces: [FormulaPiece] = []
  /// Whether the token before has a metal, M, C or N and a dash follows it (rule 5).
  private var followsSite = false
  private var isChanged = false

  /// Appends a text, each symbol and count its own piece. False, with the text in plain pieces, if
  /// nothing is formatted.
  static func append(_ text: UTF8Text, care: Care, to output: inout FormattedText) -> Bool {
    guard !hasFraction(text) else { return false }
    var formatter = Self(text, care)
    while let part = formatter.tokens.next() { formatter.take(part, &output) }
    return formatter.isChanged
  }

  private init(_ text: UTF8Text, _ care: Care) {
    self.text = text
    self.care = care
    tokens = FormulaTokens(text)
  }

  /// Rule 2: a fraction such as 2/3 makes every count doubtful.
  static func hasFraction(_ text: UTF8Text) -> Bool {
    for index in text.range {
      let length: Int
      switch text[index] {
      case UInt8(ascii: "/"): length = 1
      // The fraction slash U+2044.
      case 0xE2 where text[index + 1] == 0x81 && text[index + 2] == 0x84: length = 3
      default: continue
      }
      if ByteClass.isDigit(text[index - 1]), ByteClass.isDigit(text[index + length]) { return true }
    }
    return false
  }

  private mutating func take(_ part: FormulaTokens.Part, _ output: inout FormattedText) {
    if part.isToken {
      format(part.range, &output)
    } else {
      output.append(text.part(part.range))
      if !ScalarClass.isMinus(text.character(at: part.range.lowerBound).value) {
        followsSite = false
      }
    }
  }

  private mutating func format(_ range: Range<Int>, _ output: inout FormattedText) {
    let core = FormulaEdges.core(of: text, in: range)
    output.append(text.part(range.lowerBound..<core.lowerBound))
    if let ion = FormulaIons(text: text).append(core, to: &output) {
      isChanged = true
      followsSite = ion.isMetal
      if ion.takesNextPart {
        _ = tokens.next()
      } else {
        output.append(text.part(core.upperBound..<range.upperBound))
      }
    } else if FormulaIons(text: text).isOxideOrSuperoxide(core) {
      output.append(text.part(core.lowerBound..<range.upperBound))
    } else {
      let body = FormulaEdges.withoutFacet(text, in: core)
      formatBody(text.part(body), &output)
      output.append(text.part(body.upperBound..<range.upperBound))
    }
  }

  private mutating func formatBody(_ body: UTF8Text, _ output: inout FormattedText) {
    guard let parse = FormulaGrammar.parse(body, into: &pieces) else {
      output.append(body)
      followsSite = Self.isSiteWord(body)
      return
    }
    if isFormula(parse, body) {
      output.append(pieces, of: body)
      isChanged = true
      followsSite = parse.hasMetal || (followsSite && parse.isLoneSymbol)
    } else {
      output.append(body)
      followsSite = Self.isSite(parse)
    }
  }

  /// A token that a coordination may follow across a dash: Fe, FeCo, M, C, N.
  private static func isSite(_ parse: FormulaParse) -> Bool {
    if parse.hasCount, parse.isLoneSymbol { return false }
    if parse.hasMetal { return true }
    guard parse.isLoneSymbol, let symbol = parse.lastSymbol, symbol.count == 1 else {
      return false
    }
    return symbol.first == UInt8(ascii: "C") || symbol.first == UInt8(ascii: "N")
  }

  /// Words that stand for a metal: metal–N4.
  private static func isSiteWord(_ text: UTF8Text) -> Bool {
    text.equals("metal") || text.equals("Metal") || text.equals("metals")
  }

  private func isFormula(_ parse: FormulaParse, _ body: UTF8Text) -> Bool {
    guard parse.hasCount, !ByteClass.isDigit(body[body.start]),
      text[body.end] != UInt8(ascii: "%")
    else { return false }
    if parse.isLoneSymbol { return isLoneFormula(parse, body) }
    if care == .name || parse.hasMetal || followsSite { return true }
    return FormulaSymbols.molecules.contains(body.word)
  }

  /// Rules 4 and 5: one symbol with a number is a label more often than a formula.
  private func isLoneFormula(_ parse: FormulaParse, _ body: UTF8Text) -> Bool {
    guard let symbol = parse.lastSymbol, !FormulaSymbols.isLigand(symbol) else { return false }
    // Py is pyridine more often than phosphorus with an open count.
    if symbol.count == 1, body[body.end - 1] == UInt8(ascii: "y") { return false }
    if followsSite || FormulaSymbols.loneMolecules.contains(body.word) { return true }
    guard symbol.count == 2 else { return false }
    if care == .prose, ProseDictionary.words.contains(symbol) { return false }
    if case .integer(let count) = parse.lastCount { return count <= 4 }
    return true
  }
}
