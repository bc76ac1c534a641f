import Diagnostics
import Electrochemistry
import ReviewModel

/// R32: stability needs a load, a length and what changed.
enum StabilityStatement: FieldRule {
  static let rule = Rule(
    "T532", "incomplete or impossible stability", fieldRule: "R32",
    meaning: "A hundred hours mean little without the current or potential they were run at and"
      + " without what was lost: at a low load nearly everything is stable, and “no decay” can't be"
      + " compared. Retention far above 100 % or a potential that improves by tens of millivolts"
      + " usually means activation, a drifting reference or metal plated from the counter"
      + " electrode.",
    bad: "metric: stability\nvalue: 100 h",
    good: "metric: stability\nvalue: 100 h\nat: 10 mA cm-2\nconditions:\n  change: +12 mV",
    limits: [
      Thresholds.possibleRetention.limit, Thresholds.usualRetention.limit,
      Thresholds.operation.limit, Thresholds.usualLoss.limit,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.isObserved else { return }
    switch row.metric {
    case .retention: checkRetention(row, &report)
    case .stability, .cycleLife: checkLength(row, &report)
    case .stabilityLoss: checkLoss(row, &report)
    default: break
    }
  }

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    let rows = entry.rows.filter { $0.isObserved && isAboutStability($0) }
    report.missing(
      rule, rows.filter { !hasLoad($0, in: entry) }, of: entry, "a current density or potential",
      help: "write at: 10 mA cm-2 (or the potential), or window: 0.6–1.0 V vs RHE under conditions")
    report.missing(
      rule, rows.filter { isLength($0) && !hasChange($0, in: entry) }, of: entry,
      "a change of value",
      help: "add a retention or stability loss row beside it, or change: +12 mV under conditions;"
        + " “no decay” can't be compared")
  }

  private static func checkRetention(_ row: RuleRow, _ report: inout RuleReport) {
    for threshold in [Thresholds.possibleRetention, Thresholds.usualRetention]
    where !row.isWithin(threshold, times: row.percentFactor) {
      report.outside(
        threshold, rule, row,
        help: row.percent < 50
          ? "is it what was lost, and not what was kept? Write the part of the start that is kept"
          : "write the part of the start that is kept; above 100 % name the activation in a note")
      return
    }
  }

  private static func checkLength(_ row: RuleRow, _ report: inout RuleReport) {
    guard !Thresholds.operation.allows(row.value) else { return }
    report.add(
      rule, .error, row, "the \(row.name) \(row.text) can't be right: expected more than 0",
      help: "write the hours or cycles of the test, such as 100 h or 10000 cycles")
  }

  private static func checkLoss(_ row: RuleRow, _ report: inout RuleReport) {
    guard row.measurement.value.dimension == .potential, !row.isWithin(Thresholds.usualLoss) else {
      return
    }
    guard row.value < 0 else {
      report.outside(
        Thresholds.usualLoss, rule, row,
        help: "check V and mV, and the length of the test; else accept \(rule.code) with a reason")
      return
    }
    report.add(
      rule, .warning, row,
      "the \(row.name) \(row.text) is an improvement: expected \(Thresholds.usualLoss.sound)",
      help:
        "a loss is positive; if the source means a loss, write it without the minus, else accept"
        + " \(rule.code) with a reason",
      fixes: positive(row))
  }

  private static func positive(_ row: RuleRow) -> [Fix] {
    let value = row.measurement.value.magnitude
    guard let unit = PhysicalUnit("mV"), let size = value.value(in: unit),
      Thresholds.usualLoss.allows(size)
    else { return [] }
    return row.fix("value", to: NumberText.ascii(value))
  }

  private static func isAboutStability(_ row: RuleRow) -> Bool {
    switch row.metric {
    case .stability, .stabilityLoss, .retention, .cycleLife: true
    default: false
    }
  }

  /// Hours or cycles, which say nothing of what changed.
  private static func isLength(_ row: RuleRow) -> Bool {
    row.metric == .stability || row.metric == .cycleLife
  }

  /// Loss and retention share the load of the test beside them.
  private static func hasLoad(_ row: RuleRow, in entry: RuleEntry) -> Bool {
    if statesLoad(row) { return true }
    guard !isLength(row) else { return false }
    return (entry.rows(of: .stability, beside: row) + entry.rows(of: .cycleLife, beside: row))
      .contains { $0.isObserved && statesLoad($0) }
  }

  private static func statesLoad(_ row: RuleRow) -> Bool {
    row.measurement.at != nil || row.measurement.stated(.currentDensity) != nil
      || row.measurement.stated(.window) != nil
  }

  private static func hasChange(_ row: RuleRow, in entry: RuleEntry) -> Bool {
    row.measurement.stated(.change) != nil
      || !entry.rows(of: .retention, beside: row).isEmpty
      || !entry.rows(of: .stabilityLoss, beside: row).isEmpty
  }
}
