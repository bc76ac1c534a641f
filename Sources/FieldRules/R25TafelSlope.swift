import Diagnostics
import Electrochemistry
import ReviewModel

/// R25: Tafel slopes that no mechanism has, and their window.
enum TafelSlopeRange: FieldRule {
  static let rule = Rule(
    "T525", "Tafel slope", fieldRule: "R25",
    meaning:
      "Mechanisms have slopes from 30 to 120 mV per decade; a value below 1 was printed in V per"
      + " decade. A slope belongs to the stretch of the curve it was fitted to: a few tens of millivolts"
      + " further it is another one.",
    bad: "metric: Tafel slope\nvalue: 0.059 mV dec-1",
    good: "metric: Tafel slope\nvalue: 0.059 V dec-1",
    limits: [
      Thresholds.voltPerDecade.limit, Thresholds.possibleTafelSlope.limit,
      Thresholds.usualTafelSlope.limit,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .tafelSlope, row.isExperiment else { return }
    if row.value > 0, row.value < 1, let unit = PhysicalUnit("V dec-1"),
      let other = row.measurement.value.rewritten(in: unit)
    {
      report.add(
        rule, .error, row, "a Tafel slope of \(row.text) is a thousand times off",
        help: "did you mean \(NumberText.plain(other))?",
        fixes: row.fix("value", to: NumberText.ascii(other)))
    } else if row.value < 0 {
      report.add(
        rule, .error, row, "the Tafel slope \(row.text) is negative",
        help: "the sign belongs to the curve: write the magnitude",
        fixes: row.fix("value", to: NumberText.ascii(row.measurement.value.magnitude)))
    } else if let broken = row.firstBroken([
      Thresholds.possibleTafelSlope, Thresholds.usualTafelSlope,
    ]) {
      report.outside(
        broken, rule, row,
        help: row.value > 200
          ? "a slope this high is mass transport, iR drop or a blocked electrode: check the window; else"
            + " accept \(rule.code) with a reason"
          : "a slope this low is an over-corrected iR drop or a charging current: check the window; else"
            + " accept \(rule.code) with a reason")
    }
  }

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    report.missing(
      rule,
      entry.rows.filter {
        $0.metric == .tafelSlope && $0.isExperiment && $0.measurement.stated(.window) == nil
      }, of: entry, "the window it was fitted to",
      help:
        "write window: 1–10 mA cm-2 (or a range of η) under conditions; if the source does not say,"
        + " accept \(rule.code) with that as the reason")
  }
}
