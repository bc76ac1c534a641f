import Bibliography
package import ContentReader
package import Diagnostics
package import Electrochemistry
package import ReviewModel

/// The review as the rules see it: valid values, each with the place it was written at.
package struct RuleReview: Sendable {
  package let review: Review
  package let entries: [RuleEntry]
  /// The id of a source → the name of its paper, its DOI; only of sources that have one.
  let papers: [String: String]

  package init(review: Review, entries: [RuleEntry]) {
    self.review = review
    self.entries = entries
    var papers: [String: String] = [:]
    for source in review.sources { papers[source.id] = source.doi?.lowercased() }
    self.papers = papers
  }
}

/// A catalyst with its rows.
package struct RuleEntry: Sendable {
  package var catalyst: Catalyst
  /// Without withdrawn numbers.
  package var rows: [RuleRow]
  private var keys: RawMap

  package init(catalyst: Catalyst, rows: [RuleRow], keys: RawMap) {
    self.catalyst = catalyst
    self.rows = rows.filter { $0.measurement.status != .withdrawn }
    self.keys = keys
  }

  /// Where a key of the entry stands; the start of the front matter if it has none.
  package func place(_ key: String) -> SourceRange { keys[key]?.range ?? keys.range }

  /// Where one of the words of a list stands.
  package func place(_ key: String, word: String) -> SourceRange {
    if case .list(let items)? = keys[key]?.value, let item = items.first(where: { $0.text == word })
    {
      return item.range
    }
    return place(key)
  }

  /// Where an acceptance names a code.
  package func place(of acceptance: Acceptance, code: String) -> SourceRange {
    guard let id = acceptance.measurementID else { return place("accept", word: code) }
    return rows.first { $0.id == id }?.place("accept") ?? place("accept")
  }

  /// How many texts a key holds, readable as what they should be or not.
  package func count(of key: String) -> Int {
    switch keys[key]?.value {
    case .list(let items)?: items.count
    case .text(let text)?: text.isEmpty ? 0 : 1
    default: 0
    }
  }

  /// Whether every row of the entry could be read.
  package var isWhole: Bool {
    ["measurements", "devices", "properties"].map { count(of: $0) }.reduce(0, +)
      == catalyst.measurements.count
  }

  /// Rows of a metric, in the order of the entry.
  package func rows(of metric: Metric) -> [RuleRow] { rows.filter { $0.metric == metric } }

  /// Rows of a metric that were read on the same sample in the same electrolyte as `row`, in the
  /// same source.
  package func rows(of metric: Metric, beside row: RuleRow) -> [RuleRow] {
    rows.filter {
      $0.metric == metric && $0.id != row.id && $0.isOfSameSample(as: row)
        && $0.isInSameElectrolyte(as: row) && $0.isOfSameSource(as: row)
    }
  }
}

/// One number with what the rules ask of it, computed once.
///
/// Rules pass rows around and gather them in lists; a row is one reference, since a copy of a
/// measurement with its conditions costs more than most rules.
package struct RuleRow: Sendable {
  private final class Facts: Sendable {
    let measurement: Measurement
    let value: Double
    let density: Double?
    let substrate: SubstrateClass?
    let ohmicDrop: OhmicDrop
    let pH: Double?
    let electrolyte: Vocabulary.ElectrolyteEntry?
    let reference: Vocabulary.ReferenceElectrode?
    let keys: RawMap

    init(
      _ measurement: Measurement, keys: RawMap, electrolyte: Vocabulary.ElectrolyteEntry?,
      reference: Vocabulary.ReferenceElectrode?
    ) {
      self.measurement = measurement
      self.keys = keys
      self.electrolyte = electrolyte
      self.reference = reference
      value = measurement.normalised.value
      density = measurement.at.flatMap { at in
        at.dimension == .currentDensity ? at.value(in: .milliamperePerArea).map(abs) : nil
      }
      substrate = measurement.substrateClass
      ohmicDrop = measurement.ohmicDrop
      pH = measurement.stated(.pH)?.quantity?.value
    }
  }

  private let facts: Facts

  package init(
    _ measurement: Measurement, keys: RawMap, electrolyte: Vocabulary.ElectrolyteEntry?,
    reference: Vocabulary.ReferenceElectrode?
  ) {
    facts = Facts(measurement, keys: keys, electrolyte: electrolyte, reference: reference)
  }

  package var measurement: Measurement { facts.measurement }
  /// In the metric's storage unit; the middle of a range.
  package var value: Double { facts.value }
  /// The current density it belongs to, in mA cm⁻², as a magnitude.
  package var density: Double? { facts.density }
  package var substrate: SubstrateClass? { facts.substrate }
  package var ohmicDrop: OhmicDrop { facts.ohmicDrop }
  /// The pH that the entry states.
  package var pH: Double? { facts.pH }
  /// What the vocabulary says of the electrolyte.
  package var electrolyte: Vocabulary.ElectrolyteEntry? { facts.electrolyte }
  /// What the vocabulary says of the reference electrode that the row names.
  package var reference: Vocabulary.ReferenceElectrode? { facts.reference }
  private var keys: RawMap { facts.keys }
}

extension RuleRow {
  /// The units that rules ask for, read once.
  private static let units: [String: PhysicalUnit] = {
    var units: [String: PhysicalUnit] = [:]
    for text in ["V", "mg cm-2", "rpm", "mV s-1", "mA cm-2", "mF cm-2", "h", "min", "ohm"] {
      units[text] = PhysicalUnit(text)
    }
    return units
  }()

  static func unit(_ text: String) -> PhysicalUnit? { units[text] ?? PhysicalUnit(text) }

  package var id: String { facts.measurement.id }
  package var metric: Metric? { facts.measurement.metric }
  package var reaction: Reaction? { facts.measurement.reaction }
  package var medium: Medium? { facts.measurement.electrolyte.medium }
  /// The name of the metric as messages use it.
  package var name: String { measurement.metric?.name ?? measurement.quantityName }
  /// "an overpotential", "a half-wave potential".
  package var nameWithArticle: String {
    let isVowel = name.unicodeScalars.first.map { "aeiouAEIOU".unicodeScalars.contains($0) }
    return (isVowel ?? false ? "an " : "a ") + name
  }
  /// The value as the entry gives it: `0.90 V vs RHE`.
  ///
  /// What was converted here stands behind it: `0.62 V vs SHE (0.64 V vs RHE)`.
  package var text: String {
    let own = NumberText.plain(measurement.value)
    guard case .converted(let ledger)? = measurement.conversion, measurement.value.scale != .rhe
    else { return own }
    return own + " (" + NumberText.plain(ledger.result) + ")"
  }

  /// Of an electrode and found by experiment: conditions belong to it.
  package var isExperiment: Bool {
    measurement.record == .measurement && measurement.kind != .computed
      && measurement.kind != .stated
  }

  /// Read from a polarisation curve: scan rate, iR correction and substrate decide on it.
  package var isFromPolarisationCurve: Bool {
    guard isExperiment else { return false }
    switch metric {
    case .halfWave, .onset, .overpotential, .potentialAtCurrent, .bifunctionalIndex, .tafelSlope,
      .kineticCurrentDensity, .limitingCurrentDensity, .cellVoltage:
      return true
    default: return false
    }
  }

  /// Given against RHE or converted to it; always true for quantities without a scale.
  package var isOnRHE: Bool { measurement.isOnRHE }

  /// A condition's quantity in a unit, if the entry states one.
  package func condition(_ name: ConditionName, in unit: String) -> Double? {
    guard let quantity = measurement.stated(name)?.quantity else { return nil }
    guard quantity.unit != nil, let unit = Self.unit(unit) else {
      return quantity.value
    }
    return quantity.unit == unit ? quantity.value : quantity.value(in: unit)
  }

  package func isOfSameSample(as other: RuleRow) -> Bool {
    measurement.sample == other.measurement.sample
  }

  package func isInSameElectrolyte(as other: RuleRow) -> Bool {
    measurement.electrolyte == other.measurement.electrolyte
  }

  package func isOfSameSource(as other: RuleRow) -> Bool {
    measurement.locator.sourceID == other.measurement.locator.sourceID
  }

  /// Where the row starts.
  package var place: SourceRange { keys.range }

  /// Where the value of a key stands; the start of the row if it has none.
  package func place(_ key: String) -> SourceRange { node(key)?.range ?? keys.range }

  package func place(_ condition: ConditionName) -> SourceRange {
    node(condition)?.range ?? node("conditions")?.range ?? keys.range
  }

  /// The change that writes another text for a key.
  package func fix(_ key: String, to text: String) -> [Fix] { Self.fix(node(key), to: text) }

  package func fix(_ condition: ConditionName, to text: String) -> [Fix] {
    Self.fix(node(condition), to: text)
  }

  private static func fix(_ node: RawNode?, to text: String) -> [Fix] {
    guard let node, let old = node.text, node.range.line == node.range.endLine else { return [] }
    let range = node.range(of: 0..<old.unicodeScalars.count)
    return [Fix(title: "write \(text)", replacements: [.init(range: range, text: text)])]
  }

  private func node(_ key: String) -> RawNode? { keys[key] }

  private func node(_ condition: ConditionName) -> RawNode? {
    if case .map(let map)? = keys["conditions"]?.value { map[condition.rawValue] } else { nil }
  }
}
