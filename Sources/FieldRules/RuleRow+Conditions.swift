import Electrochemistry
import ReviewModel

/// Which conditions decide on a number, and what the words of conditions say.
extension RuleRow {
  /// Read from a curve that is corrected, or not, for the ohmic drop.
  var needsOhmicDrop: Bool {
    guard isExperiment else { return false }
    switch metric {
    case .halfWave, .onset, .overpotential, .potentialAtCurrent, .tafelSlope, .cellVoltage:
      return true
    default: return false
    }
  }

  /// Read per geometric area of an electrode.
  var needsSubstrate: Bool {
    guard isExperiment else { return false }
    switch metric {
    case .halfWave, .onset, .overpotential, .potentialAtCurrent, .cellVoltage,
      .limitingCurrentDensity, .kineticCurrentDensity, .exchangeCurrentDensity,
      .doubleLayerCapacitance:
      return true
    default: return false
    }
  }

  /// Grows with the mass on the electrode, or is divided by it.
  var needsLoading: Bool {
    guard isExperiment else { return false }
    switch metric {
    case .halfWave, .onset, .overpotential, .potentialAtCurrent, .kineticCurrentDensity,
      .massActivity, .cellVoltage:
      return true
    default: return false
    }
  }

  /// Read on a rotating disk.
  var needsRotation: Bool {
    guard isExperiment, reaction == .orr else { return false }
    switch metric {
    case .halfWave, .onset, .limitingCurrentDensity, .kineticCurrentDensity, .electronNumber,
      .peroxideYield:
      return true
    default: return false
    }
  }

  /// Read from a sweep; steady-state techniques have no scan rate.
  var needsScanRate: Bool {
    guard isExperiment, !isSteady else { return false }
    switch metric {
    case .halfWave, .onset, .overpotential, .potentialAtCurrent, .tafelSlope, .cellVoltage,
      .limitingCurrentDensity:
      return true
    default: return false
    }
  }

  /// The key of a condition's words; empty where it is not stated.
  func words(_ name: ConditionName) -> String { statedWords(name) ?? "" }

  /// The same; nil where it is not stated.
  func statedWords(_ name: ConditionName) -> String? {
    measurement.stated(name).map { SearchKey.key(of: $0.text) }
  }

  private var isSteady: Bool {
    let technique = words(.technique)
    guard !technique.isEmpty else { return false }
    return [
      "chronopotentiometry", "chronoamperometry", "steady", "eis", "impedance", "galvanostatic",
      "potentiostatic", "staircase",
    ].contains { SearchKey.holds(technique, $0) } || technique == "cp" || technique == "ca"
  }
}
