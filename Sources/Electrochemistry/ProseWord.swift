/// What a word of running text is, before it is read as a formula.
enum ProseWord {
  /// The word without the punctuation of the sentence.
  static func core(of letters: [Unicode.Scalar], in word: Range<Int>) -> Range<Int> {
    var lower = word.lowerBound
    var upper = word.upperBound
    while lower < upper, opening.contains(letters[lower]) { lower += 1 }
    while upper > lower, closing.contains(letters[upper - 1]) { upper -= 1 }
    // A bracket that belongs to the word is taken back: Ni(OH)2 (not "Ni(OH)").
    let inner = letters[lower..<upper]
    let opened = inner.count { $0 == "(" } - inner.count { $0 == ")" }
    if opened > 0, upper < word.upperBound, letters[upper] == ")" { upper += 1 }
    if opened < 0, lower > word.lowerBound, letters[lower - 1] == "(" { lower -= 1 }
    return lower..<upper
  }

  private static let opening: Set<Unicode.Scalar> = ["(", "\"", "'", "“", "‘", "„", "«"]
  private static let closing: Set<Unicode.Scalar> = [
    ")", "\"", "'", "”", "’", "»", ".", ",", ";", ":", "!", "?",
  ]

  /// Whether the word has what makes a formula, unit or symbol; a quick no for most words.
  static func mayChange(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = word.first, let last = word.last else { return false }
    if word.count > 1, last == "+" || ScalarClass.isMinus(last) { return true }
    switch first {
    case "j", "C", "R", "E", "e", "η", "Δ", "*", "∗": return true
    default: break
    }
    return word.contains {
      ScalarClass.isDigit($0) || FormulaSymbols.variables.contains($0) || $0 == "*" || $0 == "∗"
        || $0 == "+"
    }
  }

  /// Addresses, DOIs and file names, in which nothing is touched.
  static func isAddress(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    let text = UnitWords.text(word)
    if text.contains("://") || text.hasPrefix("www.") || text.hasPrefix("doi:") { return true }
    if text.hasPrefix("10."), text.contains("/") { return true }
    return hasFileEnding(word)
  }

  /// A point and two to five small letters at the end: `curve2.csv`.
  private static func hasFileEnding(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let point = word.lastIndex(of: "."), point > word.startIndex else { return false }
    let ending = word[(point + 1)...]
    return (2...5).contains(ending.count) && ending.allSatisfy { ("a"..."z").contains($0) }
  }

  /// Whether a unit may follow this word: it is a number, or a unit behind a number, or a unit of
  /// more than one letter (`in mA cm-2`).
  static func keepsUnits(_ word: ArraySlice<Unicode.Scalar>, _ wasExpected: Bool) -> Bool {
    guard let last = word.last else { return false }
    if ScalarClass.isDigit(last), word.allSatisfy(isNumberScalar) { return true }
    if word.count == 1, ["±", "×", "~", "–"].contains(last) { return wasExpected }
    guard word.count <= 12, wasExpected || word.count > 1 else { return false }
    guard
      wasExpected || word.contains(where: { ("A"..."Z").contains($0) || $0 == "µ" || $0 == "g" })
    else { return false }
    return PhysicalUnit(word) != nil
  }

  private static func isNumberScalar(_ scalar: Unicode.Scalar) -> Bool {
    ScalarClass.isDigit(scalar) || scalar == "." || scalar == "~" || scalar == ">" || scalar == "<"
      || scalar == "±" || scalar == "+" || scalar == "/" || ScalarClass.isMinus(scalar)
  }
}

/// Units in running text: `cm-2` behind a number becomes cm⁻².
enum UnitInProse {
  static func runs(
    of word: ArraySlice<Unicode.Scalar>, behindNumber: Bool
  ) -> [TextRun]? {
    if let power = powerOfTen(word) { return power }
    guard behindNumber, word.count <= 24, word.contains(where: isPower),
      word.first.map(UnitAlphabet.isLetter) ?? false, PhysicalUnit(word) != nil
    else { return nil }
    return raised(word)
  }

  private static func isPower(_ scalar: Unicode.Scalar) -> Bool { ScalarClass.isDigit(scalar) }

  /// Letters as they are, the powers raised with a true minus; `^` goes.
  private static func raised(_ word: ArraySlice<Unicode.Scalar>) -> [TextRun] {
    var runs: [TextRun] = []
    for scalar in word {
      if scalar == "^" { continue }
      let isSign = ScalarClass.isMinus(scalar)
      let style: TextRun.Style = isSign || isPower(scalar) ? .superscript : .normal
      runs.append(TextRun(isSign ? "−" : String(scalar), style))
    }
    return TextRun.merged(runs)
  }

  /// `10^-3`, `×10^6`.
  private static func powerOfTen(_ word: ArraySlice<Unicode.Scalar>) -> [TextRun]? {
    guard let caret = word.firstIndex(of: "^"), caret > word.startIndex else { return nil }
    let base = word[..<caret]
    let power = word[(caret + 1)...]
    guard UnitWords.text(base.suffix(2)) == "10", !power.isEmpty,
      base.dropLast(2).allSatisfy({ !ScalarClass.isASCIILetter($0) }),
      let first = power.first, ScalarClass.isMinus(first) || ScalarClass.isDigit(first),
      power.dropFirst().allSatisfy(ScalarClass.isDigit),
      power.count > 1 || ScalarClass.isDigit(first)
    else { return nil }
    let digits =
      ScalarClass.isMinus(first) ? "−" + UnitWords.text(power.dropFirst()) : UnitWords.text(power)
    return [TextRun(UnitWords.text(base)), TextRun(digits, .superscript)]
  }
}
