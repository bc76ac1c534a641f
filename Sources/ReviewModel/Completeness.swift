import Electrochemistry

/// Which of the fourteen things that a fair comparison needs a source reports for one number;
/// field.md 3.1. It says how well a number can be compared, never how good it is: no rank uses it.
package struct Completeness: Sendable, Hashable {
  package enum Item: Int, Sendable, Hashable, CaseIterable {
    case electrolyte
    case pH
    case gas
    case temperature
    case reference
    case counter
    case substrate
    case loading
    case area
    case rotation
    case scanRate
    case ohmicDrop
    case realArea
    case repeats

    /// As a list of missing things names it.
    package var name: String {
      switch self {
      case .electrolyte: "electrolyte and concentration"
      case .pH: "pH"
      case .gas: "gas"
      case .temperature: "temperature"
      case .reference: "reference electrode with filling"
      case .counter: "counter electrode"
      case .substrate: "substrate"
      case .loading: "loading"
      case .area: "geometric area"
      case .rotation: "rotation rate"
      case .scanRate: "scan rate or steady state"
      case .ohmicDrop: "iR correction"
      case .realArea: "ECSA, or double-layer capacitance with specific capacitance"
      case .repeats: "repeats and spread"
      }
    }
  }

  /// Items as bits: entries are asked four times each, by their page and by three data files.
  private struct Items: Hashable, Sendable {
    var bits: UInt16 = 0

    func contains(_ item: Item) -> Bool { bits & 1 << item.rawValue != 0 }
    mutating func insert(_ item: Item) { bits |= 1 << item.rawValue }
    var list: [Item] { Item.allCases.filter(contains) }
  }

  private var isReported = Items()
  private var isMissing = Items()
  private var doesNotApply = Items()

  package var reported: [Item] { isReported.list }
  package var missing: [Item] { isMissing.list }
  /// Rotation, where nothing rotates.
  package var notApplicable: [Item] { doesNotApply.list }

  /// Items that count: those reported and those that do not apply.
  package var count: Int { isReported.bits.nonzeroBitCount + doesNotApply.bits.nonzeroBitCount }
  package static let total = Item.allCases.count

  /// Missing items by what they would add to comparability: first those that decide on the
  /// comparability class, then those that decide on the potential, then the rest.
  package var mostWanted: [Item] {
    Array(Self.weight.filter(isMissing.contains).prefix(3))
  }

  private static let weight: [Item] = [
    .electrolyte, .substrate, .ohmicDrop, .reference, .pH, .loading, .scanRate, .rotation,
    .realArea, .repeats, .temperature, .area, .gas, .counter,
  ]

  /// Nil for numbers that are not of an electrode, or not found by experiment.
  ///
  /// - Parameter others: the numbers of the same entry, of which ECSA and Cdl count.
  package init?(of measurement: Measurement, among others: [Measurement]) {
    guard measurement.record == .measurement, measurement.metric != nil,
      measurement.kind == .measured || measurement.kind == .digitised
    else { return nil }
    for item in Item.allCases {
      if item == .rotation, !Self.rotates(measurement) {
        doesNotApply.insert(item)
      } else if Self.isReported(item, measurement, others) {
        isReported.insert(item)
      } else {
        isMissing.insert(item)
      }
    }
  }

  /// Oxygen reduction is read on a rotating disk; for the rest rotation is one way among others.
  private static func rotates(_ measurement: Measurement) -> Bool {
    measurement.reaction == .orr || measurement.reaction == .bifunctional
      || measurement.stated(.rotation) != nil
  }

  private static func isReported(
    _ item: Item, _ measurement: Measurement, _ others: [Measurement]
  ) -> Bool {
    switch item {
    case .electrolyte:
      if case .named = measurement.electrolyte { true } else { false }
    case .pH: measurement.stated(.pH) != nil
    case .gas: measurement.stated(.gas) != nil
    case .temperature: measurement.stated(.temperature) != nil
    case .reference: hasReference(measurement)
    case .counter: measurement.stated(.counterElectrode) != nil
    case .substrate: measurement.stated(.substrate) != nil
    case .loading: measurement.stated(.loading) != nil
    case .area: measurement.stated(.area) != nil
    case .rotation: measurement.stated(.rotation) != nil
    case .scanRate: measurement.stated(.scanRate) != nil || isSteady(measurement)
    case .ohmicDrop: isCorrectionKnown(measurement.ohmicDrop)
    case .realArea: others.contains { givesRealArea($0, for: measurement) }
    case .repeats:
      measurement.stated(.repeats) != nil || measurement.value.uncertainty != nil
    }
  }

  /// An electrode whose filling is open is not enough, nor is `vs RHE` alone.
  private static func hasReference(_ measurement: Measurement) -> Bool {
    guard let text = measurement.stated(.referenceElectrode)?.text else {
      if case .electrode(let name)? = measurement.value.scale { return namesFilling(name) }
      return false
    }
    return namesFilling(text) || measurement.stated(.referenceCalibration) != nil
  }

  private static func namesFilling(_ text: String) -> Bool {
    let key = SearchKey.key(of: text)
    return !["agagcl", "hghgo", "hghg2so4", "calomel"].contains(key)
      && !key.contains("notstated")
  }

  private static func isSteady(_ measurement: Measurement) -> Bool {
    let words = ["cp", "ca", "steadystate", "chronopotentiometry", "chronoamperometry", "eis"]
    let key = measurement.stated(.technique).map { SearchKey.key(of: $0.text) } ?? ""
    return words.contains(key)
  }

  private static func isCorrectionKnown(_ drop: OhmicDrop) -> Bool {
    switch drop {
    case .uncorrected: true
    case .corrected(let percent): percent != nil
    case .notStated: false
    }
  }

  private static func givesRealArea(_ other: Measurement, for measurement: Measurement) -> Bool {
    guard other.sample == measurement.sample,
      other.locator.sourceID == measurement.locator.sourceID
    else { return false }
    switch other.metric {
    case .ecsa, .roughnessFactor: return true
    case .doubleLayerCapacitance: return other.stated(.specificCapacitance) != nil
    default: return false
    }
  }
}
