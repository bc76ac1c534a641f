package import Electrochemistry

/// The conditions of an experiment that Tafel knows by name.
package enum ConditionName: String, CaseIterable, Sendable, Hashable {
  case loading
  case preciousLoading = "precious metal loading"
  case rotation
  case scanRate = "scan rate"
  case scanDirection = "scan direction"
  case substrate
  case substrateClass = "substrate class"
  case ohmicDrop = "iR"
  case resistance
  case temperature
  case pH
  /// `measured` or `assumed`.
  case pHSource = "pH source"
  case gas
  case flowRate = "flow rate"
  case referenceElectrode = "reference electrode"
  /// The paper's own calibration, V vs SHE.
  case referenceOffset = "reference offset"
  /// How the reference was tied to RHE: `measured`, `formula` or `unknown`.
  case referenceCalibration = "reference calibration"
  case counterElectrode = "counter electrode"
  case technique
  case area
  case catalystMass = "catalyst mass"
  case membrane
  case binder
  case collectionEfficiency = "collection efficiency"
  /// The stretch of a curve that a slope was fitted to, or of cycling.
  case window
  case cycles
  case cycleLength = "cycle length"
  case duration
  case electrodeDistance = "electrode distance"
  /// Cs in mF cm⁻², which turns Cdl into ECSA.
  case specificCapacitance = "specific capacitance"
  /// The measured current density behind a kinetic one.
  case currentDensity = "current density"
  case chargeVoltage = "charge voltage"
  case dischargeVoltage = "discharge voltage"
  /// What was lost or kept in a stability test.
  case change
  case product
  case repeats
  case purification
  /// What a current or capacity is divided by: `geometric`, `ECSA`, `mass`, `Zn consumed`.
  case basis
  /// Free energies of the steps at U = 0 in eV, separated by commas.
  case freeEnergySteps = "free-energy steps"

  /// Dimensions a value can have; empty for conditions in words.
  package var dimensions: [Dimension] {
    switch self {
    case .loading, .preciousLoading: [.loading]
    case .rotation: [.rotation, .perTime]
    case .scanRate: [.scanRate]
    case .resistance: [.resistance, .resistanceArea]
    case .temperature: [.temperature]
    case .pH: [.ratio, .pH]
    case .repeats, .cycles: [.ratio, .count]
    case .referenceOffset, .chargeVoltage, .dischargeVoltage: [.potential]
    case .area: [.area]
    case .catalystMass: [.mass]
    case .collectionEfficiency: [.ratio]
    case .cycleLength, .duration: [.time]
    case .electrodeDistance: [.length]
    case .specificCapacitance: [.capacitancePerArea]
    case .currentDensity: [.currentDensity]
    default: []
    }
  }

  /// An example for messages.
  package var example: String {
    switch self {
    case .loading, .preciousLoading: "0.25 mg cm-2"
    case .rotation: "1600 rpm"
    case .scanRate: "5 mV s-1"
    case .resistance: "5 ohm"
    case .temperature: "25 °C"
    case .pH: "13.9"
    case .repeats: "3"
    case .cycles: "10000"
    case .referenceOffset: "0.103 V"
    case .chargeVoltage: "1.95 V"
    case .dischargeVoltage: "1.20 V"
    case .area: "0.196 cm2"
    case .catalystMass: "2 mg"
    case .collectionEfficiency: "0.37"
    case .cycleLength: "20 min"
    case .duration: "100 h"
    case .electrodeDistance: "10 mm"
    case .specificCapacitance: "0.040 mF cm-2"
    case .currentDensity: "4.2 mA cm-2"
    default: exampleInWords
    }
  }

  private var exampleInWords: String {
    switch self {
    case .scanDirection: "anodic"
    case .substrate: "glassy carbon"
    case .substrateClass: "porous-inert"
    case .ohmicDrop: "95 %, or none"
    case .pHSource: "assumed"
    case .gas: "O2"
    case .flowRate: "20 mL min-1"
    case .referenceElectrode: "Hg/HgO (1 M KOH)"
    case .referenceCalibration: "measured"
    case .counterElectrode: "graphite rod"
    case .technique: "RRDE"
    case .binder: "Nafion"
    case .window: "1–10 mA cm-2"
    case .change: "+12 mV"
    case .product: "H2"
    case .basis: "geometric"
    case .freeEnergySteps: "1.60, 1.45, 1.02, 0.85 eV"
    default: rawValue
    }
  }
}

/// A condition of the experiment: the words of the entry and, where it is one, the quantity.
package struct ExperimentalCondition: Sendable, Hashable {
  package let name: ConditionName
  package let text: String
  package let quantity: Quantity?
  /// The entry says that the source does not state it.
  package let isNotStated: Bool

  package init(name: ConditionName, text: String, quantity: Quantity? = nil) {
    self.name = name
    self.text = text
    self.quantity = quantity
    isNotStated = quantity == nil && SearchKey.key(of: text) == "notstated"
  }
}

/// What was done about the ohmic drop.
package enum OhmicDrop: Sendable, Hashable {
  case notStated
  /// Reported as not corrected.
  case uncorrected
  /// Per cent; nil where the source says "corrected" and no more.
  case corrected(percent: Double?)

  /// Reads `95 %`, `none`, `not stated`, `corrected`.
  package init(_ text: String?) {
    guard let text else {
      self = .notStated
      return
    }
    switch SearchKey.key(of: text) {
    case "none", "no", "uncorrected", "notcorrected", "withoutcorrection", "0": self = .uncorrected
    case "corrected", "yes", "ircorrected", "compensated", "ircompensated":
      self = .corrected(percent: nil)
    default:
      guard case .success(let quantity) = Quantity.parse(text), quantity.dimension == .ratio else {
        self = .notStated
        return
      }
      let percent = quantity.unit == nil ? nil : quantity.value(in: .percent)
      self = .corrected(percent: percent ?? quantity.value)
    }
  }
}

extension Measurement {
  /// A condition that the source states; nil where it says nothing or the entry says `not stated`.
  package func stated(_ name: ConditionName) -> ExperimentalCondition? {
    conditions.first { $0.name == name && !$0.isNotStated }
  }

}
