import Diagnostics
import Electrochemistry
import ReviewModel

/// R25: Tafel slopes that no electrode has, and the window they were fitted to.
enum TafelSlopeRange: FieldRule {
  static let rule = Rule(
    "T525", "Tafel slope", fieldRule: "R25",
    meaning:
      "Most electrodes have slopes between 30 and 120 mV per decade. A value below 1 was"
      + " printed in V per decade; a very low one comes from over-correction of the ohmic drop or a"
      + " charging current, a very high one from transport or resistance. The slope changes along"
      + " the curve, so it means little without the window it was fitted to.",
    bad: "reaction: OER\nmetric: Tafel slope\nvalue: 0.059 mV dec-1\nconditions:\n"
      + "  window: 1–10 mA cm-2",
    good: "reaction: OER\nmetric: Tafel slope\nvalue: 0.059 V dec-1\nconditions:\n"
      + "  window: 1–10 mA cm-2",
    limits: [
      Thresholds.tafelSlopeInMillivolts.limit, Thresholds.possibleTafelSlope.limit,
      Thresholds.usualTafelSlope.limit,
    ])

  /// A slope that every line allows, in mV dec⁻¹.
  private static let ordinary = 60.0

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .tafelSlope, row.isExperiment else { return }
    let stored = row.measurement.normalised
    if stored.upper < 0 {
      reportSign(row, &report)
    } else if let other = otherUnit(row) {
      report.add(
        rule, Thresholds.tafelSlopeInMillivolts.severity, row,
        "a Tafel slope of \(row.text) is a thousand times off: expected"
          + " \(Thresholds.possibleTafelSlope.sound)",
        help: "was \(NumberText.plain(other)) meant?",
        fixes: row.fix("value", to: NumberText.ascii(other)))
    } else if let line = [Thresholds.possibleTafelSlope, Thresholds.usualTafelSlope].first(where: {
      $0.excludes(stored, seenFrom: ordinary)
    }) {
      report.outside(line, rule, row, help: cause(row))
    }
  }

  /// Cathodic slopes are negative on the curve; slopes are stored as magnitudes.
  private static func reportSign(_ row: RuleRow, _ report: inout RuleReport) {
    report.add(
      rule, .error, row,
      "the Tafel slope \(row.text) is negative: expected its magnitude",
      help: "the sign belongs to the cathodic curve",
      fixes: row.fix("value", to: NumberText.ascii(row.measurement.value.magnitude)))
  }

  /// The same digits in V for mV or mV for V, where only that makes a slope of them.
  private static func otherUnit(_ row: RuleRow) -> Quantity? {
    let next = ["mV dec-1": "V dec-1", "V dec-1": "mV dec-1"]
    let value = row.measurement.value
    guard Thresholds.possibleTafelSlope.excludes(row.measurement.normalised, seenFrom: ordinary),
      let written = value.unit?.ascii, let unit = next[written].flatMap({ PhysicalUnit($0) }),
      let other = value.rewritten(in: unit), let target = PhysicalUnit("mV dec-1"),
      let slope = other.value(in: target), Thresholds.possibleTafelSlope.allows(slope)
    else { return nil }
    return other
  }

  private static func cause(_ row: RuleRow) -> String {
    row.value > ordinary
      ? "so high a slope comes from transport, resistance or a blocked electrode: check the window"
        + " and the iR correction; else accept \(rule.code) with a reason"
      : "so low a slope comes from an over-corrected ohmic drop or a charging current: check the"
        + " window, the scan rate and the iR correction; else accept \(rule.code) with a reason"
  }

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    report.missing(
      rule,
      entry.rows.filter {
        $0.metric == .tafelSlope && $0.isExperiment && $0.measurement.stated(.window) == nil
      }, of: entry, "the window it was fitted to",
      help:
        "write window: 1–10 mA cm-2 (or a range of potentials) under conditions; if the source does"
        + " not say, accept \(rule.code) with that as the reason")
  }
}
