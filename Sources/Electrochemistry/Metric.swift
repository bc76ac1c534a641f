/// The quantities by which electrocatalysts and their devices are judged.
package enum Metric: String, CaseIterable, Sendable, Hashable {
  case halfWave
  case onset
  case overpotential
  case potentialAtCurrent
  case bifunctionalIndex
  case tafelSlope
  case exchangeCurrentDensity
  case kineticCurrentDensity
  case limitingCurrentDensity
  case electronNumber
  case peroxideYield
  case massActivity
  case specificActivity
  case turnoverFrequency
  case doubleLayerCapacitance
  case ecsa
  case roughnessFactor
  case chargeTransferResistance
  /// Operation time or count of cycles without failure.
  case stability
  /// Shift of E1/2 or η after operation; a loss is positive.
  case stabilityLoss
  case retention
  case cellVoltage
  case faradaicEfficiency
  case specificSurfaceArea
  case openCircuitVoltage
  case peakPowerDensity
  case specificCapacity
  case energyDensity
  case voltageGap
  case cycleLife
  case roundTripEfficiency

  /// Which way is better.
  package enum Direction: String, Sendable, Hashable {
    case higher
    case lower
    case none
  }

  /// The field's term: "half-wave potential".
  package var name: String { facts.name }

  /// The symbol with subscripts, the quantity letter in italics; the name if there is no symbol.
  package var symbolRuns: [TextRun] { facts.symbol }

  /// The symbol in plain text as people type it: `E1/2`, `ΔE`, `η`, `jk`.
  package var symbolPlain: String {
    var text = ""
    for run in facts.symbol { text += run.text }
    return text
  }

  /// The symbol with a current density as its subscript, in mA cm⁻²: *η*₁₀, *E*_j10. Other metrics
  /// have their plain symbol.
  package func symbol(at condition: Quantity?) -> [TextRun] {
    guard needsCurrentDensity, let condition,
      let density = condition.converted(to: .milliamperePerArea)
    else { return symbolRuns }
    let lead = self == .potentialAtCurrent ? "j" : (self == .cellVoltage ? "cell," : "")
    let letter = symbolRuns.filter { $0.style != .subscript }
    // A cathodic current is written as its magnitude.
    return letter + [TextRun(lead + NumberText.digits(density.magnitude), .subscript)]
  }

  /// The unit in which values are stored and compared; nil where both time and cycles are legal.
  package var storageUnit: PhysicalUnit? { facts.unit }

  /// Dimensions of units that a value may have.
  package var dimensions: [Dimension] { facts.dimensions }

  /// Decimals in which derived values are given; printed values keep their own.
  package var decimals: Int { facts.decimals }

  /// Which way is better where the reaction does not matter; none for `onset`.
  package var direction: Direction { facts.direction }

  /// Which way is better for a reaction: an onset potential, or the potential at a current density,
  /// is better high for reductions (ORR, HER) and low for OER. The electron number and peroxide yield are read for the four-electron
  /// route.
  package func direction(for reaction: Reaction) -> Direction {
    switch (self, reaction) {
    case (.onset, .orr), (.onset, .her), (.potentialAtCurrent, .orr), (.potentialAtCurrent, .her):
      return .higher
    case (.onset, .oer): return .lower
    case (.onset, .bifunctional), (.onset, .overall): return .none
    default: return direction
    }
  }

  /// Whether a value means nothing without its reference electrode.
  package var needsScale: Bool {
    switch self {
    case .halfWave, .onset, .potentialAtCurrent: true
    default: false
    }
  }

  /// Whether a value means nothing without a current density.
  package var needsCurrentDensity: Bool {
    switch self {
    case .overpotential, .potentialAtCurrent, .cellVoltage: true
    default: false
    }
  }

  /// Whether a value means nothing without the potential or overpotential it was read at.
  package var needsPotential: Bool {
    switch self {
    case .kineticCurrentDensity, .massActivity, .specificActivity, .turnoverFrequency: true
    default: false
    }
  }

  /// The one reaction that has it; nil where several do.
  package var onlyReaction: Reaction? {
    switch self {
    case .halfWave, .electronNumber, .peroxideYield: .orr
    case .bifunctionalIndex: .bifunctional
    default: nil
    }
  }

  /// Whether it belongs to a battery or cell and not to an electrode.
  package var isDeviceMetric: Bool {
    switch self {
    case .openCircuitVoltage, .peakPowerDensity, .specificCapacity, .energyDensity, .voltageGap,
      .cycleLife, .roundTripEfficiency, .cellVoltage:
      true
    default: false
    }
  }

  /// Whether it is computed from two reactions and never typed alone.
  package var isDerived: Bool { self == .bifunctionalIndex }

  /// Whether values span powers of ten and need a logarithmic axis.
  package var isLogarithmic: Bool {
    self == .exchangeCurrentDensity || self == .turnoverFrequency
  }

  /// All names and symbols that are understood, besides those of a vocabulary file.
  package var defaultSynonyms: [String] { facts.synonyms }

  /// Whether the value's unit is one that the metric can have.
  package func accepts(_ quantity: Quantity) -> Bool { dimensions.contains(quantity.dimension) }
}
