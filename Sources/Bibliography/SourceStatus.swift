/// What has become of a publication after it appeared.
package struct SourceStatus: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case retracted
    case corrected
    case concern = "expression of concern"
    case superseded
  }

  package var kind: Kind
  /// ISO 8601, as far as it is known: `2024`, `2024-05`, `2024-05-01`.
  package var date: String?
  /// Where that is said: a bare DOI or an address of the web.
  package var notice: String?

  package init(_ kind: Kind, date: String? = nil, notice: String? = nil) {
    self.kind = kind
    self.date = date
    self.notice = notice
  }

  /// The words that records use: `retracted`, `Retraction`, `erratum`, `corrected`, …
  package init?(word: String) {
    switch LaTeXText.trimmed(word).lowercased() {
    case "retracted", "retraction", "withdrawn": self.init(.retracted)
    case "corrected", "correction", "corrigendum", "erratum": self.init(.corrected)
    case "expression of concern", "concern": self.init(.concern)
    case "superseded", "replaced": self.init(.superseded)
    default: return nil
    }
  }

  /// "Retracted", "Expression of concern": a label beside the reference.
  package var label: String { kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst() }

  /// "retracted on 2024-05-01": the words of a sentence.
  package var phrase: String {
    let words =
      switch kind {
      case .retracted: "retracted"
      case .corrected: "corrected"
      case .concern: "under an expression of concern"
      case .superseded: "superseded"
      }
    guard let date else { return words }
    return words + (kind == .concern ? " since " : date.utf8.count == 10 ? " on " : " in ") + date
  }

  /// Where the notice stands on the web.
  package var noticeLink: String? {
    guard let notice else { return nil }
    return DOI.bare(notice).map(DOI.link) ?? notice
  }

  /// Values of such a source take no part in ranks, maps and medians.
  package var isRetracted: Bool { kind == .retracted }
}
