/// What schema.org and QUDT call a unit; `PhysicalUnit.ucum` is the code for data files.
///
/// QUDT has no unit for mA cm⁻² and several more (checked at its vocabulary 8b9168d).
package enum UnitCodes {
  /// What schema.org's `unitCode` takes: a common code of UN/CEFACT, else the address of a QUDT
  /// unit; nil where there is neither.
  package static func schemaOrg(_ unit: PhysicalUnit) -> String? {
    let name = unit.unqualified.ascii
    return unece[name] ?? qudt[name].map { "http://qudt.org/vocab/unit/" + $0 }
  }

  private static let unece: [String: String] = [
    "V": "VLT", "mV": "2Z", "%": "P1", "h": "HUR", "degC": "CEL", "ohm": "OHM",
  ]

  private static let qudt: [String: String] = [
    "A cm-2": "A-PER-CentiM2", "A m-2": "A-PER-M2", "A g-1": "A-PER-GM",
    "mA h g-1": "MilliA-HR-PER-GM", "W h kg-1": "W-HR-PER-KiloGM", "mg cm-2": "MilliGM-PER-CentiM2",
    "ug cm-2": "MicroGM-PER-CentiM2", "s-1": "PER-SEC", "rpm": "REV-PER-MIN", "cm2": "CentiM2",
    "m2 g-1": "M2-PER-GM", "mol L-1": "MOL-PER-L", "eV": "EV",
  ]
}

extension Metric {
  /// The term of the Electrochemistry domain of EMMO (CC-BY-4.0), where it has one: it has none for
  /// the Tafel slope, the onset potential, the turnover frequency and ΔE.
  package var emmo: String? {
    let base = "https://w3id.org/emmo/domain/electrochemistry#electrochemistry_"
    return switch self {
    case .halfWave: base + "2ae53fc6_d44d_41c9_acaf_c5606e6a981d"
    case .overpotential: base + "1cd1d777_e67b_47eb_81f1_edac35d9f2c6"
    case .exchangeCurrentDensity: base + "e9fd9ef9_adfe_46cb_b2f9_4558468a25e7"
    case .limitingCurrentDensity: base + "077de429_ea41_444c_8571_6a832ae62637"
    case .ecsa: base + "bad1b6f4_1b26_40e2_b552_6d53873e3973"
    case .faradaicEfficiency: base + "5696453c_9da7_41e2_bbda_603c1b90a8fc"
    case .openCircuitVoltage: base + "9c657fdc_b9d3_4964_907c_f9a6e8c5f52b"
    default: nil
    }
  }
}
