import Diagnostics
import Electrochemistry
import ReviewModel

/// R29: capacitances and surface areas that only a slip of units makes so large or so small.
enum AreaUnitSlip: FieldRule {
  static let rule = Rule(
    "T529", .warning, "unit slip in area or capacitance", fieldRule: "R29",
    meaning: "Double-layer capacitances are µF to mF per cm², surface areas up to a few thousand m²"
      + " per gram. Values beyond that are usually µF written as mF, or m² written as cm² in the"
      + " head of a table; areas and activities computed from them are wrong by the same factor.",
    bad: "quantity: specific surface area\nvalue: 850 cm2 g-1",
    good: "quantity: specific surface area\nvalue: 850 m2 g-1",
    limits: [
      Thresholds.doubleLayer.limit, Thresholds.surfaceArea.limit,
      Thresholds.surfaceAreaInCentimetres.limit, Thresholds.specificCapacitance.limit,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.isObserved else { return }
    checkSpecificCapacitance(row, &report)
    if row.metric == .doubleLayerCapacitance {
      checkCapacitance(row, &report)
    } else if isSurfaceArea(row) {
      checkSurface(row, &report)
    }
  }

  /// As a metric, or as a property of that name.
  private static func isSurfaceArea(_ row: RuleRow) -> Bool {
    row.metric == .specificSurfaceArea
      || (row.metric == nil && row.measurement.quantityName == Metric.specificSurfaceArea.name)
  }

  private static func checkCapacitance(_ row: RuleRow, _ report: inout RuleReport) {
    guard row.measurement.value.dimension == .capacitancePerArea,
      !row.isWithin(Thresholds.doubleLayer)
    else { return }
    report.outside(
      Thresholds.doubleLayer, rule, row,
      help: "were µF meant, or F divided by mass? Write the unit of the source, or accept"
        + " \(rule.code) with a reason",
      fixes: rewritten(row, in: "uF cm-2") { Thresholds.doubleLayer.allows($0 / 1000) })
  }

  private static func checkSurface(_ row: RuleRow, _ report: inout RuleReport) {
    guard let metres = PhysicalUnit("m2 g-1"), let area = row.measurement.value.value(in: metres)
    else { return }
    if !row.isWithin(Thresholds.surfaceArea, times: row.value == 0 ? 1 : area / row.value) {
      report.outside(
        Thresholds.surfaceArea, rule, row,
        help: "no material known is above that; check the unit and the point, or accept"
          + " \(rule.code) with a reason")
      return
    }
    guard isInSquareCentimetres(row),
      !row.isWithin(Thresholds.surfaceAreaInCentimetres, times: inCentimetres(row)),
      Thresholds.surfaceArea.allows(row.measurement.value.value)
    else { return }
    report.add(
      rule, .warning, row,
      "the \(row.name) \(row.text) is only \(RuleText.plain(area, "m2 g-1")): were m² g⁻¹ meant?",
      help: "write \(row.measurement.value.digits) m2 g-1 if the source means that, else accept"
        + " \(rule.code) with a reason",
      fixes: rewritten(row, in: "m2 g-1") { Thresholds.surfaceArea.allows($0) })
  }

  private static func isInSquareCentimetres(_ row: RuleRow) -> Bool {
    row.measurement.value.unit?.unqualified == PhysicalUnit("cm2 g-1")
  }

  /// From the row's value to the number that is printed.
  private static func inCentimetres(_ row: RuleRow) -> Double {
    row.value == 0 ? 1 : row.measurement.value.value / row.value
  }

  private static func checkSpecificCapacitance(_ row: RuleRow, _ report: inout RuleReport) {
    guard let stated = row.measurement.stated(.specificCapacitance)?.quantity,
      let value = row.condition(.specificCapacitance, in: "mF cm-2"),
      !Thresholds.specificCapacitance.allows(value)
    else { return }
    report.add(
      rule, .warning, row, at: row.place(.specificCapacitance),
      "the specific capacitance \(NumberText.plain(stated)) is unusual: expected"
        + " \(Thresholds.specificCapacitance.sound)",
      help: "smooth surfaces have 15–110 µF cm⁻²; check mF and µF, or accept \(rule.code) with a"
        + " reason")
  }

  /// The same digits in another unit, where the test allows them.
  private static func rewritten(
    _ row: RuleRow, in unit: String, _ isSound: (Double) -> Bool
  ) -> [Fix] {
    guard let unit = PhysicalUnit(unit),
      let value = row.measurement.value.rewritten(in: unit), isSound(value.value)
    else { return [] }
    return row.fix("value", to: NumberText.ascii(value))
  }
}
