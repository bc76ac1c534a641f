/// Why a potential is not converted: what is missing, and what to write.
package enum ConversionRefusal: Error, Sendable, Hashable {
  /// Ag/AgCl, Hg/HgO … without their filling, which decides the offset.
  case fillingNotStated(electrode: String)
  /// An electrode whose offset vs SHE nobody gave.
  case unknownElectrode(name: String)
  /// Neither a measured pH nor a default of the electrolyte.
  case noPH(electrolyte: String?)
  /// An offset of 25 °C for an experiment at another temperature.
  case temperatureWithoutOffset(celsius: Quantity, electrode: String)
  /// The default pH of a base at 25 °C for an experiment far from it.
  case temperatureWithoutPH(celsius: Quantity, electrolyte: String?)
  /// The two reactions of a pair have no one equilibrium potential.
  case noEquilibrium(reaction: Reaction)
  /// The potential lies on the side of the equilibrium where the reaction cannot run.
  case wrongSide(reaction: Reaction, potential: Quantity)
  /// The value says one scale and the experiment another.
  case scaleDiffers(scale: String, electrode: String)
  /// `part` is given in a unit that it cannot have.
  case wrongUnit(part: String, found: Quantity, expected: String)
  /// `part` is so large that it is a slip.
  case outOfRange(part: String, found: Quantity)

  /// A sentence for a chemist: what is missing and why nothing is guessed.
  package var reason: String {
    switch self {
    case .fillingNotStated(let electrode):
      "the filling of \(electrode) is not stated; it decides the offset\(Self.span(of: electrode)), so"
        + " none is taken silently"
    case .unknownElectrode(let name):
      "the offset of \(name) vs SHE is not known; without it the potential stays on its own scale"
    case .noPH(let electrolyte):
      "no pH is given and \(electrolyte ?? "the electrolyte") has no default; one pH unit moves the"
        + " potential vs RHE by 59 mV, so none is guessed"
    case .temperatureWithoutOffset(let celsius, let electrode):
      "the experiment was at \(Self.shown(celsius)), but the offset of \(electrode) is that of 25 °C;"
        + " its shift with temperature is not computed"
    case .temperatureWithoutPH(let celsius, let electrolyte):
      "the experiment was at \(Self.shown(celsius)), but the default pH of"
        + " \(electrolyte ?? "the electrolyte") is that of 25 °C; the pH of a base falls by about 0.03"
        + " per kelvin with the ion product of water"
    case .noEquilibrium(let reaction):
      "\(reaction.name) is a pair of reactions and has no one equilibrium potential"
    case .wrongSide(let reaction, let potential):
      "at \(NumberText.plain(potential)) the \(reaction.name) has no overpotential: the value does not"
        + " lie \(reaction == .oer ? "above" : "below") the equilibrium potential"
    case .scaleDiffers(let scale, let electrode):
      "the value is given vs \(scale), but the reference electrode is \(electrode); an offset added to"
        + " a value that is already converted would count twice"
    case .wrongUnit(let part, let found, let expected):
      "the \(part) “\(NumberText.plain(found))” is not in \(expected)"
    case .outOfRange(let part, let found):
      "the \(part) “\(NumberText.plain(found))” is larger than any in an electrochemical cell"
    }
  }

  /// What to write.
  package var advice: String {
    switch self {
    case .fillingNotStated(let electrode):
      "name the filling as the source does, as in `reference electrode: \(Self.example(for: electrode))`,"
        + " or give the calibration against RHE that the source made"
    case .unknownElectrode(let name) where SearchKey.key(of: name) == "nhe":
      "NHE is not a synonym of SHE; name the electrode that was in the cell, or give the offset that"
        + " the source used"
    case .unknownElectrode:
      "add the electrode with its offset to the vocabulary of reference electrodes, or give the"
        + " calibration against RHE that the source made"
    case .noPH:
      "write the pH that the source measured, as in `pH: 12.9`, or a default with its source in the"
        + " vocabulary of electrolytes"
    case .temperatureWithoutOffset:
      "give the offset that the source calibrated at this temperature; if the source prints the value"
        + " vs RHE, enter that"
    case .temperatureWithoutPH:
      "write the pH at the temperature of the experiment; if the source prints the value vs RHE, enter"
        + " that"
    case .noEquilibrium(let reaction):
      "name the single reaction: \(reaction.parts.map(\.rawValue).joined(separator: " or "))"
    case .wrongSide:
      "check the sign of the value, its reference electrode and the reaction"
    case .scaleDiffers(let scale, _):
      "if the source converted the value itself, the raw value is another one: enter that with its own"
        + " electrode, or take \(scale) as the reference electrode"
    case .wrongUnit(let part, _, let expected):
      "write the \(part) in \(expected)"
    case .outOfRange(let part, _):
      "check the unit and the decimal point of the \(part)"
    }
  }

  private static func shown(_ celsius: Quantity) -> String {
    NumberText.plain(celsius.assuming(.degreeCelsius))
  }

  /// How far apart the fillings in use lie; field.md 2.2.
  private static func span(of electrode: String) -> String {
    let span: String? =
      switch ElectrodeFamily(named: electrode) {
      case .silverChloride, .mercurySulfate: "40 mV"
      case .mercuryOxide: "70 mV"
      case .calomel: "90 mV"
      case nil: nil
      }
    return span.map { " and the fillings in use lie up to \($0) apart" } ?? ""
  }

  private static func example(for electrode: String) -> String {
    switch ElectrodeFamily(named: electrode) {
    case .silverChloride, nil: "Ag/AgCl (sat. KCl)"
    case .calomel: "SCE"
    case .mercuryOxide: "Hg/HgO (1 M KOH)"
    case .mercurySulfate: "Hg/Hg2SO4 (sat. K2SO4)"
    }
  }
}
