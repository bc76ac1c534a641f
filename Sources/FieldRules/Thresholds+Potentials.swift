import Diagnostics

/// R02–R12: potentials.
extension Thresholds {
  static let voltSlip = Threshold(.error, "a value in volts", .below(3), "V")
  static let smallVoltSlip = Threshold(.error, "a value in volts", .atLeast(0.003), "V")
  static let millivoltSlip = Threshold(.error, "an overpotential", .atLeast(2), "mV")

  /// From here on the digits make sense in mV: 9.1 V is no 9.1 mV, but 0.91 V.
  static let likelyVoltSlip = Threshold(.error, "millivolts in volts", .atLeast(50), "V")

  static let possibleHalfWave = Threshold(
    .error, "half-wave potential", .from(0.20, to: 1.05), "V vs RHE")
  static let usualHalfWaveInBase = Threshold(
    .warning, "half-wave potential, alkaline", .from(0.60, to: 0.95), "V vs RHE")
  static let usualHalfWaveInAcid = Threshold(
    .warning, "half-wave potential, acidic", .from(0.40, to: 0.92), "V vs RHE")

  // R03, R06: what thermodynamics allows at 25 °C.
  static let reductionPotential = Threshold(
    .error, "potential of the ORR (half-wave, onset, at a current density)", .below(1.229),
    "V vs RHE")
  static let evolutionPotential = Threshold(
    .error, "potential of the OER (onset, at a current density)", .above(1.229), "V vs RHE")
  static let hydrogenPotential = Threshold(
    .error, "potential of the HER at a current density", .below(0), "V vs RHE")
  static let hydrogenOnset = Threshold(.error, "onset potential of the HER", .atMost(0), "V vs RHE")
  static let overpotentialMagnitude = Threshold(
    .error, "overpotential, stored as a magnitude", .above(0), "mV")

  // R05: onset − E1/2 of the ORR.
  static let onsetAboveHalfWave = Threshold(
    .error, "onset less half-wave potential", .above(0), "V")
  static let usualOnsetDistance = Threshold(
    .warning, "onset less half-wave potential", .from(0.03, to: 0.35), "V",
    source: "105 pairs of the ruiding-uchicago ORR database lie 0.08–0.33 V apart")

  // R07: η at 10 mA cm⁻².
  static let possibleOxygenOverpotential = Threshold(
    .error, "overpotential of the OER at 10 mA cm⁻²", .from(100, to: 1200), "mV")
  static let usualOxygenOverpotential = Threshold(
    .warning, "overpotential of the OER at 10 mA cm⁻²", .from(180, to: 600), "mV")
  static let possibleHydrogenOverpotential = Threshold(
    .error, "overpotential of the HER at 10 mA cm⁻²", .from(1, to: 1200), "mV")
  static let usualHydrogenOverpotential = Threshold(
    .warning, "overpotential of the HER at 10 mA cm⁻²", .from(10, to: 500), "mV")

  // R08: Ej10 of the OER.
  static let possibleEvolutionPotential = Threshold(
    .error, "potential of the OER at 10 mA cm⁻²", .above(1.33, upTo: 2.40), "V vs RHE")
  static let usualEvolutionPotential = Threshold(
    .warning, "potential of the OER at 10 mA cm⁻²", .from(1.40, to: 1.85), "V vs RHE")

  // R09: Ej less (1.229 V + η).
  static let possibleOverpotentialDifference = Threshold(
    .error, "Ej less 1.229 V + η at the same current density", .from(-15, to: 15), "mV")
  static let usualOverpotentialDifference = Threshold(
    .warning, "Ej less 1.229 V + η at the same current density", .from(-5, to: 5), "mV")
  /// What is lost between 1.229 V and 1.23 V, in V: allowed besides the rounding of both numbers.
  static let equilibriumHabit = 0.001

  // R10: ΔE, and ΔE less (Ej10 − E1/2).
  static let possibleBifunctionalIndex = Threshold(
    .error, "bifunctional index", .above(0.40, upTo: 1.60), "V")
  static let usualBifunctionalIndex = Threshold(
    .warning, "bifunctional index", .from(0.55, to: 1.10), "V")
  static let possibleBifunctionalDifference = Threshold(
    .error, "bifunctional index less Ej10 − E1/2", .from(-20, to: 20), "mV")
  /// Allowed besides the rounding of the three numbers, in V.
  static let bifunctionalAllowance = 0.002
  static let roundedBifunctionalDifference = Rule.Limit(
    severity: .warning, quantity: "bifunctional index less Ej10 − E1/2",
    sound: "half a last digit of each of the three numbers and 2 mV")

  // R26: η of one curve.
  static let risingOverpotential = Threshold(
    .error, "rise of η from one current density to a higher one", .atLeast(0), "mV")
  static let slopeOfCurve = Threshold(
    .warning, "rise of η per decade of current density over the Tafel slope", .from(0.5, to: 3), "")

  // R27: j0.
  static let possibleExchangeCurrent = Threshold(
    .error, "exchange current density", .above(0), "mA cm⁻²")
  static let extrapolatedExchangeCurrent = Threshold(
    .warning, "exchange current density over j/10^(η/b)", .from(0.1, to: 10), "")

  // R31: two-electrode cells.
  static let cellAboveEquilibrium = Threshold(
    .error, "cell voltage less the equilibrium voltage at its temperature", .above(0), "V",
    source:
      "rows of 0.1 V in ExpDataDump_241113 (facebookresearch/fairchem) are standard deviations")
  static let usualCellVoltage = Threshold(
    .warning, "cell voltage at 10 mA cm⁻²", .from(1.40, to: 2.20), "V")
  static let cellAboveElectrodes = Threshold(
    .warning, "cell voltage less 1.229 V + η(OER) + η(HER) at the same current density",
    .atLeast(-0.05), "V")
}
