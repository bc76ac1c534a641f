package import ReviewModel

/// Which report, of what, for which sheet.
package struct ReportRequest: Sendable, Hashable {
  package var kind: ReportKind
  /// Of the strategy, mechanism or entry.
  package var id: String?
  package var paper: PaperSize
  /// Whether a strategy's report holds its entries in full.
  package var hasEntries: Bool
  /// What has changed, for the report of changes.
  package var changes: ReportedChanges?

  package init(
    _ kind: ReportKind, id: String? = nil, paper: PaperSize = .a4, hasEntries: Bool = false,
    changes: ReportedChanges? = nil
  ) {
    self.kind = kind
    self.id = id
    self.paper = paper
    self.hasEntries = hasEntries
    self.changes = changes
  }
}

extension ReportRequest {
  /// What its file is called: `catalyst-fe-n-c`.
  package var name: String { ([kind.rawValue] + [id].compactMap(\.self)).joined(separator: "-") }

  /// The reports that stand on the site.
  package static func all(of review: Review) -> [ReportRequest] {
    [ReportRequest(.review)] + review.strategies.map { ReportRequest(.strategy, id: $0.id) }
      + review.mechanisms.map { ReportRequest(.mechanism, id: $0.id) }
      + review.catalysts.map { ReportRequest(.catalyst, id: $0.id) }
  }
}

/// A part of the history of the content.
package struct ReportedChanges: Sendable, Hashable {
  package var days: [ReviewHistory.Day]
  /// "2026-06-01", or the name of a state: "v1.2".
  package var since: String

  package init(days: [ReviewHistory.Day], since: String) {
    self.days = days
    self.since = since
  }
}
