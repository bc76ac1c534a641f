import Diagnostics
import Electrochemistry
import ReviewModel

/// R20: a polarisation curve must be slow enough to be one.
enum ScanRate: FieldRule {
  static let rule = Rule(
    "T520", "scan rate", fieldRule: "R20",
    meaning:
      "Charging current grows with the scan rate and the real area. On a high-area catalyst at more"
      + " than 10 mV s⁻¹ it adds to the faradaic current, so that onset, overpotential and Tafel"
      + " slope look better than a steady state would show them.",
    bad: "reaction: OER\nmetric: η10\nvalue: 310 mV\nconditions:\n  scan rate: 50 mV s-1",
    good: "reaction: OER\nmetric: η10\nvalue: 310 mV\nconditions:\n  scan rate: 5 mV s-1",
    limits: [Thresholds.positiveScanRate.limit, Thresholds.usualScanRate.limit])

  /// A rate that every line allows, in mV s⁻¹.
  private static let ordinary = 5.0

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard let rate = row.quantity(.scanRate, in: "mV s-1") else { return }
    if Thresholds.positiveScanRate.excludes(rate, seenFrom: ordinary) {
      report.add(
        rule, .error, row, at: row.place(.scanRate),
        "a scan rate of \(row.text(.scanRate)) can't be right: expected"
          + " \(Thresholds.positiveScanRate.sound)",
        help:
          "write the magnitude; the direction goes to scan direction. A steady state has no scan"
          + " rate: write technique: chronopotentiometry instead",
        fixes: magnitude(row))
    } else if row.needsScanRate, Thresholds.usualScanRate.excludes(rate, seenFrom: ordinary) {
      report.add(
        rule, .warning, row, at: row.place(.scanRate),
        "the \(row.name) \(row.text) was read at \(row.text(.scanRate)): expected"
          + " \(Thresholds.usualScanRate.sound)",
        help:
          "charging current adds to such a curve; if the source took it off, accept \(rule.code)"
          + " with that as the reason. Is it the scan rate of the double-layer capacitance?")
    }
  }

  /// A sign is the direction of the scan; zero has no magnitude to offer.
  private static func magnitude(_ row: RuleRow) -> [Fix] {
    guard let stated = row.measurement.stated(.scanRate)?.quantity, stated.upper < 0 else {
      return []
    }
    return row.fix(.scanRate, to: NumberText.ascii(stated.magnitude))
  }

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    report.missing(
      rule, entry.rows.filter { $0.needsScanRate && $0.measurement.stated(.scanRate) == nil },
      of: entry, "a word on its scan rate",
      help: "write scan rate: 5 mV s-1 (with the source's number) under conditions, or technique:"
        + " chronopotentiometry for a steady state; if the source does not say, accept \(rule.code)"
        + " with that as the reason")
  }
}
