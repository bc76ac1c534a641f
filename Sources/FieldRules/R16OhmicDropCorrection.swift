import Diagnostics
import Electrochemistry
import ReviewModel

/// R16: what was done about the ohmic drop must be known, and can't be more than all of it.
enum OhmicDropCorrection: FieldRule {
  static let rule = Rule(
    "T516", "iR correction", fieldRule: "R16",
    meaning:
      "5 Ω and 10 mA on 1 cm² are 50 mV: as much as separates a good catalyst from an average one,"
      + " and as much as laboratories differ. Corrected and uncorrected values belong in different"
      + " lists, too high a percentage flatters overpotential and Tafel slope, and “unknown” is not"
      + " “none”.",
    bad: "reaction: OER\nmetric: η10\nvalue: 310 mV\nconditions:\n  iR: 120 %",
    good: "reaction: OER\nmetric: η10\nvalue: 310 mV\nconditions:\n  iR: 95 %\n  resistance: 5 ohm",
    limits: [Thresholds.possibleCorrection.limit])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard let stated = row.measurement.stated(.ohmicDrop) else { return }
    switch row.ohmicDrop {
    case .corrected(let percent?): check(percent, stated.text, row, &report)
    case .notStated where row.needsOhmicDrop:
      report.add(
        rule, .warning, row, at: row.place(.ohmicDrop),
        "the iR correction “\(stated.text)” can't be read: expected a percentage, none, corrected"
          + " or not stated",
        help: "write the percentage alone, as in iR: 95 %; the method goes into a note")
    default: break
    }
  }

  private static func check(
    _ percent: Double, _ text: String, _ row: RuleRow, _ report: inout RuleReport
  ) {
    let line = Thresholds.possibleCorrection
    if !line.allows(percent) {
      report.add(
        rule, .error, row, at: row.place(.ohmicDrop),
        "an iR correction of \(text) can't be right: expected \(line.sound)",
        help: percent < 0
          ? "write the share of the ohmic drop that was taken off, without its sign"
          : "write the share of the ohmic drop that was taken off, such as 95 %; is this the"
            + " resistance? That goes to resistance: 5 ohm")
    } else if let share = shareOfOne(text) {
      report.add(
        rule, .warning, row, at: row.place(.ohmicDrop),
        "the iR correction \(text) reads as \(text) %, as much as none",
        help: "was \(NumberText.plain(share)) meant?",
        fixes: row.fix(.ohmicDrop, to: NumberText.ascii(share)))
    }
  }

  /// `0.95` without a unit, in per cent; nil for anything else. `1` may be either and is left alone.
  private static func shareOfOne(_ text: String) -> Quantity? {
    guard case .success(let quantity) = Quantity.parse(text), quantity.unit == nil,
      quantity.value > 0, quantity.value < 1
    else { return nil }
    return PhysicalUnit("%").flatMap { quantity.converted(to: $0) }
  }

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    let rows = entry.rows.filter(\.needsOhmicDrop)
    report.missing(
      rule, rows.filter { $0.measurement.stated(.ohmicDrop) == nil }, of: entry,
      "a word on its iR correction",
      help: "write iR: 95 % under conditions, or iR: none if the source says that nothing was"
        + " corrected: 5 Ω and 10 mA on 1 cm² are 50 mV. If the source does not say, accept"
        + " \(rule.code) with that as the reason")
    report.missing(
      rule, rows.filter { $0.ohmicDrop == .corrected(percent: nil) }, of: entry,
      "the percentage of its iR correction",
      help:
        "write iR: 95 % with the source's number (85 to 100 % are usual); if the source does not"
        + " say, accept \(rule.code) with that as the reason")
    checkMixture(rows, &report)
  }

  /// A corrected value beside an uncorrected one of the same quantity. One sample given both ways
  /// by one source is a comparison, not a mixture.
  private static func checkMixture(_ rows: [RuleRow], _ report: inout RuleReport) {
    let plain = rows.filter { $0.ohmicDrop == .uncorrected }
    for row in rows {
      guard case .corrected = row.ohmicDrop,
        let other = plain.first(where: {
          $0.isOfSameQuantity(as: row)
            && !($0.isOfSameSample(as: row) && $0.isOfSameSource(as: row))
        })
      else { continue }
      report.add(
        rule, .warning, row, at: row.place(.ohmicDrop),
        "the iR-corrected \(row.name) \(row.text) stands beside the uncorrected \(other.text)"
          + " (\(other.lineText))",
        help: "they can't be ranked with each other: give both corrected or both uncorrected if the"
          + " sources do, else accept \(rule.code) with the reason why both stand here")
    }
  }
}
