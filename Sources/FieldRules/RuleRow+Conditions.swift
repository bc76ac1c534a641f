import Electrochemistry
import ReviewModel

/// Which conditions decide on a number, and what the words of conditions say.
extension RuleRow {
  /// Read at a potential that the ohmic drop shifts. A limiting current is a plateau, and slopes
  /// from impedance know no ohmic drop.
  var needsOhmicDrop: Bool {
    guard isFromPolarisationCurve else { return false }
    switch metric {
    case .bifunctionalIndex, .limitingCurrentDensity: return false
    case .tafelSlope: return !isFromImpedance
    default: return true
    }
  }

  /// A typed bifunctional index has no curve of its own.
  var needsSubstrate: Bool { isFromPolarisationCurve && metric != .bifunctionalIndex }

  /// Grows with the mass on the electrode, or is divided by it. Slopes and plateaus do neither.
  var needsLoading: Bool {
    guard isExperiment else { return false }
    switch metric {
    case .massActivity: return true
    case .bifunctionalIndex, .tafelSlope, .limitingCurrentDensity: return false
    default: return isFromPolarisationCurve
    }
  }

  /// Oxygen reduction read on a rotating disk. Gas diffusion electrodes, floating ones and
  /// microelectrodes do not rotate.
  var needsRotation: Bool {
    guard isExperiment, reaction == .orr else { return false }
    switch metric {
    case .halfWave, .onset, .limitingCurrentDensity, .kineticCurrentDensity, .electronNumber,
      .peroxideYield:
      return substrate != .gasDiffusion && substrate != .membraneElectrodeAssembly
        && !technique(isAmong: ["gde", "floating", "microelectrode", "ultramicroelectrode", "secm"])
    default: return false
    }
  }

  /// Read from a sweep; steady-state techniques and impedance have no scan rate.
  var needsScanRate: Bool {
    isFromPolarisationCurve && metric != .bifunctionalIndex && !isSteady
  }

  /// On a smooth disk, as far as the row says: its substrate, or else that it rotates.
  var isOnDisk: Bool {
    if let substrate { return substrate == .flatInert }
    return measurement.stated(.substrate) == nil
      && (measurement.stated(.rotation)?.quantity != nil || technique(isAmong: ["rde", "rrde"]))
  }

  /// The key of a condition's words; empty where it is not stated.
  func words(_ name: ConditionName) -> String { statedWords(name) ?? "" }

  /// The same; nil where it is not stated.
  func statedWords(_ name: ConditionName) -> String? {
    measurement.stated(name).map { SearchKey.key(of: $0.text) }
  }

  /// A condition's words one by one, without case and marks: `Pt-coated mesh` → pt, coated, mesh.
  func wordList(_ name: ConditionName) -> [String] {
    measurement.stated(name).map { Self.wordList($0.text) } ?? []
  }

  static func wordList(_ text: String) -> [String] {
    SearchKey.slug(of: text).split(separator: "-").map(String.init)
  }

  /// A condition's quantity in a unit; nil where the entry states none, or none of that kind.
  func quantity(_ name: ConditionName, in unit: String) -> Quantity? {
    guard let quantity = measurement.stated(name)?.quantity, let unit = Self.unit(unit) else {
      return nil
    }
    return quantity.unit == nil ? nil : quantity.converted(to: unit)
  }

  /// A condition as messages print it: `0.25 mg cm⁻²`.
  func text(_ name: ConditionName) -> String {
    guard let condition = measurement.stated(name) else { return "not stated" }
    return condition.quantity.map { NumberText.plain($0) } ?? condition.text
  }

  private func technique(isAmong known: Set<String>) -> Bool {
    wordList(.technique).contains { known.contains($0) }
  }

  private var isFromImpedance: Bool { technique(isAmong: ["eis", "impedance"]) }

  /// A technique that holds current or potential, and no sweep beside it.
  private var isSteady: Bool {
    technique(isAmong: [
      "cp", "ca", "eis", "chronopotentiometry", "chronoamperometry", "galvanostatic",
      "potentiostatic", "staircase", "impedance", "steady", "stepwise",
    ])
      && !technique(isAmong: [
        "lsv", "cv", "lsvs", "cvs", "sweep", "scan", "voltammetry", "voltammogram", "quasi",
      ])
  }
}
