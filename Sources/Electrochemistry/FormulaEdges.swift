/// What stands round a formula inside its token: brackets of the sentence, a full stop, a facet.
enum FormulaEdges {
  /// The token without brackets that have no partner in it, and without points at its ends.
  static func core(of letters: [Unicode.Scalar], in range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while upper > lower, letters[upper - 1] == "." { upper -= 1 }
    while lower < upper, letters[lower] == "." { lower += 1 }
    var balance = 0
    var lowest = 0
    for scalar in letters[lower..<upper] {
      if isOpening(scalar) { balance += 1 }
      if isClosing(scalar) { balance -= 1 }
      lowest = min(lowest, balance)
    }
    // Closers without opener: as many as the balance went below zero; the rest are open ones.
    var extraClosers = -lowest
    var extraOpeners = balance - lowest
    while extraClosers > 0, upper > lower, isClosing(letters[upper - 1]) {
      upper -= 1
      extraClosers -= 1
    }
    while extraOpeners > 0, lower < upper, isOpening(letters[lower]) {
      lower += 1
      extraOpeners -= 1
    }
    while upper > lower, letters[upper - 1] == "." { upper -= 1 }
    return unwrapped(letters, lower..<upper)
  }

  /// `(Cu2+)` is an ion in brackets.
  private static func unwrapped(_ letters: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int> {
    guard range.count > 3, letters[range.lowerBound] == "(", letters[range.upperBound - 1] == ")",
      letters[range.upperBound - 2] == "+"
    else { return range }
    return (range.lowerBound + 1)..<(range.upperBound - 1)
  }

  /// Rule 6: the Miller indices at the end are no counts: `Pt(111)`, `Ru(0001)`.
  static func withoutFacet(_ letters: [Unicode.Scalar], in range: Range<Int>) -> Range<Int> {
    guard range.count > 5, letters[range.upperBound - 1] == ")" else { return range }
    var index = range.upperBound - 2
    while index > range.lowerBound, ScalarClass.isDigit(letters[index]) { index -= 1 }
    let digits = range.upperBound - 2 - index
    guard digits == 3 || digits == 4, letters[index] == "(", index > range.lowerBound else {
      return range
    }
    return range.lowerBound..<index
  }

  static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    ScalarClass.isASCIILetter(scalar) || ScalarClass.isDigit(scalar)
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool { scalar == "(" || scalar == "[" }
  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool { scalar == ")" || scalar == "]" }
}
