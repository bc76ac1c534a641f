import Diagnostics
import FieldRules
import ReviewModel

/// The rules of the field over the whole review, and what entries accept of their warnings.
enum FieldCheck {
  static func check(
    _ review: inout Review, _ entries: [RuleEntry], diagnostics: inout [Diagnostic]
  ) {
    let findings = FieldRuleBook.check(RuleReview(review: review, entries: entries))
    let byEntry = Dictionary(grouping: findings, by: \.catalystID)
    for (index, entry) in zip(review.catalysts.indices, entries) {
      var used: Set<String> = []
      for finding in byEntry[review.catalysts[index].id] ?? [] {
        let accepted = acceptance(of: finding, by: review.catalysts[index].acceptances)
        if let accepted { used.insert("\(accepted) \(finding.diagnostic.rule.code)") }
        if finding.diagnostic.severity == .warning {
          review.catalysts[index].remarks.append(
            remark(finding, accepted.map { review.catalysts[index].acceptances[$0].reason }))
        }
        if accepted == nil { diagnostics.append(finding.diagnostic) }
      }
      reportIdle(entry, used, &diagnostics)
    }
    // Of sources and of the numbers of strategies, mechanisms, perspectives and pages.
    let catalysts = Set(review.catalysts.map(\.id))
    diagnostics += findings.filter { !catalysts.contains($0.catalystID) }.map(\.diagnostic)
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

  /// - Parameter used: index of an acceptance and the code it was needed for.
  private static func reportIdle(
    _ entry: RuleEntry, _ used: Set<String>, _ diagnostics: inout [Diagnostic]
  ) {
    // A row that can't be read yet may be the one that needs it.
    guard entry.isWhole else { return }
    for (index, acceptance) in entry.catalyst.acceptances.enumerated() {
      for code in acceptance.codes where !used.contains("\(index) \(code)") {
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
