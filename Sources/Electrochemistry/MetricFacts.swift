/// What the field says of one metric.
final class MetricFacts: Sendable {
  let name: String
  let symbol: [TextRun]
  /// The unit that values are stored in; nil if more than one dimension is legal.
  let unit: PhysicalUnit?
  let dimensions: [Dimension]
  let decimals: Int
  let direction: Metric.Direction
  let synonyms: [String]

  init(
    _ name: String, symbol: [TextRun] = [], unit: String?, _ dimensions: [Dimension],
    decimals: Int, _ direction: Metric.Direction, _ synonyms: [String]
  ) {
    self.name = name
    self.symbol = symbol.isEmpty ? [TextRun(name)] : symbol
    self.unit = unit.flatMap { PhysicalUnit($0) }
    self.dimensions = dimensions
    self.decimals = decimals
    self.direction = direction
    self.synonyms = [name] + synonyms
  }
}

/// Shorthand for symbols in the tables below.
private func mark(_ letter: String, _ below: String = "", roman: String = "") -> [TextRun] {
  TextRun.merged([TextRun(roman), TextRun(letter, .italic), TextRun(below, .subscript)])
}

extension Metric {
  var facts: MetricFacts {
    switch self {
    case .halfWave, .onset, .overpotential, .potentialAtCurrent, .bifunctionalIndex:
      potentialFacts
    case .tafelSlope, .exchangeCurrentDensity, .kineticCurrentDensity, .limitingCurrentDensity,
      .electronNumber, .peroxideYield, .massActivity, .specificActivity, .turnoverFrequency:
      kineticFacts
    case .doubleLayerCapacitance, .ecsa, .roughnessFactor, .chargeTransferResistance,
      .specificSurfaceArea, .faradaicEfficiency:
      surfaceFacts
    case .stability, .stabilityLoss, .retention: stabilityFacts
    case .cellVoltage, .openCircuitVoltage, .peakPowerDensity, .specificCapacity, .energyDensity,
      .voltageGap, .cycleLife, .roundTripEfficiency:
      deviceFacts
    }
  }

  private var potentialFacts: MetricFacts {
    switch self {
    case .halfWave: .halfWave
    case .onset: .onset
    case .overpotential: .overpotential
    case .potentialAtCurrent: .potentialAtCurrent
    default: .bifunctionalIndex
    }
  }

  private var kineticFacts: MetricFacts {
    switch self {
    case .tafelSlope: .tafelSlope
    case .exchangeCurrentDensity: .exchangeCurrentDensity
    case .kineticCurrentDensity: .kineticCurrentDensity
    case .limitingCurrentDensity: .limitingCurrentDensity
    case .electronNumber: .electronNumber
    case .peroxideYield: .peroxideYield
    case .massActivity: .massActivity
    case .specificActivity: .specificActivity
    default: .turnoverFrequency
    }
  }

  private var surfaceFacts: MetricFacts {
    switch self {
    case .doubleLayerCapacitance: .doubleLayerCapacitance
    case .ecsa: .ecsa
    case .roughnessFactor: .roughnessFactor
    case .chargeTransferResistance: .chargeTransferResistance
    case .specificSurfaceArea: .specificSurfaceArea
    default: .faradaicEfficiency
    }
  }

  private var stabilityFacts: MetricFacts {
    switch self {
    case .stability: .stability
    case .stabilityLoss: .stabilityLoss
    default: .retention
    }
  }

  private var deviceFacts: MetricFacts {
    switch self {
    case .cellVoltage: .cellVoltage
    case .openCircuitVoltage: .openCircuitVoltage
    case .peakPowerDensity: .peakPowerDensity
    case .specificCapacity: .specificCapacity
    case .energyDensity: .energyDensity
    case .voltageGap: .voltageGap
    case .cycleLife: .cycleLife
    default: .roundTripEfficiency
    }
  }
}

extension MetricFacts {
  static let halfWave = MetricFacts(
    "half-wave potential", symbol: mark("E", "1/2"), unit: "V", [.potential], decimals: 3,
    .higher, ["E1/2", "E½", "half wave", "halfwave", "E1/2 (ORR)"])
  static let onset = MetricFacts(
    "onset potential", symbol: mark("E", "onset"), unit: "V", [.potential], decimals: 3, .none,
    ["Eonset", "Eon", "onset"])
  static let overpotential = MetricFacts(
    "overpotential", symbol: mark("η"), unit: "mV", [.potential], decimals: 0, .lower,
    ["η", "over-potential", "eta"])
  static let potentialAtCurrent = MetricFacts(
    "potential at current density", symbol: mark("E", "j"), unit: "V", [.potential],
    decimals: 3, .lower, ["Ej", "potential at a current density", "operating potential"])
  static let bifunctionalIndex = MetricFacts(
    "bifunctional index", symbol: mark("E", roman: "Δ"), unit: "V", [.potential], decimals: 3,
    .lower,
    [
      "ΔE", "bifunctionality", "bifunctionality index", "potential gap", "oxygen overpotential gap",
      "overall oxygen electrode potential", "reversible oxygen overpotential",
    ])

  static let tafelSlope = MetricFacts(
    "Tafel slope", symbol: mark("b"), unit: "mV dec-1", [.potentialPerDecade], decimals: 1,
    .lower, ["b", "Tafel"])
  static let exchangeCurrentDensity = MetricFacts(
    "exchange current density", symbol: mark("j", "0"), unit: "mA cm-2", [.currentDensity],
    decimals: 3, .higher, ["j0", "i0", "exchange current"])
  static let kineticCurrentDensity = MetricFacts(
    "kinetic current density", symbol: mark("j", "k"), unit: "mA cm-2", [.currentDensity],
    decimals: 2, .higher, ["jk", "ik", "kinetic current"])
  static let limitingCurrentDensity = MetricFacts(
    "limiting current density", symbol: mark("j", "L"), unit: "mA cm-2", [.currentDensity],
    decimals: 2, .none,
    [
      "jL", "jlim", "jd", "limiting current", "diffusion-limited current density",
      "diffusion limiting current density", "limited current density",
    ])
  static let electronNumber = MetricFacts(
    "electron transfer number", symbol: mark("n"), unit: nil, [.ratio, .count], decimals: 2,
    .higher,
    [
      "n", "electron number", "number of electrons", "electrons transferred", "transfer number",
      "number of transferred electrons", "electron-transfer number",
    ])
  static let peroxideYield = MetricFacts(
    "H2O2 yield",
    symbol: [
      TextRun("H"), TextRun("2", .subscript), TextRun("O"), TextRun("2", .subscript),
      TextRun(" yield"),
    ], unit: "%", [.ratio], decimals: 1, .lower,
    [
      "H2O2", "H2O2 %", "peroxide yield", "hydrogen peroxide yield", "peroxide", "HO2- yield",
      "H2O2 selectivity",
    ])
  static let massActivity = MetricFacts(
    "mass activity", symbol: [TextRun("MA")], unit: "A g-1", [.massActivity], decimals: 1, .higher,
    ["MA", "mass-specific activity"])
  static let specificActivity = MetricFacts(
    "specific activity", symbol: [TextRun("SA")], unit: "mA cm-2", [.currentDensity], decimals: 2,
    .higher, ["SA", "area-specific activity", "intrinsic activity"])
  static let turnoverFrequency = MetricFacts(
    "turnover frequency", symbol: [TextRun("TOF")], unit: "s-1", [.perTime], decimals: 2, .higher,
    ["TOF", "turn-over frequency", "turnover frequencies"])

  static let doubleLayerCapacitance = MetricFacts(
    "double-layer capacitance", symbol: mark("C", "dl"), unit: "mF cm-2",
    [.capacitancePerArea, .capacitance], decimals: 1, .none,
    ["Cdl", "electrochemical double-layer capacitance", "EDLC"])
  static let ecsa = MetricFacts(
    "electrochemically active surface area", symbol: [TextRun("ECSA")], unit: nil,
    [.area, .areaPerMass, .ratio], decimals: 1, .none,
    ["ECSA", "EASA", "electrochemical surface area", "electrochemical active surface area"])
  static let roughnessFactor = MetricFacts(
    "roughness factor", symbol: [TextRun("RF")], unit: nil, [.ratio], decimals: 0, .none, ["RF"])
  static let chargeTransferResistance = MetricFacts(
    "charge-transfer resistance", symbol: mark("R", "ct"), unit: nil,
    [.resistance, .resistanceArea], decimals: 1, .lower, ["Rct", "charge transfer resistance"])
  static let specificSurfaceArea = MetricFacts(
    "specific surface area", symbol: mark("S", "BET"), unit: "m2 g-1", [.areaPerMass],
    decimals: 0, .none,
    ["SBET", "SSA", "BET surface area", "BET specific surface area", "surface area"])
  static let faradaicEfficiency = MetricFacts(
    "Faradaic efficiency", symbol: [TextRun("FE")], unit: "%", [.ratio], decimals: 1, .higher,
    ["FE", "faradic efficiency", "faraday efficiency", "current efficiency"])

  static let stability = MetricFacts(
    "stability", unit: nil, [.time, .count], decimals: 0, .higher,
    [
      "durability", "lifetime", "operation time", "stability time", "stable operation",
      "long-term stability",
    ])
  static let stabilityLoss = MetricFacts(
    "stability loss", unit: "mV", [.potential, .scanRate, .potentialPerCycle], decimals: 0, .lower,
    ["potential loss", "ΔE1/2", "Δη", "half-wave potential loss", "degradation", "negative shift"])
  static let retention = MetricFacts(
    "retention", unit: "%", [.ratio], decimals: 1, .higher,
    ["current retention", "activity retention", "capacity retention", "current kept"])

  static let cellVoltage = MetricFacts(
    "cell voltage", symbol: mark("E", "cell"), unit: "V", [.potential], decimals: 3, .lower,
    ["Ecell", "Ucell", "Vcell", "electrolysis voltage", "electrolyser voltage"])
  static let openCircuitVoltage = MetricFacts(
    "open-circuit voltage", symbol: mark("V", "oc"), unit: "V", [.potential], decimals: 3,
    .higher, ["OCV", "Voc", "OCP", "open-circuit potential", "Uoc"])
  static let peakPowerDensity = MetricFacts(
    "peak power density", symbol: mark("P", "max"), unit: "mW cm-2", [.powerDensity],
    decimals: 1, .higher,
    ["Pmax", "power density", "maximum power density", "max power density", "peak power"])
  static let specificCapacity = MetricFacts(
    "specific capacity", unit: "mA h g-1", [.specificCapacity], decimals: 0, .higher,
    ["capacity", "gravimetric capacity", "discharge capacity"])
  static let energyDensity = MetricFacts(
    "energy density", unit: "W h kg-1", [.specificEnergy], decimals: 0, .higher,
    ["specific energy", "gravimetric energy density"])
  static let voltageGap = MetricFacts(
    "voltage gap", unit: "V", [.potential], decimals: 3, .lower,
    [
      "charge–discharge voltage gap", "charge-discharge gap", "voltage difference",
      "discharge–charge voltage gap",
    ])
  static let cycleLife = MetricFacts(
    "cycle life", unit: nil, [.time, .count], decimals: 0, .higher,
    ["cycling", "cycling stability", "cycling life", "cycle stability", "cycling time"])
  static let roundTripEfficiency = MetricFacts(
    "round-trip efficiency", unit: "%", [.ratio], decimals: 1, .higher,
    ["voltage efficiency", "energy efficiency", "roundtrip"])
}
