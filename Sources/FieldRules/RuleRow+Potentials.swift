import Diagnostics
import Electrochemistry
import ReviewModel

/// What the rules of potentials ask of a row.
extension RuleRow {
  /// Half a last digit of the number as the entry writes it, in V: 0.005 of `0.90 V`.
  var rounding: Double {
    let value = measurement.value
    return value.unit?.dimension == PhysicalUnit.volt.dimension ? value.rounding(in: .volt) : 0
  }

  /// The rounding of a number with a single decimal in volts: `1.2 V` may be 1.24 V. Nothing where
  /// 10 mV or better are given.
  /// A voltage gap is a difference of two and judged as it stands.
  var coarseRounding: Double {
    rounding > 0.01 && metric != .voltageGap ? min(rounding, 0.05) : 0
  }

  /// A potential, or an overpotential as a magnitude, in V.
  var volts: Stretch {
    let size = measurement.normalised
    return metric == .overpotential ? Stretch(size.magnitude).scaled(by: 0.001) : Stretch(size)
  }

  /// What its current density is divided by, as a search key; nil for the geometric area, which is
  /// meant where nothing is said.
  var realArea: String? {
    let ofValue = measurement.value.dimension == .currentDensity ? measurement.value.unit : nil
    guard
      let words = measurement.stated(.basis)?.text ?? measurement.at?.unit?.qualifier
        ?? ofValue?.qualifier
    else { return nil }
    let key = SearchKey.key(of: words)
    return PhysicalUnit.isGeometric(key) ? nil : key
  }

  /// Same sample, electrolyte and source.
  func isBeside(_ other: RuleRow) -> Bool {
    isOfSameSample(as: other) && isInSameElectrolyte(as: other) && isOfSameSource(as: other)
  }

  /// The potentials in V that an overpotential of the OER means: above the equilibrium at 25 °C, as
  /// papers count at any temperature, and at its own.
  var evolutionPotentials: [Stretch] {
    [25, measurement.celsius].map {
      volts.shifted(by: ReferenceConversion.equilibriumVoltage(celsius: $0))
    }
  }

  /// Whether the number may count when another is recomputed from it.
  var isSoundPotential: Bool {
    isExperiment && isOnRHE && !VoltMillivoltSlip.isBroken(by: self)
      && !ThermodynamicLimit.isBroken(by: self) && !OverpotentialSign.isBroken(by: self)
  }
}

extension PhysicalUnit {
  /// Per area of the electrode as it is seen: nothing else is said, as in mA cm⁻², or it is said as
  /// in mA cm⁻²geo.
  var isGeometric: Bool { qualifier.map { Self.isGeometric(SearchKey.key(of: $0)) } ?? true }

  /// - Parameter key: the search key of what an area is of.
  static func isGeometric(_ key: String) -> Bool {
    key.hasPrefix("geo") || key == "disk" || key == "electrode"
  }
}
