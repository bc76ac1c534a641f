import Diagnostics
import Electrochemistry
import ReviewModel

/// R22: the kinetic current density follows from the measured and the limiting one.
enum KineticCurrent: FieldRule {
  static let rule = Rule(
    "T522", "kinetic current density does not fit", fieldRule: "R22",
    meaning:
      "1/j = 1/jk + 1/jL: without the slowness of diffusion the current would be larger, so jk"
      + " always exceeds the measured j. A smaller one means that the two were swapped, or read at"
      + " different potentials or rotation rates. Above 80 % of the limiting current a small error"
      + " in jL makes jk anything.",
    bad: "reaction: ORR\nmetric: kinetic current density\nvalue: 3.0 mA cm-2\nat: 0.85 V vs RHE\n"
      + "conditions:\n  current density: 4.2 mA cm-2",
    good: "reaction: ORR\nmetric: kinetic current density\nvalue: 16.0 mA cm-2\nat: 0.85 V vs RHE\n"
      + "conditions:\n  current density: 4.2 mA cm-2",
    limits: [
      Thresholds.kineticAboveMeasured.limit, Thresholds.kineticFitsRecomputed.limit,
      Thresholds.kineticShareOfLimit.limit,
    ])

  private static let unit = "mA cm-2"

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .kineticCurrentDensity, row.isExperiment,
      let stated = row.measurement.stated(.currentDensity)?.quantity,
      isOfOneArea(stated.unit, row), let measured = row.roundedExtent(.currentDensity, in: unit)
    else { return }
    let limiting = limitingRow(beside: row, of: entry)
    guard !isTooSmall(row, measured, limiting) else {
      reportTooSmall(row, &report)
      return
    }
    if let limiting, let plateau = limiting.magnitudeExtent {
      checkShare(row, limiting, &report)
      checkRecomputed(row, measured, limiting, plateau, &report)
    }
  }

  /// Whether both are divided by the same area.
  private static func isOfOneArea(_ unit: PhysicalUnit?, _ row: RuleRow) -> Bool {
    guard let unit else { return false }
    return unit.qualifier == row.measurement.value.unit?.qualifier
      || (unit.isGeometric && row.realArea == nil)
  }

  /// The plateau of the same rotation rate, or else one of which nobody knows.
  private static func limitingRow(beside row: RuleRow, of entry: RuleEntry) -> RuleRow? {
    guard row.realArea == nil else { return nil }
    let rows = entry.rows(of: .limitingCurrentDensity, beside: row).filter {
      $0.isExperiment && $0.realArea == nil && $0.value != 0
    }
    let rate = row.rotationRate
    return rows.first { $0.rotationRate == rate } ?? rows.first { $0.rotationRate == nil }
      ?? (rate == nil ? rows.first : nil)
  }

  /// Far from the plateau jk and j print with the same digits: equal numbers are wrong only where
  /// the limiting current, the entry's or else the usual one, sets them apart.
  private static func isTooSmall(
    _ row: RuleRow, _ measured: Extent, _ limiting: RuleRow?
  ) -> Bool {
    guard let kinetic = row.magnitudeExtent else { return false }
    if kinetic.upperBound < measured.lowerBound { return true }
    let printed = row.measurement.normalised.magnitude
    guard measured.lowerBound.isFinite, printed.qualifier != .greater,
      printed.qualifier != .atLeast,
      let current = row.quantity(.currentDensity, in: unit)?.magnitude,
      printed.upper <= current.lower
    else { return false }
    let plateau = limiting.map { abs($0.value) } ?? Relations.levichCurrentDensity(rpm: 1600)
    guard let least = Relations.kineticCurrentDensity(at: measured.lowerBound, limiting: plateau)
    else { return true }
    return kinetic.upperBound < least
  }

  private static func reportTooSmall(_ row: RuleRow, _ report: inout RuleReport) {
    report.add(
      rule, Thresholds.kineticAboveMeasured.severity, row,
      "the kinetic current density \(row.text) is not above the measured"
        + " \(row.text(.currentDensity)): expected a larger one",
      help: "jk = j·jL/(jL − j): were j and jk swapped, or read at different potentials?")
  }

  private static func checkShare(
    _ row: RuleRow, _ limiting: RuleRow, _ report: inout RuleReport
  ) {
    guard let current = row.quantity(.currentDensity, in: unit)?.magnitude else { return }
    let share = current.value / abs(limiting.value)
    let line = Thresholds.kineticShareOfLimit
    guard !line.allows(share) else { return }
    report.add(
      rule, line.severity, row,
      "the kinetic current density \(row.text) comes from \(row.text(.currentDensity)), which is"
        + " \(NumberText.fixed(100 * share, decimals: 0)) % of the limiting current density"
        + " \(limiting.text) (\(limiting.lineText)): expected \(line.sound) of it",
      help: "near the plateau jk is mostly error: take it at a higher potential, else accept"
        + " \(rule.code) with a reason")
  }

  /// What j and jL may be by their rounding sets what jk may be.
  private static func checkRecomputed(
    _ row: RuleRow, _ measured: Extent, _ limiting: RuleRow, _ plateau: Extent,
    _ report: inout RuleReport
  ) {
    guard let kinetic = row.magnitudeExtent, measured.upperBound < plateau.lowerBound,
      let least = Relations.kineticCurrentDensity(
        at: measured.lowerBound, limiting: plateau.upperBound),
      let most = Relations.kineticCurrentDensity(
        at: measured.upperBound, limiting: plateau.lowerBound), least > 0
    else { return }
    let line = Thresholds.kineticFitsRecomputed
    let ratio = (kinetic.lowerBound / most)...(kinetic.upperBound / least)
    guard line.excludes(ratio, seenFrom: 1) else { return }
    report.add(
      rule, line.severity, row,
      "the kinetic current density \(row.text) is more than 10 % off: \(row.text(.currentDensity))"
        + " and \(limiting.text) (\(limiting.lineText)) give \(recomputed(row, limiting))",
      help:
        "jk = j·jL/(jL − j): were all three read at one potential and one rotation rate? Else"
        + " accept \(rule.code) with a reason")
  }

  private static func recomputed(_ row: RuleRow, _ limiting: RuleRow) -> String {
    guard let current = row.quantity(.currentDensity, in: unit)?.value,
      let value = Relations.kineticCurrentDensity(at: current, limiting: limiting.value),
      let unit = PhysicalUnit(unit),
      let quantity = Quantity(value, decimals: value < 10 ? 2 : 1, unit: unit)
    else { return "another value" }
    return NumberText.plain(quantity)
  }
}

extension RuleRow {
  /// What a current density may be in magnitude, rounding included.
  fileprivate var magnitudeExtent: Extent? {
    let stored = measurement.normalised.magnitude
    guard stored.lower >= 0 else { return nil }
    return stored.roundedExtent(half: measurement.value.rounding(in: stored.unit))
  }
}
