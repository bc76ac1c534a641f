import Diagnostics
import Electrochemistry
import ReviewModel

/// R31: the voltage of a cell that splits water is above the equilibrium voltage, and about the sum
/// of what its electrodes need.
enum TwoElectrodeVoltage: FieldRule {
  static let rule = Rule(
    "T531", "cell voltage of water splitting", fieldRule: "R31",
    meaning: "Water is not split below its equilibrium voltage (1.229 V at 25 °C), and a cell needs"
      + " at least what its two electrodes need by themselves. Lower numbers are standard"
      + " deviations, overpotentials or cells that oxidise something easier than water, such as"
      + " urea or hydrazine.",
    bad: "reaction: overall\nmetric: cell voltage\nvalue: 0.10 V\nat: 10 mA cm-2",
    good: "reaction: overall\nmetric: cell voltage\nvalue: 1.55 V\nat: 10 mA cm-2",
    limits: [
      Thresholds.cellAboveEquilibrium.limit, Thresholds.cellAboveElectrodes.limit,
      Thresholds.usualCellVoltage.limit,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard splitsWater(row), !VoltMillivoltSlip.isBroken(by: row) else { return }
    let equilibrium = ReferenceConversion.equilibriumVoltage(celsius: row.measurement.celsius)
    guard row.isWithin(Thresholds.cellAboveEquilibrium, shiftedBy: -equilibrium) else {
      report.add(
        rule, .error, row,
        "the cell voltage \(row.text) can't split water: expected above"
          + " \(PotentialText.volts(equilibrium)) at \(celsius(row))",
        help: "is it a standard deviation, an overpotential, or a cell that oxidises something else"
          + " than water (then name it in the electrolyte or the type)?")
      return
    }
    checkRange(row, &report)
    checkElectrodes(row, entry, &report)
  }

  private static func checkRange(_ row: RuleRow, _ report: inout RuleReport) {
    guard row.isAt(density: 10), row.realArea == nil, !row.isWithin(Thresholds.usualCellVoltage)
    else { return }
    report.outside(
      Thresholds.usualCellVoltage, rule, row,
      help: "check the current density, the temperature and the iR correction; else accept"
        + " \(rule.code) with a reason")
  }

  private static func celsius(_ row: RuleRow) -> String {
    PotentialText.text(row.measurement.celsius, decimals: 0, "°C")
  }
}

// MARK: - Both electrodes

extension TwoElectrodeVoltage {
  private static func checkElectrodes(
    _ row: RuleRow, _ entry: RuleEntry, _ report: inout RuleReport
  ) {
    guard let oxygen = least(.oer, beside: row, in: entry),
      let hydrogen = least(.her, beside: row, in: entry)
    else { return }
    let needed = Relations.cellVoltage(
      oxygenOverpotential: abs(oxygen.value), hydrogenOverpotential: abs(hydrogen.value),
      celsius: row.measurement.celsius)
    guard !row.isWithin(Thresholds.cellAboveElectrodes, shiftedBy: -needed) else { return }
    report.add(
      rule, .warning, row,
      "the cell voltage \(row.text) is less than its electrodes need: the overpotentials"
        + " \(oxygen.text) of the OER (line \(oxygen.line)) and \(hydrogen.text) of the HER (line"
        + " \(hydrogen.line)) give at least \(PotentialText.volts(needed))",
      help: "were the electrodes of the cell others (loading, substrate, temperature), or only the"
        + " cell corrected for iR? Write that in the rows; else accept \(rule.code) with a reason")
  }

  /// The smallest overpotential of a reaction at the current density of the cell.
  private static func least(
    _ reaction: Reaction, beside row: RuleRow, in entry: RuleEntry
  ) -> RuleRow? {
    guard let density = row.density else { return nil }
    return entry.rows(of: .overpotential, beside: row).filter {
      $0.reaction == reaction && $0.isSoundPotential && $0.isAt(density: density)
        && $0.isDefinite && $0.realArea == row.realArea && $0.isOfSameState(as: row)
        && !$0.isOnOtherSubstrate(than: row) && !isCorrectedLess($0, than: row)
        && !$0.differs(from: row, in: [.loading, .temperature, .substrate])
        && $0.measurement.status == .current
    }.min { abs($0.value) < abs($1.value) }
  }

  /// A cell freed from its ohmic drop needs less than electrodes that are not.
  private static func isCorrectedLess(_ electrode: RuleRow, than cell: RuleRow) -> Bool {
    guard case .corrected = cell.ohmicDrop else { return false }
    return electrode.ohmicDrop == .uncorrected || electrode.isCorrectedOtherwise(than: cell)
  }
}

// MARK: - Which cells

extension TwoElectrodeVoltage {
  /// Cells whose anode or cathode does something else, by words of the device or electrolyte.
  private static let otherCells = [
    "co2", "carbondioxide", "urea", "hydrazine", "n2h4", "alcohol", "methanol", "ethanol",
    "ch3oh", "c2h5oh", "glycerol", "glycol", "glucose", "sugar", "furfural", "hmf", "formate",
    "formic", "formaldehyde", "amine", "aldehyde", "biomass", "plastic", "lignin", "ammonia",
    "nh3", "nitrate", "nitrite", "no3", "chloralkali", "sulfide", "sulphide", "na2s", "sulfite",
    "sulphite", "so2", "iodide", "bromide", "hybrid",
    "assisted", "decoupled", "asymmetric", "acidalkal", "alkaliacid", "acidbase", "bipolar",
    "photo", "peroxide", "h2o2",
  ].map { Array($0.utf8) }

  /// Two-electrode cells, and electrolysers among the devices, that make hydrogen and oxygen.
  private static func splitsWater(_ row: RuleRow) -> Bool {
    let measurement = row.measurement
    guard row.metric == .cellVoltage, measurement.kind != .computed, measurement.kind != .stated,
      isOfWater(row)
    else { return false }
    let key = SearchKey.key(
      of: [measurement.deviceType, measurement.electrolyte.name].compactMap(\.self)
        .joined(separator: " "))
    let words = Array(key.utf8)
    return !otherCells.contains { cell in
      words.indices.contains { words[$0...].starts(with: cell) }
    }
  }

  private static func isOfWater(_ row: RuleRow) -> Bool {
    if let reaction = row.reaction { return reaction == .overall }
    let type = SearchKey.key(of: row.measurement.deviceType ?? "")
    return row.measurement.record == .device
      && ["electrolys", "electrolyz", "watersplit"].contains(where: type.contains)
  }
}
