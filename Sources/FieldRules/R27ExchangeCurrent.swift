import Diagnostics
import Electrochemistry
import ReviewModel

/// R27: the exchange current density is the Tafel line at η = 0.
enum ExchangeCurrentFits: FieldRule {
  static let rule = Rule(
    "T527", "exchange current density does not fit", fieldRule: "R27",
    meaning:
      "j0 = j/10^(η/b). A value more than ten times off was extrapolated from another part of the"
      + " curve, or its unit slipped.",
    bad: "j0 5 mA cm-2 beside η10 100 mV and 50 mV dec-1",
    good: "j0 0.1 mA cm-2 beside η10 100 mV and 50 mV dec-1",
    limits: [Thresholds.exchangeCurrentFits.limit])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .exchangeCurrentDensity, row.isExperiment else { return }
    guard row.value > 0 else {
      report.add(
        rule, .error, row, "the exchange current density \(row.text) is not positive",
        help: "it is the current of either direction at equilibrium: write its magnitude")
      return
    }
    let slope = entry.rows(of: .tafelSlope, beside: row)
      .first { $0.reaction == row.reaction && $0.isExact && $0.value >= 15 }
    let point = entry.rows(of: .overpotential, beside: row)
      .first { $0.reaction == row.reaction && $0.isExact && $0.density != nil && $0.isOnRHE }
    guard let slope, let point, let density = point.density, row.isExact,
      let expected = Relations.exchangeCurrentDensity(
        at: density, overpotential: point.value, tafelSlope: slope.value), expected > 0,
      !Thresholds.exchangeCurrentFits.allows(row.value / expected),
      let shown = Quantity.ofMagnitude(expected, unit: "mA cm-2")
    else { return }
    report.add(
      rule, .warning, row,
      "the exchange current density \(row.text) is more than ten times off: \(point.text)"
        + " (\(point.lineText)) and \(slope.text) (\(slope.lineText)) give \(NumberText.plain(shown))",
      help: "check unit and power of ten; else accept \(rule.code) with the window of the"
        + " extrapolation as the reason")
  }
}
