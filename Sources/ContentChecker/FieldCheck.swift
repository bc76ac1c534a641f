import Diagnostics
import FieldRules
import ReviewModel

/// The rules of the field over the whole review, and what entries accept of their warnings.
enum FieldCheck {
  static func check(
    _ review: inout Review, _ entries: [RuleEntry], diagnostics: inout [Diagnostic]
  ) {
    let found = FieldRuleBook.check(RuleReview(review: review, entries: entries)) {
      EntryVerdict($0, $1)
    }
    review.catalysts = found.entries.map(\.catalyst)
    for verdict in found.entries { diagnostics += verdict.diagnostics }
    // Of sources and of the numbers of strategies, mechanisms, perspectives and pages.
    diagnostics += found.review.map(\.diagnostic)
  }
}

/// An entry with what is asked about it, accepted or not.
private struct EntryVerdict: Sendable {
  private(set) var catalyst: Catalyst
  private(set) var diagnostics: [Diagnostic] = []

  init(_ entry: RuleEntry, _ findings: [RuleReport.Finding]) {
    catalyst = entry.catalyst
    let acceptances = catalyst.acceptances
    var used: Set<Use> = []
    var remarks: [Remark] = []
    for finding in findings {
      let accepted = Self.acceptance(of: finding, by: acceptances)
      if let accepted {
        used.insert(Use(acceptance: accepted, code: finding.diagnostic.rule.code))
      }
      if finding.diagnostic.severity == .warning {
        remarks.append(Self.remark(finding, accepted.map { acceptances[$0].reason }))
      }
      if accepted == nil { diagnostics.append(finding.diagnostic) }
    }
    if !remarks.isEmpty { catalyst.remarks = remarks }
    reportIdle(entry, acceptances, used)
  }

  /// The index of an acceptance, and a code that it was needed for.
  private struct Use: Hashable {
    var acceptance: Int
    var code: String
  }

  /// The acceptance of the number itself comes before that of the entry.
  private static func acceptance(
    of finding: RuleReport.Finding, by acceptances: [Acceptance]
  ) -> Int? {
    guard finding.diagnostic.severity == .warning else { return nil }
    let code = finding.diagnostic.rule.code
    let own = acceptances.firstIndex {
      $0.measurementID != nil && $0.measurementID == finding.measurementID
        && $0.codes.contains(code)
    }
    return own
      ?? acceptances.firstIndex { $0.measurementID == nil && $0.codes.contains(code) }
  }

  private mutating func reportIdle(
    _ entry: RuleEntry, _ acceptances: [Acceptance], _ used: Set<Use>
  ) {
    // A row that can't be read yet may be the one that needs it.
    guard entry.isWhole else { return }
    for (index, acceptance) in acceptances.enumerated() {
      for code in acceptance.codes where !used.contains(Use(acceptance: index, code: code)) {
        diagnostics.append(
          Diagnostic(
            CheckRules.idleAcceptance, at: entry.place(of: acceptance, code: code),
            "nothing in the entry raises \(code) any more", help: "delete \(code) from accept"))
      }
    }
  }

  private static func remark(_ finding: RuleReport.Finding, _ reason: String?) -> Remark {
    let rule = finding.diagnostic.rule
    return Remark(
      code: rule.code, fieldRule: rule.fieldRule, title: rule.title,
      message: finding.diagnostic.message, measurementID: finding.measurementID,
      acceptedBecause: reason)
  }
}
