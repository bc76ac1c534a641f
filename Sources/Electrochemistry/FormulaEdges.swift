/// What stands round a formula inside its token: brackets of the sentence, a full stop, a facet.
enum FormulaEdges {
  /// The token without brackets that have no partner in it, and without points at its ends.
  static func core(of text: UTF8Text, in range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while upper > lower, text[upper - 1] == point { upper -= 1 }
    while lower < upper, text[lower] == point { lower += 1 }
    var balance = 0
    var lowest = 0
    for index in lower..<upper {
      if ByteClass.isOpeningBracket(text[index]) { balance += 1 }
      if ByteClass.isClosingBracket(text[index]) { balance -= 1 }
      lowest = min(lowest, balance)
    }
    // Closers without opener: as many as the balance went below zero; the rest are open ones.
    var extraClosers = -lowest
    var extraOpeners = balance - lowest
    while extraClosers > 0, upper > lower, ByteClass.isClosingBracket(text[upper - 1]) {
      upper -= 1
      extraClosers -= 1
    }
    while extraOpeners > 0, lower < upper, ByteClass.isOpeningBracket(text[lower]) {
      lower += 1
      extraOpeners -= 1
    }
    while upper > lower, text[upper - 1] == point { upper -= 1 }
    return unwrapped(text, lower..<upper)
  }

  /// `(Cu2+)` is an ion in brackets.
  private static func unwrapped(_ text: UTF8Text, _ range: Range<Int>) -> Range<Int> {
    guard range.count > 3, text[range.lowerBound] == opening, text[range.upperBound - 1] == closing,
      text[range.upperBound - 2] == UInt8(ascii: "+")
    else { return range }
    return (range.lowerBound + 1)..<(range.upperBound - 1)
  }

  /// Rule 6: the Miller indices at the end are no counts: `Pt(111)`, `Ru(0001)`.
  static func withoutFacet(_ text: UTF8Text, in range: Range<Int>) -> Range<Int> {
    guard range.count > 5, text[range.upperBound - 1] == closing else { return range }
    var index = range.upperBound - 2
    while index > range.lowerBound, ByteClass.isDigit(text[index]) { index -= 1 }
    let digits = range.upperBound - 2 - index
    guard digits == 3 || digits == 4, text[index] == opening, index > range.lowerBound else {
      return range
    }
    return range.lowerBound..<index
  }

  private static let point = UInt8(ascii: ".")
  private static let opening = UInt8(ascii: "(")
  private static let closing = UInt8(ascii: ")")
}
