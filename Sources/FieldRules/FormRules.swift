/// What the form for new entries checks in the browser: the lines of the rules by name, and how far
/// it goes. The values are those of `Thresholds`, so the two can't drift apart.
package enum FormRules {
  /// A code that the form raises.
  package struct Coverage: Sendable, Hashable {
    package var code: String
    /// What of the rule it checks; nil for all that an entry by itself can break.
    package var part: String?
  }

  package static let lines: [(name: String, line: Threshold)] = potentials + kinetics + others

  private static let potentials: [(name: String, line: Threshold)] = [
    ("voltSlip", Thresholds.voltSlip), ("smallVoltSlip", Thresholds.smallVoltSlip),
    ("millivoltSlip", Thresholds.millivoltSlip), ("likelyVoltSlip", Thresholds.likelyVoltSlip),
    ("reductionPotential", Thresholds.reductionPotential),
    ("possibleHalfWave", Thresholds.possibleHalfWave),
    ("usualHalfWaveInBase", Thresholds.usualHalfWaveInBase),
    ("usualHalfWaveInAcid", Thresholds.usualHalfWaveInAcid),
    ("onsetAboveHalfWave", Thresholds.onsetAboveHalfWave),
    ("usualOnsetDistance", Thresholds.usualOnsetDistance),
    ("evolutionPotential", Thresholds.evolutionPotential),
    ("hydrogenPotential", Thresholds.hydrogenPotential),
    ("hydrogenOnset", Thresholds.hydrogenOnset),
    ("overpotentialMagnitude", Thresholds.overpotentialMagnitude),
    ("possibleOxygenOverpotential", Thresholds.possibleOxygenOverpotential),
    ("usualOxygenOverpotential", Thresholds.usualOxygenOverpotential),
    ("possibleHydrogenOverpotential", Thresholds.possibleHydrogenOverpotential),
    ("usualHydrogenOverpotential", Thresholds.usualHydrogenOverpotential),
    ("possibleEvolutionPotential", Thresholds.possibleEvolutionPotential),
    ("usualEvolutionPotential", Thresholds.usualEvolutionPotential),
    ("possibleBifunctionalIndex", Thresholds.possibleBifunctionalIndex),
    ("usualBifunctionalIndex", Thresholds.usualBifunctionalIndex),
  ]

  private static let kinetics: [(name: String, line: Threshold)] = [
    ("possiblePH", Thresholds.possiblePH), ("pHOfElectrolyte", Thresholds.pHOfElectrolyte),
    ("possibleCorrection", Thresholds.possibleCorrection),
    ("positiveLoading", Thresholds.positiveLoading),
    ("possibleLoadingOnDisk", Thresholds.possibleLoadingOnDisk),
    ("usualLoadingOnDisk", Thresholds.usualLoadingOnDisk),
    ("possibleRotation", Thresholds.possibleRotation),
    ("usualRotation", Thresholds.usualRotation),
    ("positiveScanRate", Thresholds.positiveScanRate),
    ("usualScanRate", Thresholds.usualScanRate),
    ("possibleElectronNumber", Thresholds.possibleElectronNumber),
    ("usualElectronNumber", Thresholds.usualElectronNumber),
    ("tafelSlopeInMillivolts", Thresholds.tafelSlopeInMillivolts),
    ("possibleTafelSlope", Thresholds.possibleTafelSlope),
    ("usualTafelSlope", Thresholds.usualTafelSlope),
    ("possibleExchangeCurrent", Thresholds.possibleExchangeCurrent),
  ]

  private static let others: [(name: String, line: Threshold)] = [
    ("possibleRetention", Thresholds.possibleRetention),
    ("usualRetention", Thresholds.usualRetention), ("operation", Thresholds.operation),
    ("usualLoss", Thresholds.usualLoss),
    ("possibleEfficiency", Thresholds.possibleEfficiency),
    ("fullEfficiency", Thresholds.fullEfficiency),
    ("possibleOpenCircuit", Thresholds.possibleOpenCircuit),
    ("usualOpenCircuit", Thresholds.usualOpenCircuit),
    ("possiblePower", Thresholds.possiblePower), ("usualPower", Thresholds.usualPower),
  ]

  /// By code.
  package static let coverage: [Coverage] = [
    .init(code: "T106", part: "of the entry and of a new source"), .init(code: "T114"),
    .init(code: "T115"), .init(code: "T121"),
    .init(code: "T124"), .init(code: "T125"), .init(code: "T127"),
    .init(code: "T128"), .init(code: "T130", part: "without limits in brackets"),
    .init(code: "T133"), .init(code: "T134"), .init(code: "T139"),
    .init(code: "T140", part: "without aliases"), .init(code: "T141"),
    .init(code: "T142", part: "of unassigned entries and accepted warnings"),
    .init(code: "T152"), .init(code: "T154"),
    .init(code: "T302", part: "of a new source"), .init(code: "T304", part: "of a new source"),
    .init(code: "T306", part: "of a new source"), .init(code: "T501"),
    .init(code: "T502"), .init(code: "T503"), .init(code: "T504"), .init(code: "T505"),
    .init(code: "T506"), .init(code: "T507"), .init(code: "T508"),
    .init(code: "T510", part: "the range alone"),
    .init(code: "T513", part: "a pH that is stated"),
    .init(code: "T515", part: "that a counter electrode is stated"),
    .init(code: "T516", part: "without comparing numbers"),
    .init(code: "T517", part: "that a known substrate is stated"),
    .init(code: "T518", part: "without precious metals"), .init(code: "T519"),
    .init(code: "T520"), .init(code: "T523", part: "the range alone"), .init(code: "T525"),
    .init(code: "T527", part: "the sign alone"),
    .init(code: "T530", part: "a single value above 100 % or below 0 %"), .init(code: "T532"),
    .init(code: "T533"), .init(code: "T535"), .init(code: "T539", part: "the DOI of a new source"),
    .init(code: "T540", part: "the place in the source"),
  ]
}

extension FormRules.Coverage {
  fileprivate init(code: String) { self.init(code: code, part: nil) }
}
