package import Diagnostics

/// A number that the build computes from the entries: `{{count entries strategy=size}}` within a
/// sentence, or the table `{{summary metric="half-wave potential" reaction=ORR}}` on a line of its
/// own.
package struct NumberDirective: Sendable, Hashable {
  package enum Word: String, CaseIterable, Sendable, Hashable {
    case count, median, range, summary

    /// A table needs lines of its own; the others stand in a sentence.
    package var isInline: Bool { self != .summary }
  }

  package var word: Word
  /// What is counted: `entries`. Empty behind the other words.
  package var subject: String
  package var parameters: [ChartDirective.Parameter]
  /// The subject alone, or the word where there is none.
  package var subjectRange: SourceRange
  /// The whole directive.
  package var range: SourceRange

  package init(
    word: Word, subject: String = "", parameters: [ChartDirective.Parameter] = [],
    subjectRange: SourceRange, range: SourceRange
  ) {
    self.word = word
    self.subject = subject
    self.parameters = parameters
    self.subjectRange = subjectRange
    self.range = range
  }

  /// The value of the first parameter of that name.
  package func value(of key: String) -> String? {
    parameters.first { $0.key == key }?.value
  }
}

/// What stands in a paragraph of directives.
enum LineDirective {
  case chart(ChartDirective)
  case summary(NumberDirective)
}

extension ChartDirectiveReader {
  /// The word behind the braces of a number that stands within a sentence; nil for any other.
  static func inlineWord(in text: FlatText, at offset: Int) -> NumberDirective.Word? {
    var reader = ChartDirectiveReader(text, in: nil, from: offset)
    guard reader.skip("{{") else { return nil }
    reader.skipSpace()
    let word = NumberDirective.Word(rawValue: text.string(reader.word()))
    return word.flatMap { $0.isInline ? $0 : nil }
  }

  /// The directive that begins at the offset, and where it ends; nil with a `fault`.
  mutating func number() -> (directive: NumberDirective, end: Int)? {
    let start = offset
    guard skip("{{") else { return nil }
    skipSpace()
    let range = word()
    guard let word = NumberDirective.Word(rawValue: text.string(range)) else { return nil }
    return number(word, range, from: start)
  }

  /// The rest behind the word.
  mutating func number(
    _ word: NumberDirective.Word, _ wordRange: Range<Int>, from start: Int
  ) -> (directive: NumberDirective, end: Int)? {
    skipSpace()
    let before = offset
    var subject = self.word()
    if offset < text.bytes.count, text.bytes[offset] == UInt8(ascii: "=") {
      offset = before
      subject = before..<before
    }
    guard let parameters = parameters(from: start) else { return nil }
    let directive = NumberDirective(
      word: word, subject: text.string(subject), parameters: parameters,
      subjectRange: range(subject.isEmpty ? wordRange : subject), range: range(start..<offset))
    return (directive, offset)
  }
}
