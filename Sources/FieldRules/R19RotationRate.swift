import Diagnostics
import Electrochemistry
import ReviewModel

/// R19: the rotation rate of the disk on which oxygen is reduced.
enum RotationRate: FieldRule {
  static let rule = Rule(
    "T519", "rotation rate", fieldRule: "R19",
    meaning:
      "The limiting current of oxygen reduction grows with the square root of the rotation rate,"
      + " and the half-wave potential moves with it. The field compares at 1600 rpm; a value at"
      + " another rate, or at none that is named, is another quantity.",
    bad: "reaction: ORR\nmetric: half-wave potential\nvalue: 0.86 V vs RHE\nconditions:\n"
      + "  rotation: 16 rpm",
    good: "reaction: ORR\nmetric: half-wave potential\nvalue: 0.86 V vs RHE\nconditions:\n"
      + "  rotation: 1600 rpm",
    limits: [Thresholds.possibleRotation.limit, Thresholds.usualRotation.limit])

  /// The rate that every line allows.
  private static let ordinary = 1600.0

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.reaction == .orr, row.isExperiment,
      let stated = row.measurement.stated(.rotation)
    else { return }
    guard let rate = row.rotationRate else {
      let isAtRest = ["none", "static"].contains(row.words(.rotation))
      if isAtRest, row.needsRotation { reportStanding(row, stated.text, &report) }
      return
    }
    if Thresholds.possibleRotation.excludes(rate, seenFrom: ordinary) {
      report.add(
        rule, .error, row, at: row.place(.rotation),
        "a rotation rate of \(row.text(.rotation)) can't be right: expected"
          + " \(Thresholds.possibleRotation.sound)",
        help: "write revolutions per minute, as in 1600 rpm; for an electrode at rest write"
          + " rotation: none")
    } else if row.needsRotation, Thresholds.usualRotation.excludes(rate, seenFrom: ordinary) {
      report.add(
        rule, .warning, row, at: row.place(.rotation),
        "the \(row.name) \(row.text) was read at \(row.text(.rotation)): expected"
          + " \(Thresholds.usualRotation.sound)",
        help:
          "give the value at 1600 rpm if the source has one; else accept \(rule.code) with that as"
          + " the reason")
    }
  }

  /// `none`, `static`.
  private static func reportStanding(
    _ row: RuleRow, _ text: String, _ report: inout RuleReport
  ) {
    report.add(
      rule, .warning, row, at: row.place(.rotation),
      "the \(row.name) \(row.text) was read without rotation (“\(text)”): expected"
        + " \(Thresholds.usualRotation.sound)",
      help: "oxygen runs short at an electrode at rest; if it is a gas diffusion electrode, write"
        + " substrate class: gas-diffusion, else accept \(rule.code) with what the source says")
  }

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    report.missing(
      rule, entry.rows.filter { $0.needsRotation && $0.measurement.stated(.rotation) == nil },
      of: entry, "a word on its rotation rate",
      help:
        "write rotation: 1600 rpm (with the source's number) under conditions; if the source does"
        + " not say, accept \(rule.code) with that as the reason")
  }
}

extension RuleRow {
  /// In revolutions per minute, as an extent wide enough for what rounding hides; nil where no
  /// number is stated. `26.7 s-1` and `1600 min-1` are rates of rotation too.
  var rotationRate: Extent? {
    guard let quantity = measurement.stated(.rotation)?.quantity else { return nil }
    let unit = quantity.dimension == .rotation ? "rpm" : "min-1"
    guard let target = PhysicalUnit(unit), let rate = quantity.converted(to: target) else {
      return nil
    }
    // In the field's own unit the number stands for itself; what was divided by 60 is rounded.
    let isOwn = quantity.unit == target
    return rate.roundedExtent(half: isOwn ? 0 : quantity.rounding(in: rate.unit))
  }
}
