/// What a source says of a potential that is to be converted.
package struct ConversionInput: Sendable, Hashable {
  /// The reference electrode of the experiment.
  package struct Electrode: Sendable, Hashable {
    package var name: String
    /// V vs SHE: the vocabulary's value at 25 °C, or the source's own calibration. Not read for RHE
    /// and SHE.
    package var offset: Quantity?
    /// Half width; if nil, that of `offset`.
    package var offsetUncertainty: Quantity?
    /// Whether the source calibrated this very electrode at the temperature of the experiment.
    package var isCalibrated: Bool
    package var source: String?
    package var isRHE: Bool
    package var isSHE: Bool

    /// RHE and SHE are known by their names.
    package init(
      name: String, offset: Quantity? = nil, offsetUncertainty: Quantity? = nil,
      isCalibrated: Bool = false, source: String? = nil
    ) {
      self.name = name
      self.offset = offset
      self.offsetUncertainty = offsetUncertainty
      self.isCalibrated = isCalibrated
      self.source = source
      let scale = PotentialScale(named: name)
      isRHE = scale == .rhe
      isSHE = scale == .she
    }
  }

  package struct PH: Sendable, Hashable {
    package enum Basis: Sendable, Hashable {
      case measured
      /// The default of the electrolyte at 25 °C, shown as assumed.
      case table
    }

    /// A pure number, with its own uncertainty if the source gives one.
    package var value: Quantity
    package var basis: Basis
    package var source: String?

    package init(value: Quantity, basis: Basis, source: String? = nil) {
      self.value = value
      self.basis = basis
      self.source = source
    }
  }

  /// What the source did about the ohmic drop: a fact to show, never recomputed (field.md 2.4).
  package enum OhmicDrop: Sendable, Hashable {
    case corrected(percent: Quantity, resistance: Quantity?)
    case none
    case notStated
  }

  package var potential: Quantity
  package var electrode: Electrode
  package var pH: PH?
  /// nil = not stated; 25 °C is assumed.
  package var celsius: Quantity?
  package var ohmicDrop: OhmicDrop
  package var electrolyteName: String?

  package init(
    potential: Quantity, electrode: Electrode, pH: PH? = nil, celsius: Quantity? = nil,
    ohmicDrop: OhmicDrop = .notStated, electrolyteName: String? = nil
  ) {
    self.potential = potential
    self.electrode = electrode
    self.pH = pH
    self.celsius = celsius
    self.ohmicDrop = ohmicDrop
    self.electrolyteName = electrolyteName
  }
}

package enum ConversionTarget: Sendable, Hashable {
  /// V vs RHE
  case versusRHE
  /// mV, positive
  case overpotential(Reaction)
  /// V vs RHE of the oxygen evolution at the current density that the potential belongs to
  case potentialAtCurrent
}
