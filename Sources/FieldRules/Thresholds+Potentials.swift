import Diagnostics

/// R02–R12: potentials.
extension Thresholds {
  static let voltSlip = Threshold(.error, "a value in volts", .below(3), "V")
  static let smallVoltSlip = Threshold(.error, "a value in volts", .atLeast(0.003), "V")
  static let millivoltSlip = Threshold(.error, "an overpotential", .atLeast(2), "mV")

  static let possibleHalfWave = Threshold(
    .error, "half-wave potential", .from(0.20, to: 1.05), "V vs RHE")
  static let usualHalfWaveInBase = Threshold(
    .warning, "half-wave potential, alkaline", .from(0.60, to: 0.95), "V vs RHE")
  static let usualHalfWaveInAcid = Threshold(
    .warning, "half-wave potential, acidic", .from(0.40, to: 0.92), "V vs RHE")

  static let equilibrium = Threshold(
    .error, "half-wave and onset potential of the ORR", .below(1.229), "V vs RHE",
    source: "equilibrium potential of O2/H2O at 25 °C")

  static let onsetAboveHalfWave = Threshold(
    .error, "onset less half-wave potential", .above(0), "V")
  static let usualOnsetDistance = Threshold(
    .warning, "onset less half-wave potential", .from(0.03, to: 0.35), "V",
    source: "a set of 105 pairs runs from 0.08 to 0.33 V")

  static let possibleOxygenOverpotential = Threshold(
    .error, "overpotential of the OER at 10 mA cm⁻²", .from(100, to: 1200), "mV")
  static let usualOxygenOverpotential = Threshold(
    .warning, "overpotential of the OER at 10 mA cm⁻²", .from(180, to: 600), "mV")
  static let possibleHydrogenOverpotential = Threshold(
    .error, "overpotential of the HER at 10 mA cm⁻²", .from(1, to: 1200), "mV")
  static let usualHydrogenOverpotential = Threshold(
    .warning, "overpotential of the HER at 10 mA cm⁻²", .from(10, to: 500), "mV")

  static let possiblePotentialAtTen = Threshold(
    .error, "potential of the OER at 10 mA cm⁻²", .above(1.33, upTo: 2.40), "V vs RHE")
  static let usualPotentialAtTen = Threshold(
    .warning, "potential of the OER at 10 mA cm⁻²", .from(1.40, to: 1.85), "V vs RHE")

  static let potentialFitsOverpotential = Threshold(
    .error, "Ej less 1.229 V less overpotential", .from(-15, to: 15), "mV")
  static let potentialFitsClosely = Threshold(
    .warning, "Ej less 1.229 V less overpotential", .from(-5, to: 5), "mV")

  static let bifunctionalIndexFits = Threshold(
    .error, "printed less computed bifunctional index", .from(-20, to: 20), "mV")
  /// Besides half a last digit of each of the three values.
  static let bifunctionalRounding = Threshold(
    .warning, "printed less computed bifunctional index, besides rounding", .from(-2, to: 2), "mV")
  static let possibleBifunctionalIndex = Threshold(
    .error, "bifunctional index", .above(0.40, upTo: 1.60), "V")
  static let usualBifunctionalIndex = Threshold(
    .warning, "bifunctional index", .from(0.55, to: 1.10), "V")

  /// Times the Tafel slope, for one decade of current.
  static let slopeBetweenOverpotentials = Threshold(
    .warning, "slope between two overpotentials over Tafel slope", .from(0.5, to: 3), "")
  static let exchangeCurrentFits = Threshold(
    .warning, "printed over computed exchange current density", .from(0.1, to: 10), "")

  static let cellVoltageMargin = Threshold(
    .warning, "cell voltage less 1.229 V less both overpotentials", .atLeast(-0.05), "V")
  static let usualCellVoltage = Threshold(
    .warning, "cell voltage at 10 mA cm⁻²", .from(1.40, to: 2.20), "V")
}
