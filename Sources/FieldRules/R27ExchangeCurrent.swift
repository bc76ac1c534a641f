import Diagnostics
import Electrochemistry
import ReviewModel

/// R27: j0 = j/10^(η/b).
enum ExchangeCurrent: FieldRule {
  static let rule = Rule(
    "T527", "exchange current density", fieldRule: "R27",
    meaning: "The exchange current density is where the Tafel line meets zero overpotential, so it"
      + " follows from the Tafel slope and one point of the line, and is never zero or negative."
      + " More than a power of ten away, a unit was lost (A for mA), the logarithm itself was typed"
      + " or the line was fitted to another stretch of the curve.",
    bad: "- reaction: HER\n  metric: j0\n  value: 8 mA cm-2\n"
      + "- reaction: HER\n  metric: η10\n  value: 120 mV\n"
      + "- reaction: HER\n  metric: Tafel slope\n  value: 60 mV dec-1",
    good: "- reaction: HER\n  metric: j0\n  value: 0.1 mA cm-2\n"
      + "- reaction: HER\n  metric: η10\n  value: 120 mV\n"
      + "- reaction: HER\n  metric: Tafel slope\n  value: 60 mV dec-1",
    limits: [
      Thresholds.possibleExchangeCurrent.limit, Thresholds.extrapolatedExchangeCurrent.limit,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .exchangeCurrentDensity, row.measurement.record == .measurement,
      row.measurement.kind != .stated
    else { return }
    guard row.isWithin(Thresholds.possibleExchangeCurrent) else {
      report.outside(
        Thresholds.possibleExchangeCurrent, rule, row,
        help: "is it log j0? Then write the current density itself")
      return
    }
    guard row.isExperiment else { return }
    let lines = lines(beside: row, in: entry)
    guard !lines.contains(where: { $0.fits(row) }),
      let nearest = lines.min(by: { $0.distance(to: row) < $1.distance(to: row) })
    else { return }
    add(nearest, row, &report)
  }

  /// A Tafel line: a slope and a point on it.
  private struct Line {
    let point: RuleRow
    let slope: RuleRow
    /// j0 in mA cm⁻².
    let current: Double

    init?(_ point: RuleRow, _ slope: RuleRow) {
      guard point.isOfSameState(as: slope),
        let current = Relations.exchangeCurrentDensity(
          at: point.density ?? 0, overpotential: abs(point.value), tafelSlope: slope.value),
        current > 0
      else { return nil }
      self.point = point
      self.slope = slope
      self.current = current
    }

    func fits(_ row: RuleRow) -> Bool {
      Stretch(row.measurement.normalised, for: .warning).scaled(by: 1 / current)
        .reaches(Thresholds.extrapolatedExchangeCurrent)
    }

    /// In powers of ten.
    func distance(to row: RuleRow) -> Double {
      Relations.decades(from: current, to: row.value).map(abs) ?? .infinity
    }
  }

  private static func lines(beside row: RuleRow, in entry: RuleEntry) -> [Line] {
    let belongs: (RuleRow) -> Bool = {
      $0.reaction == row.reaction && $0.isExperiment && $0.isDefinite && $0.isOfSameState(as: row)
        && !$0.isOnOtherSubstrate(than: row)
    }
    let points = entry.rows(of: .overpotential, beside: row).filter {
      belongs($0) && $0.isSoundPotential && $0.realArea == row.realArea
    }
    let slopes = entry.rows(of: .tafelSlope, beside: row).filter(belongs)
    return points.flatMap { point in slopes.compactMap { Line(point, $0) } }
  }

  private static func add(_ line: Line, _ row: RuleRow, _ report: inout RuleReport) {
    let expected = PrintedNumber(line.current, significantDigits: 2).map {
      NumberText.plain(Quantity(lower: $0, unit: PhysicalUnit("mA cm-2")))
    }
    let doubted = [line.point, line.slope].contains { $0.measurement.status == .contested }
    guard !doubted else { return }
    report.add(
      rule, .warning, row,
      "the exchange current density \(row.text) is more than ten times off: the overpotential"
        + " \(line.point.text) (line \(line.point.line)) and the Tafel slope \(line.slope.text)"
        + " (line \(line.slope.line)) give \(expected ?? "another")",
      help: "check the unit (mA or A, per real or geometric area) and whether the logarithm was"
        + " typed; if it was fitted to another stretch, accept \(rule.code) with that as the reason"
    )
  }
}
