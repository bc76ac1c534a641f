import Diagnostics
import Electrochemistry
import ReviewModel

/// R20: a polarisation curve must be slow enough to be one.
enum ScanRate: FieldRule {
  static let rule = Rule(
    "T520", "scan rate", fieldRule: "R20",
    meaning:
      "Charging current grows with the scan rate. Above 10 mV s⁻¹ it adds to the faradaic one, and"
      + " overpotentials and Tafel slopes look better than they are.",
    bad: "conditions:\n  scan rate: 50 mV s-1", good: "conditions:\n  scan rate: 5 mV s-1",
    limits: [Thresholds.positiveScanRate.limit, Thresholds.usualScanRate.limit])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard let value = row.condition(.scanRate, in: "mV s-1"),
      let text = row.measurement.stated(.scanRate)?.text
    else { return }
    if !Thresholds.positiveScanRate.allows(value) {
      report.add(
        rule, .error, row, at: row.place(.scanRate),
        "a scan rate of \(text) can't be: expected a value above 0",
        help:
          "write the magnitude; the direction goes to scan direction. A steady-state measurement has"
          + " no scan rate: write technique: chronopotentiometry")
    } else if row.needsScanRate, !Thresholds.usualScanRate.allows(value) {
      report.add(
        rule, .warning, row, at: row.place(.scanRate),
        "the \(row.name) \(row.text) was read at \(text): expected \(Thresholds.usualScanRate.sound)",
        help:
          "charging current adds to the curve; accept \(rule.code) if the source corrected for it")
    }
  }

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    report.missing(
      rule, entry.rows.filter { $0.needsScanRate && $0.condition(.scanRate, in: "mV s-1") == nil },
      of: entry, "its scan rate",
      help: "write scan rate: 5 mV s-1 (with the source's number) under conditions, or technique:"
        + " chronopotentiometry for a steady state; if the source does not say, accept \(rule.code) with"
        + " that as the reason")
  }
}
