import Electrochemistry
import ReviewModel

/// The reference electrode of a row and the pH it stood in.
extension RuleRow {
  /// The words for the electrode: behind `vs` of the value or of the raw value, else the condition.
  /// Nil for RHE and SHE, and where nothing is said.
  var electrodeName: String? {
    for scale in [measurement.value.scale, measurement.raw?.scale] {
      if case .electrode(let name)? = scale, !ElectrodeFamily.lacksFilling(name) { return name }
    }
    if let stated = measurement.stated(.referenceElectrode)?.text {
      if case .electrode(let name) = PotentialScale(named: stated) { return name }
      return nil
    }
    for scale in [measurement.value.scale, measurement.raw?.scale] {
      if case .electrode(let name)? = scale { return name }
    }
    return nil
  }

  /// Where the electrode is named.
  var electrodeKey: String {
    if case .electrode? = measurement.value.scale { return "value" }
    if case .electrode? = measurement.raw?.scale {
      return measurement.printed == nil ? "raw" : "printed"
    }
    return "conditions"
  }

  /// The stated pH, else the default of the electrolyte.
  var pHOrDefault: Double? { pH ?? electrolyte?.pH?.value }

  /// How far the pH of a base at the row's temperature lies below that at 25 °C: the ion product of
  /// water grows by about 0.03 per kelvin.
  var pHShift: Double {
    medium == .alkaline ? 0.03 * max(0, measurement.celsius - 25) : 0
  }

  /// The offset vs SHE that the source itself used.
  var ownOffset: Double? { condition(.referenceOffset, in: "V") }
}
