import Electrochemistry
import ReviewModel

/// What the mass in A g⁻¹ or m² g⁻¹ is of.
enum MassBasis: Hashable {
  case catalyst
  case preciousMetal
  /// Metal or another part whose loading no condition gives.
  case other
  case unknown

  /// As the unit says (A gPt-1), else the condition `basis`.
  init(of row: RuleRow) {
    if let qualifier = row.measurement.value.unit?.qualifier {
      self = Self.named(qualifier)
    } else if let basis = row.measurement.stated(.basis) {
      self = Self.named(basis.text)
    } else {
      self = .unknown
    }
  }

  private static func named(_ text: String) -> Self {
    if ["Pt", "Ir", "Ru", "Pd", "Rh", "Os", "Au", "Pt+Ir", "PGM", "NM"].contains(text) {
      return .preciousMetal
    }
    let key = SearchKey.key(of: text)
    if key.contains("noble") || key.contains("precious") || key.contains("pgm")
      || key.contains("platinum")
    {
      return .preciousMetal
    }
    if ["cat", "ink", "total", "electrode", "mass"].contains(key) || key.contains("catalyst") {
      return .catalyst
    }
    return .other
  }

  func isCompatible(with other: Self) -> Bool {
    self == other || self == .unknown || other == .unknown
  }

  /// Loadings in mg cm⁻² that a row may be divided by, from the first of the rows that states one.
  func loadings(of rows: [RuleRow]) -> [Double] {
    let names: [ConditionName] =
      switch self {
      case .catalyst: [.loading]
      case .preciousMetal: [.preciousLoading]
      case .unknown: [.loading, .preciousLoading]
      case .other: []
      }
    return names.compactMap { name in
      rows.lazy.compactMap { $0.condition(name, in: "mg cm-2") }.first { $0 > 0 }
    }
  }
}

/// MA = jk/loading; for OER and HER j/loading at the stated overpotential.
enum MassActivity {
  private struct Current {
    var density: Double
    var text: String
    var rounding: Double
    var row: RuleRow?
  }

  static func expected(
    of row: RuleRow, in entry: RuleEntry
  ) -> [ActivityNormalisation.Expectation] {
    guard let unit = PhysicalUnit("A g-1"),
      let stated = row.measurement.value.value(in: unit)
    else { return [] }
    let basis = MassBasis(of: row)
    return currents(behind: row, in: entry).flatMap { current in
      basis.loadings(of: [row] + (current.row.map { [$0] } ?? [])).map { loading in
        ActivityNormalisation.Expectation(
          value: current.density / loading, stated: abs(stated), unit: "A g-1",
          origin: "\(current.text) over \(RuleText.plain(loading, "mg cm-2"))",
          relation: row.reaction == .orr ? "jk/loading" : "j/loading",
          rounding: current.rounding)
      }
    }
  }

  private static func currents(behind row: RuleRow, in entry: RuleEntry) -> [Current] {
    let kinetic = entry.rows(of: .kineticCurrentDensity, beside: row).filter {
      $0.isExperiment && $0.isDefinite && $0.realArea == nil && $0.value != 0
        && $0.reaction == row.reaction && $0.isTakenAt(sameAs: row) == true
    }
    if !kinetic.isEmpty { return kinetic.map { current($0, $0.measurement.value) } }
    guard row.reaction == .oer || row.reaction == .her else { return [] }
    if let measured = row.measurement.stated(.currentDensity)?.quantity,
      let density = row.condition(.currentDensity, in: "mA cm-2"), density != 0
    {
      return [Current(density: abs(density), text: NumberText.plain(measured), rounding: 0)]
    }
    return overpotentials(at: row, in: entry)
  }

  private static func current(_ row: RuleRow, _ value: Quantity) -> Current {
    Current(
      density: abs(row.value), text: NumberText.plain(value),
      rounding: value.rounding(in: value.unit) / abs(value.value), row: row)
  }

  /// η10 = 300 mV is a current density of 10 mA cm⁻² at the 300 mV of the mass activity.
  private static func overpotentials(at row: RuleRow, in entry: RuleEntry) -> [Current] {
    guard let at = row.measurement.at, at.scale == nil, let unit = PhysicalUnit("mV"),
      let overpotential = at.magnitude.value(in: unit)
    else { return [] }
    return entry.rows(of: .overpotential, beside: row).compactMap { other in
      guard other.isExperiment, other.isDefinite, other.reaction == row.reaction,
        abs(abs(other.value) - overpotential) < 0.5, let density = other.density, density > 0,
        let text = other.measurement.at.map({ NumberText.plain($0) })
      else { return nil }
      return Current(density: density, text: text, rounding: 0, row: other)
    }
  }
}

/// SA = MA/ECSA where the area is per mass.
enum SpecificActivity {
  static func expected(
    of row: RuleRow, in entry: RuleEntry
  ) -> [ActivityNormalisation.Expectation] {
    guard let perMass = PhysicalUnit("m2 g-1") else { return [] }
    let masses = entry.rows(of: .massActivity, beside: row).filter {
      $0.isExperiment && $0.isDefinite && $0.value != 0 && $0.reaction == row.reaction
        && $0.isTakenAt(sameAs: row) == true
    }
    let areas = entry.rows(of: .ecsa, beside: row).filter { $0.isObserved && $0.isDefinite }
    return masses.flatMap { mass in
      areas.compactMap { area in
        guard let size = area.measurement.value.value(in: perMass), size > 0,
          MassBasis(of: mass).isCompatible(with: MassBasis(of: area))
        else { return nil }
        // A m⁻² is a tenth of a mA cm⁻².
        return ActivityNormalisation.Expectation(
          value: abs(mass.value) / size / 10, stated: abs(row.value), unit: "mA cm-2",
          origin: "\(mass.text) over \(area.text)", relation: "MA/ECSA",
          rounding: relativeRounding(mass) + relativeRounding(area))
      }
    }
  }

  private static func relativeRounding(_ row: RuleRow) -> Double {
    let value = row.measurement.value
    return value.rounding(in: value.unit) / abs(value.value)
  }
}
