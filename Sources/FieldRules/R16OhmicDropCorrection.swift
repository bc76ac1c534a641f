import Diagnostics
import Electrochemistry
import ReviewModel

/// R16: what was done about the ohmic drop must be known, and can't be more than all of it.
enum OhmicDropCorrection: FieldRule {
  static let rule = Rule(
    "T516", "iR correction", fieldRule: "R16",
    meaning:
      "5 Ω at 10 mA on 1 cm² are 50 mV: as much as separates good catalysts from average ones."
      + " Corrected and uncorrected values are never ranked together, and an unknown correction makes"
      + " a comparability class of its own.",
    bad: "conditions:\n  iR: 120 %", good: "conditions:\n  iR: 95 %\n  resistance: 5 ohm",
    limits: [Thresholds.possibleCorrection.limit])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard case .corrected(let percent?) = row.ohmicDrop,
      !Thresholds.possibleCorrection.allows(percent)
    else { return }
    let text = row.measurement.stated(.ohmicDrop)?.text ?? ""
    report.add(
      rule, .error, row, at: row.place(.ohmicDrop),
      "an iR correction of \(text) can't be: expected \(Thresholds.possibleCorrection.sound)",
      help: "write the share of the ohmic drop that was taken off, such as 95 %, or none")
  }

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    let rows = entry.rows.filter(\.needsOhmicDrop)
    report.missing(
      rule, rows.filter { $0.ohmicDrop == .notStated }, of: entry, "its iR correction",
      help: "write iR: 95 %, or iR: none if the source says that it was not corrected, under"
        + " conditions; 5 Ω at 10 mA are 50 mV. If the source does not say, accept \(rule.code) with"
        + " that as the reason")
    report.missing(
      rule, rows.filter { $0.ohmicDrop == .corrected(percent: nil) }, of: entry,
      "the percentage of its iR correction",
      help:
        "write iR: 95 % if the source gives it; else accept \(rule.code) with that as the reason")
  }
}
