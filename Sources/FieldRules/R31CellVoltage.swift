import Diagnostics
import Electrochemistry
import ReviewModel

/// R31: a two-electrode cell needs at least the equilibrium voltage and both overpotentials.
enum CellVoltageRange: FieldRule {
  static let rule = Rule(
    "T531", "cell voltage out of range", fieldRule: "R31",
    meaning:
      "Water can't be split below the equilibrium voltage of 1.229 V at 25 °C. Values of 0.1 V in"
      + " tables are standard deviations; one below the sum of the two overpotentials was corrected"
      + " for iR where the half-cells were not.",
    bad: "reaction: overall\nmetric: cell voltage\nvalue: 0.12 V",
    good: "reaction: overall\nmetric: cell voltage\nvalue: 1.52 V",
    limits: [Thresholds.cellVoltageMargin.limit, Thresholds.usualCellVoltage.limit])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .cellVoltage, isSplitting(row), row.measurement.kind != .computed,
      row.measurement.kind != .stated, !VoltMillivoltSlip.isBroken(by: row)
    else { return }
    let equilibrium = ReferenceConversion.equilibriumVoltage(celsius: row.measurement.celsius)
    let top = row.measurement.normalised.upper
    if top <= equilibrium, row.measurement.normalised.qualifier != .greater {
      report.add(
        rule, .error, row,
        "the cell voltage \(row.text) is below the equilibrium voltage"
          + " \(NumberText.fixed(equilibrium, decimals: 3)) V",
        help: top < 0.3
          ? "is it the standard deviation of the value above it?"
          : "is it a half-cell potential, or a fuel cell?")
      return
    }
    if row.isAt(10), row.breaks(Thresholds.usualCellVoltage) {
      report.outside(
        Thresholds.usualCellVoltage, rule, row,
        help:
          "check current density, iR correction and temperature; else accept \(rule.code) with a"
          + " reason")
    } else {
      compareWithHalves(row, entry, equilibrium, &report)
    }
  }

  /// Fuel cells and batteries have cell voltages too.
  private static func isSplitting(_ row: RuleRow) -> Bool {
    if row.reaction == .overall { return true }
    guard row.measurement.record == .device, let type = row.measurement.deviceType else {
      return false
    }
    let key = SearchKey.key(of: type)
    return SearchKey.holds(key, "electroly") || SearchKey.holds(key, "splitting")
  }

  private static func compareWithHalves(
    _ row: RuleRow, _ entry: RuleEntry, _ equilibrium: Double, _ report: inout RuleReport
  ) {
    guard let density = row.density, row.isExact else { return }
    func half(_ reaction: Reaction) -> RuleRow? {
      entry.rows(of: .overpotential).first {
        $0.reaction == reaction && $0.isAt(density) && $0.isExact && $0.isExperiment && $0.isOnRHE
          && $0.isOfSameSample(as: row) && $0.isOfSameSource(as: row)
          && $0.measurement.celsius == row.measurement.celsius
          && ($0.isInSameElectrolyte(as: row) || row.measurement.electrolyte == .notGiven)
      }
    }
    guard let oxygen = half(.oer), let hydrogen = half(.her) else { return }
    let expected = equilibrium + (oxygen.value + hydrogen.value) / 1000
    guard !Thresholds.cellVoltageMargin.allows(row.value - expected) else { return }
    report.add(
      rule, .warning, row,
      "the cell voltage \(row.text) is below the sum of its parts:"
        + " \(NumberText.fixed(equilibrium, decimals: 3)) V + \(oxygen.text) (\(oxygen.lineText))"
        + " + \(hydrogen.text) (\(hydrogen.lineText)) = \(NumberText.fixed(expected, decimals: 3)) V",
      help: "was the cell corrected for iR, or are the half-cells of another electrode? Else accept"
        + " \(rule.code) with a reason")
  }
}
