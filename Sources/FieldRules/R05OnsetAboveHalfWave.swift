import Diagnostics
import Electrochemistry
import ReviewModel

/// R05: a curve starts before it is half way up.
enum OnsetAboveHalfWave: FieldRule {
  static let rule = Rule(
    "T505", "onset and half-wave potential in wrong order", fieldRule: "R05",
    meaning:
      "The onset of the ORR lies above its half-wave potential, as a rule by 0.08 to 0.33 V. The"
      + " reverse means that the two were swapped or come from two curves.",
    bad: "onset potential 0.85 V vs RHE beside half-wave potential 0.90 V vs RHE",
    good: "onset potential 1.00 V vs RHE beside half-wave potential 0.90 V vs RHE",
    limits: [Thresholds.onsetAboveHalfWave.limit, Thresholds.usualOnsetDistance.limit])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .onset, row.reaction == .orr, row.isOnRHE, row.isExact, row.isExperiment
    else { return }
    let partner = entry.rows(of: .halfWave, beside: row).first {
      $0.isOnRHE && $0.isExact && $0.isExperiment
    }
    guard let partner, !VoltMillivoltSlip.isBroken(by: row),
      !VoltMillivoltSlip.isBroken(by: partner)
    else { return }
    let distance = row.value - partner.value
    let text = NumberText.fixed(distance, decimals: 3)
    if !Thresholds.onsetAboveHalfWave.allows(distance) {
      report.add(
        rule, .error, row,
        "the onset potential \(row.text) is not above the half-wave potential \(partner.text)"
          + " (\(partner.lineText))",
        help: "were the two swapped, or read from different curves?")
    } else if !Thresholds.usualOnsetDistance.allows(distance) {
      report.add(
        rule, .warning, row,
        "the onset potential \(row.text) lies \(text) V above the half-wave potential"
          + " \(partner.text) (\(partner.lineText)), expected"
          + " \(Thresholds.usualOnsetDistance.sound)",
        help: "check both; else accept \(rule.code) with the definition of the onset as the reason")
    }
  }
}
