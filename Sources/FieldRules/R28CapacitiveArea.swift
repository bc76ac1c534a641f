import Electrochemistry
import ReviewModel

/// ECSA = Cdl/Cs, as an area, as a roughness factor or per mass.
enum CapacitiveArea {
  static func expected(
    of row: RuleRow, in entry: RuleEntry
  ) -> [ActivityNormalisation.Expectation] {
    capacitances(beside: row, in: entry).compactMap { capacitance in
      guard let specific = specificCapacitance([row, capacitance]) else { return nil }
      return expectation(of: row, from: capacitance, over: specific)
    }
  }

  /// Whether the area comes from a double-layer capacitance and nobody says with which Cs.
  static func lacksSpecificCapacitance(_ row: RuleRow, in entry: RuleEntry) -> Bool {
    guard row.metric == .ecsa || row.metric == .roughnessFactor, row.isExperiment else {
      return false
    }
    let capacitances = capacitances(beside: row, in: entry)
    guard isCapacitive(row, hasCapacitance: !capacitances.isEmpty) else { return false }
    return specificCapacitance([row] + capacitances) == nil
  }

  /// CO stripping, hydrogen adsorption and gas adsorption need no specific capacitance.
  private static func isCapacitive(_ row: RuleRow, hasCapacitance: Bool) -> Bool {
    guard let technique = row.statedWords(.technique) else { return hasCapacitance }
    let own = ["doublelayer", "cdl", "capacit"]
    if own.contains(where: { technique.contains($0) }) { return true }
    return hasCapacitance && ["cv", "cyclicvoltammetry"].contains(technique)
  }

  private static func capacitances(beside row: RuleRow, in entry: RuleEntry) -> [RuleRow] {
    entry.rows(of: .doubleLayerCapacitance, beside: row).filter {
      $0.isExperiment && $0.isDefinite && $0.value > 0
    }
  }

  /// In mF cm⁻².
  private static func specificCapacitance(_ rows: [RuleRow]) -> Double? {
    rows.lazy.compactMap { $0.condition(.specificCapacitance, in: "mF cm-2") }.first { $0 > 0 }
  }

  private static func expectation(
    of row: RuleRow, from capacitance: RuleRow, over specific: Double
  ) -> ActivityNormalisation.Expectation? {
    let value = row.measurement.value
    guard let unit = unit(of: value), let stated = stated(value, unit),
      let area = area(of: capacitance, over: specific, [row, capacitance])
    else { return nil }
    let expected: Double? =
      switch value.dimension {
      case .areaPerMass: area.perMass
      case .area: area.whole
      default: area.roughness
      }
    return expected.map {
      let measured = capacitance.measurement.value
      return ActivityNormalisation.Expectation(
        value: $0, stated: stated, unit: unit,
        origin: "\(capacitance.text) over \(RuleText.plain(specific, "mF cm-2"))",
        relation: "Cdl/Cs", rounding: measured.rounding(in: measured.unit) / measured.value)
    }
  }

  /// The unit in which areas are compared; empty for roughness factors.
  private static func unit(of value: Quantity) -> String? {
    switch value.dimension {
    case .areaPerMass: "m2 g-1"
    case .area: "cm2"
    case .ratio: ""
    default: nil
    }
  }

  private static func stated(_ value: Quantity, _ unit: String) -> Double? {
    unit.isEmpty ? value.value : PhysicalUnit(unit).flatMap { value.value(in: $0) }
  }

  private struct Area {
    /// cm² of real per cm² of geometric area.
    var roughness: Double?
    /// cm²
    var whole: Double?
    /// m² g⁻¹
    var perMass: Double?
  }

  private static func area(
    of capacitance: RuleRow, over specific: Double, _ rows: [RuleRow]
  ) -> Area? {
    let value = capacitance.measurement.value
    func condition(_ name: ConditionName, _ unit: String) -> Double? {
      rows.lazy.compactMap { $0.condition(name, in: unit) }.first { $0 > 0 }
    }
    let geometric = condition(.area, "cm2")
    let loading = condition(.loading, "mg cm-2")
    var area = Area()
    if let unit = PhysicalUnit("mF cm-2"), let perArea = value.value(in: unit) {
      area.roughness = perArea / specific
      area.whole = geometric.map { perArea * $0 / specific }
    } else if let unit = PhysicalUnit("mF"), let whole = value.value(in: unit) {
      area.whole = whole / specific
      area.roughness = geometric.map { whole / specific / $0 }
    }
    // cm² mg⁻¹ are a tenth of a m² g⁻¹.
    if let roughness = area.roughness, let loading { area.perMass = roughness / loading / 10 }
    return area
  }
}
