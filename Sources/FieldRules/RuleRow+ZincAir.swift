import Electrochemistry
import ReviewModel

/// Which devices the limits of Zn–air batteries hold for.
extension RuleRow {
  /// A result of a Zn–air battery, however the type is written.
  var isZincAir: Bool {
    guard measurement.record == .device, isObserved, let type = measurement.deviceType else {
      return false
    }
    let key = SearchKey.key(of: type)
    return ["znair", "zincair", "zab"].contains { key.contains($0) }
  }

  /// One cell with one electrolyte: cells in series and cells with acid at one electrode have
  /// other voltages.
  var isSingleZincAirCell: Bool {
    guard isZincAir, let type = measurement.deviceType else { return false }
    let key = SearchKey.key(of: type)
    let others = [
      "series", "stack", "pack", "hybrid", "decoupled", "acidalkaline", "alkalineacid",
      "asymmetricelectrolyte",
    ]
    return !others.contains { key.contains($0) }
  }

  /// Per mass of zinc: where the unit or the entry names another mass, the limits of zinc do not
  /// hold.
  var mayBePerZinc: Bool {
    if let qualifier = measurement.value.unit?.qualifier { return qualifier == "Zn" }
    guard let basis = statedWords(.basis) else { return true }
    return basis.contains("zn") || basis.contains("zinc") || basis.contains("anode")
  }

  /// The entry says what the mass is of.
  var namesMass: Bool {
    measurement.value.unit?.qualifier != nil || measurement.stated(.basis) != nil
  }
}
