/// A stretch of a rule's meaning: words, or a sample between backticks.
package struct ProseSpan: Sendable, Hashable {
  package var text: String
  package var isSample: Bool

  package init(_ text: String, isSample: Bool = false) {
    self.text = text
    self.isSample = isSample
  }

  /// The stretches of a text; a backtick without its partner is a sign like any other.
  package static func spans(of text: String) -> [ProseSpan] {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    guard parts.count % 2 == 1 else { return [ProseSpan(text)] }
    return parts.enumerated().compactMap { index, part in
      part.isEmpty ? nil : ProseSpan(part, isSample: index % 2 == 1)
    }
  }
}
