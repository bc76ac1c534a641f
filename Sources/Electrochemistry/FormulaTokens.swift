/// A name cut at separators; rule 1 of field.md 4.2.
struct FormulaTokens {
  struct Part {
    let range: Range<Int>
    let isToken: Bool
  }

  let letters: [Unicode.Scalar]
  private(set) var parts: [Part] = []

  init(_ letters: [Unicode.Scalar]) {
    self.letters = letters
    var start = 0
    var index = 0
    while index < letters.count {
      if let end = protectedCount(at: index) {
        index = end
      } else if isToken(at: index) {
        index += 1
      } else {
        if start < index { parts.append(Part(range: start..<index, isToken: true)) }
        parts.append(Part(range: index..<(index + 1), isToken: false))
        index += 1
        start = index
      }
    }
    if start < letters.count { parts.append(Part(range: start..<letters.count, isToken: true)) }
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    letters.indices.contains(index) ? letters[index] : nil
  }

  /// The end of `-x`, `−δ` or `-2x` that starts here behind a counted symbol: Co1-xS, O3-δ. A
  /// hyphen behind anything else separates.
  private func protectedCount(at index: Int) -> Int? {
    guard ScalarClass.isMinus(letters[index]) || letters[index] == "+" else { return nil }
    guard hasCount(before: index) else { return nil }
    var end = index + 1
    while let digit = scalar(at: end), ScalarClass.isDigit(digit) || digit == "." { end += 1 }
    guard let variable = scalar(at: end), FormulaSymbols.variables.contains(variable) else {
      return nil
    }
    if let after = scalar(at: end + 1),
      ("a"..."z").contains(after) || ScalarClass.isDigit(after)
    {
      return nil
    }
    return end + 1
  }

  /// Whether a letter or bracket and a number stand before; also `1-x` before `-y`.
  private func hasCount(before index: Int) -> Bool {
    var place = index - 1
    if let variable = scalar(at: place), FormulaSymbols.variables.contains(variable),
      let sign = scalar(at: place - 1), ScalarClass.isMinus(sign) || sign == "+"
    {
      place -= 2
    }
    let end = place
    // Counts are short; the bound keeps long rows of digits linear.
    while let digit = scalar(at: place), ScalarClass.isDigit(digit) || digit == ".",
      end - place < 8
    {
      place -= 1
    }
    guard place < end, let before = scalar(at: place) else { return false }
    return ScalarClass.isASCIILetter(before) || before == ")" || before == "]"
  }

  /// Letters, digits and what stands inside formulae; everything else separates.
  private func isToken(at index: Int) -> Bool {
    let scalar = letters[index]
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "(", ")", "[", "]": return true
    case "+":
      // A sign of charge ends its word; a plus between two names separates.
      guard let after = self.scalar(at: index + 1) else { return true }
      return !ScalarClass.isASCIILetter(after) && !ScalarClass.isDigit(after)
    case _ where scalar.value < 0x80: return false
    default: return FormulaTokens.isWordScalar(scalar)
    }
  }

  /// Other letters, marks and raised digits belong to words, which then are no formulae.
  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if ScalarClass.isMinus(scalar) || ScalarClass.isBlank(scalar) { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .format:
      return true
    default: return false
    }
  }
}
