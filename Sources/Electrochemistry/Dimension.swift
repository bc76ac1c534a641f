/// What a unit measures. The base unit of each is the SI unit named in its comment; conversions go
/// through it.
package enum Dimension: String, CaseIterable, Sendable, Hashable {
  /// Dimensionless: a plain number, %, wt%, at.%, ppm.
  case ratio
  /// V
  case potential
  /// A
  case current
  /// A m⁻²
  case currentDensity
  /// C
  case charge
  /// C m⁻²
  case chargeDensity
  /// s
  case time
  /// s⁻¹: turnover frequency, frequency
  case perTime
  /// V dec⁻¹
  case potentialPerDecade
  /// A kg⁻¹
  case massActivity
  /// W
  case power
  /// W m⁻²
  case powerDensity
  /// W kg⁻¹
  case specificPower
  /// C kg⁻¹
  case specificCapacity
  /// J kg⁻¹
  case specificEnergy
  /// m² kg⁻¹
  case areaPerMass
  /// F
  case capacitance
  /// F m⁻²
  case capacitancePerArea
  /// F kg⁻¹
  case specificCapacitance
  /// Ω
  case resistance
  /// Ω m²
  case resistanceArea
  /// Ω m
  case resistivity
  /// S
  case conductance
  /// S m⁻¹
  case conductivity
  /// m
  case length
  /// m⁻¹: wavenumber
  case perLength
  /// m²
  case area
  /// m⁻²: density of sites
  case perArea
  /// m³
  case volume
  /// m³ s⁻¹
  case volumeFlow
  /// kg
  case mass
  /// kg m⁻²
  case loading
  /// kg m⁻³
  case massConcentration
  /// K
  case temperature
  /// rad s⁻¹
  case rotation
  /// V s⁻¹
  case scanRate
  /// V per cycle
  case potentialPerCycle
  /// s per cycle
  case timePerCycle
  /// mol m⁻³
  case concentration
  /// mol kg⁻¹
  case molality
  /// mol
  case amount
  /// mol kg⁻¹ s⁻¹
  case productionRate
  /// mol m⁻² s⁻¹
  case productionFlux
  /// J
  case energy
  /// J mol⁻¹
  case molarEnergy
  /// A m²
  case magneticMoment
  /// A m² kg⁻¹
  case magnetisation
  /// T
  case magneticField
  /// Cycles, sites, atoms: counted things
  case count
  /// Cycles, sites … per area, m⁻²
  case countPerArea
  /// pH
  case pH
  /// Pa; a volumetric energy density (W h L⁻¹) has the same base units
  case pressure
  /// N
  case force
  /// m² s⁻¹: diffusion coefficient, kinematic viscosity
  case diffusivity
  /// rad
  case angle
  /// A unit that is understood but has no name here, such as eV Å⁻¹
  case other

  /// The name in words, for messages: "current density".
  package var name: String {
    switch self {
    case .ratio: "dimensionless number"
    case .pH: "pH"
    case .perTime: "rate per time"
    case .perArea, .countPerArea: "number per area"
    case .perLength: "wavenumber"
    case .resistanceArea: "area-specific resistance"
    case .other: "quantity of another kind"
    default: Self.words(of: rawValue)
    }
  }

  /// Each dimension that a vector of base powers has; `other` has none.
  static var vectors: [UnitVector: Self] { byVector }

  init(_ vector: UnitVector) { self = Self.byVector[vector] ?? .other }

  private static func words(of identifier: String) -> String {
    var text = ""
    for scalar in identifier.unicodeScalars {
      if scalar.properties.isUppercase { text.append(" ") }
      text.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    return text
  }

  private static let byVector: [UnitVector: Self] = [
    .none: .ratio,
    .volt: .potential,
    UnitVector(current: 1): .current,
    UnitVector(length: -2, current: 1): .currentDensity,
    UnitVector(time: 1, current: 1): .charge,
    UnitVector(length: -2, time: 1, current: 1): .chargeDensity,
    UnitVector(time: 1): .time,
    UnitVector(time: -1): .perTime,
    UnitVector.volt.times(UnitVector(decade: -1)): .potentialPerDecade,
    UnitVector(mass: -1, current: 1): .massActivity,
    .watt: .power,
    UnitVector.watt.times(UnitVector(length: -2)): .powerDensity,
    UnitVector.watt.times(UnitVector(mass: -1)): .specificPower,
    UnitVector(mass: -1, time: 1, current: 1): .specificCapacity,
    UnitVector(length: 2, time: -2): .specificEnergy,
    UnitVector(mass: -1, length: 2): .areaPerMass,
    .farad: .capacitance,
    UnitVector.farad.times(UnitVector(length: -2)): .capacitancePerArea,
    UnitVector.farad.times(UnitVector(mass: -1)): .specificCapacitance,
    .ohm: .resistance,
    UnitVector.ohm.times(UnitVector(length: 2)): .resistanceArea,
    UnitVector.ohm.times(UnitVector(length: 1)): .resistivity,
    UnitVector.none.times(.ohm, power: -1): .conductance,
    UnitVector(length: -1).times(.ohm, power: -1): .conductivity,
    UnitVector(length: 1): .length,
    UnitVector(length: -1): .perLength,
    UnitVector(length: 2): .area,
    UnitVector(length: -2): .perArea,
    UnitVector(length: 3): .volume,
    UnitVector(length: 3, time: -1): .volumeFlow,
    UnitVector(mass: 1): .mass,
    UnitVector(mass: 1, length: -2): .loading,
    UnitVector(mass: 1, length: -3): .massConcentration,
    UnitVector(temperature: 1): .temperature,
    UnitVector(time: -1, angle: 1): .rotation,
    UnitVector.volt.times(UnitVector(time: -1)): .scanRate,
    UnitVector.volt.times(UnitVector(count: -1)): .potentialPerCycle,
    UnitVector(time: 1, count: -1): .timePerCycle,
    UnitVector(length: -3, amount: 1): .concentration,
    UnitVector(mass: -1, amount: 1): .molality,
    UnitVector(amount: 1): .amount,
    UnitVector(mass: -1, time: -1, amount: 1): .productionRate,
    UnitVector(length: -2, time: -1, amount: 1): .productionFlux,
    .joule: .energy,
    UnitVector.joule.times(UnitVector(amount: -1)): .molarEnergy,
    UnitVector(length: 2, current: 1): .magneticMoment,
    UnitVector(mass: -1, length: 2, current: 1): .magnetisation,
    UnitVector(mass: 1, time: -2, current: -1): .magneticField,
    UnitVector(count: 1): .count,
    UnitVector(length: -2, count: 1): .countPerArea,
    UnitVector(acidity: 1): .pH,
    UnitVector(mass: 1, length: -1, time: -2): .pressure,
    UnitVector(mass: 1, length: 1, time: -2): .force,
    UnitVector(length: 2, time: -1): .diffusivity,
    UnitVector(angle: 1): .angle,
  ]
}
