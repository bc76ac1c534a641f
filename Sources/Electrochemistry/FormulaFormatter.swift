/// Formats the formulae in one name or one word of running text.
struct FormulaFormatter {
  /// How much a token must prove.
  enum Care {
    /// Names of catalysts: everything that parses.
    case name
    /// Running text: a metal or a known molecule must be in it.
    case prose
  }

  private let tokens: FormulaTokens
  private let care: Care
  private var pieces: [TextRun] = []
  /// Whether the token before has a metal, M, C or N and a dash follows it (rule 5).
  private var followsSite = false
  private var index = 0
  private(set) var isChanged = false

  /// The pieces of a text, each symbol and count its own run; nil if nothing is formatted.
  static func pieces(of letters: [Unicode.Scalar], care: Care) -> [TextRun]? {
    guard !hasFraction(letters) else { return nil }
    var formatter = Self(letters, care)
    formatter.run()
    return formatter.isChanged ? formatter.pieces : nil
  }

  private init(_ letters: [Unicode.Scalar], _ care: Care) {
    tokens = FormulaTokens(letters)
    self.care = care
  }

  /// Rule 2: a fraction such as 2/3 makes every count doubtful.
  static func hasFraction(_ letters: [Unicode.Scalar]) -> Bool {
    guard letters.count > 2 else { return false }
    for index in 1..<(letters.count - 1) where letters[index] == "/" || letters[index] == "⁄" {
      if ScalarClass.isDigit(letters[index - 1]), ScalarClass.isDigit(letters[index + 1]) {
        return true
      }
    }
    return false
  }

  private mutating func run() {
    while index < tokens.parts.count {
      let part = tokens.parts[index]
      if part.isToken {
        format(part.range)
      } else {
        keep(part.range)
        if !ScalarClass.isMinus(tokens.letters[part.range.lowerBound]) { followsSite = false }
      }
      index += 1
    }
  }

  private mutating func keep(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    pieces.append(TextRun(UnitWords.text(tokens.letters[range])))
  }

  private mutating func format(_ range: Range<Int>) {
    let core = FormulaEdges.core(of: tokens.letters, in: range)
    keep(range.lowerBound..<core.lowerBound)
    if let ion = ion(in: core) {
      pieces += ion.runs
      isChanged = true
      if ion.takesNextPart {
        index += 1
      } else {
        keep(core.upperBound..<range.upperBound)
      }
      followsSite = ion.isMetal
      return
    }
    guard !isOxideOrSuperoxide(core) else {
      keep(core.lowerBound..<range.upperBound)
      return
    }
    let body = FormulaEdges.withoutFacet(tokens.letters, in: core)
    let parse = FormulaGrammar.parse(tokens.letters[body])
    if let parse, isFormula(parse, body) {
      pieces += parse.pieces
      isChanged = true
      followsSite = parse.hasMetal || (followsSite && parse.isLoneSymbol)
    } else {
      keep(body)
      followsSite =
        parse.map(isSite) ?? Self.siteWords.contains(UnitWords.text(tokens.letters[body]))
    }
    keep(body.upperBound..<range.upperBound)
  }

  /// A token that a coordination may follow across a dash: Fe, FeCo, M, C, N.
  private func isSite(_ parse: FormulaParse) -> Bool {
    if parse.hasCount, parse.isLoneSymbol { return false }
    return parse.hasMetal
      || (parse.isLoneSymbol && (parse.lastSymbol == "C" || parse.lastSymbol == "N"))
  }

  /// Words that stand for a metal: metal–N4.
  private static let siteWords: Set<String> = ["metal", "Metal", "metals"]

  private func isFormula(_ parse: FormulaParse, _ range: Range<Int>) -> Bool {
    guard parse.hasCount, !ScalarClass.isDigit(tokens.letters[range.lowerBound]) else {
      return false
    }
    if range.upperBound < tokens.letters.count, tokens.letters[range.upperBound] == "%" {
      return false
    }
    if parse.isLoneSymbol { return isLoneFormula(parse, range) }
    if care == .name || parse.hasMetal || followsSite { return true }
    return FormulaSymbols.molecules.contains(UnitWords.text(tokens.letters[range]))
  }

  /// Rules 4 and 5: one symbol with a number is a label more often than a formula.
  private func isLoneFormula(_ parse: FormulaParse, _ range: Range<Int>) -> Bool {
    guard let symbol = parse.lastSymbol, !FormulaSymbols.isLigand(symbol) else { return false }
    // Py is pyridine more often than phosphorus with an open count.
    if symbol.utf8.count == 1, tokens.letters[range.upperBound - 1] == "y" { return false }
    if followsSite || FormulaSymbols.loneMolecules.contains(UnitWords.text(tokens.letters[range])) {
      return true
    }
    guard symbol.utf8.count == 2 else { return false }
    if care == .prose, ProseDictionary.words.contains(symbol) { return false }
    if case .integer(let count) = parse.lastCount { return count <= 4 }
    return true
  }

  private struct Ion {
    var runs: [TextRun]
    /// Whether the sign is the part behind the token.
    var takesNextPart: Bool
    /// Whether a coordination may follow: Cu⁺–N₃.
    var isMetal: Bool
  }

  /// The ion that the core is. A minus is a part of its own, behind it.
  private func ion(in core: Range<Int>) -> Ion? {
    let letters = tokens.letters
    guard !core.isEmpty else { return nil }
    if letters[core.upperBound - 1] == "+" {
      let word = core.lowerBound..<(core.upperBound - 1)
      return charged(word, sign: "+").map { runs in
        let isMetal = runs.first.map { FormulaSymbols.isMetal($0.text) } ?? false
        return Ion(runs: runs, takesNextPart: false, isMetal: isMetal)
      }
    }
    let end = core.upperBound
    guard end < letters.count, ScalarClass.isMinus(letters[end]), endsWord(after: end) else {
      return nil
    }
    return charged(core, sign: "-").map { Ion(runs: $0, takesNextPart: true, isMetal: false) }
  }

  /// `O2-` may be either ion, so it is left for the author to write.
  private func isOxideOrSuperoxide(_ core: Range<Int>) -> Bool {
    let end = core.upperBound
    guard core.count == 2, end < tokens.letters.count, ScalarClass.isMinus(tokens.letters[end]),
      endsWord(after: end)
    else { return false }
    return tokens.letters[core.lowerBound] == "O" && tokens.letters[core.lowerBound + 1] == "2"
  }

  private func endsWord(after index: Int) -> Bool {
    guard index + 1 < tokens.letters.count else { return true }
    let after = tokens.letters[index + 1]
    return !FormulaEdges.isAlphanumeric(after) && !ScalarClass.isMinus(after)
  }

  private func charged(_ word: Range<Int>, sign: Unicode.Scalar) -> [TextRun]? {
    IonDictionary.runs(of: UnitWords.text(tokens.letters[word]), sign: sign)
      ?? complexIon(word, sign: sign)
  }

  /// `[Fe(CN)6]3` with its sign.
  private func complexIon(_ word: Range<Int>, sign: Unicode.Scalar) -> [TextRun]? {
    let letters = tokens.letters
    guard !word.isEmpty, letters[word.lowerBound] == "[" else { return nil }
    var end = word.upperBound
    while end > word.lowerBound, ScalarClass.isDigit(letters[end - 1]) { end -= 1 }
    guard word.upperBound - end <= 1, letters[end - 1] == "]",
      let parse = FormulaGrammar.parse(letters[word.lowerBound..<end])
    else { return nil }
    let charge = UnitWords.text(letters[end..<word.upperBound]) + (sign == "+" ? "+" : "−")
    return parse.pieces + [TextRun(charge, .superscript)]
  }
}
