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
}
