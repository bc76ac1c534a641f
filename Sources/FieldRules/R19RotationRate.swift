import Diagnostics
import Electrochemistry
import ReviewModel

/// R19: the rotation rate of the disk on which oxygen is reduced.
enum RotationRate: FieldRule {
  static let rule = Rule(
    "T519", "rotation rate", fieldRule: "R19",
    meaning: "The limiting current, and with it the half-wave potential, grows with the root of the"
      + " rotation rate. The field compares at 1600 rpm.",
    bad: "reaction: ORR\nconditions:\n  rotation: 16 rpm",
    good: "reaction: ORR\nconditions:\n  rotation: 1600 rpm",
    limits: [Thresholds.possibleRotation.limit, Thresholds.usualRotation.limit])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.needsRotation, let value = row.condition(.rotation, in: "rpm"),
      let text = row.measurement.stated(.rotation)?.text
    else { return }
    if !Thresholds.possibleRotation.allows(value) {
      report.add(
        rule, .error, row, at: row.place(.rotation),
        "a rotation rate of \(text) can't be right: expected \(Thresholds.possibleRotation.sound)",
        help: "write it in revolutions per minute, as in 1600 rpm")
    } else if !Thresholds.usualRotation.allows(value) {
      report.add(
        rule, .warning, row, at: row.place(.rotation),
        "the \(row.name) \(row.text) was read at \(text), not at 1600 rpm",
        help: "if the source gives the value at 1600 rpm, add it; else accept \(rule.code) with the"
          + " rotation rate as the reason")
    }
  }

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    report.missing(
      rule, entry.rows.filter { $0.needsRotation && $0.condition(.rotation, in: "rpm") == nil },
      of: entry, "its rotation rate",
      help:
        "write rotation: 1600 rpm (with the source's number) under conditions; if the source does not"
        + " say, accept \(rule.code) with that as the reason")
  }
}
