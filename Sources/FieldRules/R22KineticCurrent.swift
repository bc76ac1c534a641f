import Diagnostics
import Electrochemistry
import ReviewModel

/// R22: the kinetic current is what mass transport leaves of none.
enum KineticCurrent: FieldRule {
  static let rule = Rule(
    "T522", "kinetic current density does not fit", fieldRule: "R22",
    meaning:
      "1/j = 1/jk + 1/jL, so that jk is always larger than j, and so uncertain above 80 % of the"
      + " limiting current that it says nothing.",
    bad: "kinetic current density 3.0 mA cm-2 with current density: 4.2 mA cm-2",
    good: "kinetic current density 16 mA cm-2 with current density: 4.2 mA cm-2, jL 5.7 mA cm-2",
    limits: [Thresholds.kineticCurrentFits.limit, Thresholds.kineticRange.limit])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .kineticCurrentDensity, row.isExperiment, row.isExact,
      let current = row.condition(.currentDensity, in: "mA cm-2").map(abs)
    else { return }
    let kinetic = abs(row.value)
    let measured = row.measurement.stated(.currentDensity)?.text ?? ""
    if kinetic <= current {
      report.add(
        rule, .error, row,
        "the kinetic current density \(row.text) is not above the measured one, \(measured)",
        help: "were the two swapped? jk = j·jL/(jL − j)")
      return
    }
    guard
      let limiting = entry.rows(of: .limitingCurrentDensity, beside: row).first(where: \.isExact)
    else { return }
    compare(row, current, measured, limiting, &report)
  }

  private static func compare(
    _ row: RuleRow, _ current: Double, _ measured: String, _ limiting: RuleRow,
    _ report: inout RuleReport
  ) {
    let share = current / abs(limiting.value)
    if !Thresholds.kineticRange.allows(share) {
      report.add(
        rule, .warning, row,
        "the kinetic current density \(row.text) comes from \(measured), which is"
          + " \(NumberText.fixed(100 * share, decimals: 0)) % of the limiting current density"
          + " \(limiting.text) (\(limiting.lineText)): expected at most 80 %",
        help: "take it at a higher potential; else accept \(rule.code) with a reason")
      return
    }
    guard
      let expected = Relations.kineticCurrentDensity(at: current, limiting: limiting.value),
      !Thresholds.kineticCurrentFits.allows(abs(row.value) / expected),
      let shown = Quantity.ofMagnitude(expected, unit: "mA cm-2")
    else { return }
    report.add(
      rule, .warning, row,
      "the kinetic current density \(row.text) is more than 10 % off: \(measured) and \(limiting.text)"
        + " (\(limiting.lineText)) give \(NumberText.plain(shown))",
      help:
        "were j, jL and jk read at one rotation rate and potential? Else accept \(rule.code) with a"
        + " reason")
  }
}
