/// What a page's script finds at a mark; never in a file of its own, which has no script.
package struct MarkFacts: Sendable, Hashable {
  /// The thing that the mark belongs to: marks of one thing light up together, in all charts.
  package var subject: String
  /// Words to filter by, as `name=value`; a name may come several times.
  package var words: [String]

  package init(subject: String, words: [String] = []) {
    self.subject = subject
    self.words = words
  }

  static let none = MarkFacts(subject: "")

  var subjectAttribute: String? { subject.isEmpty ? nil : subject }
  /// Spaces part the words, so there are none inside.
  var wordsAttribute: String? {
    guard !words.isEmpty else { return nil }
    return words.map { word in
      String(String.UnicodeScalarView(word.unicodeScalars.map { $0 == " " ? "_" : $0 }))
    }.joined(separator: " ")
  }
}
