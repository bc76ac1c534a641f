package import Bibliography
package import Electrochemistry

/// What an item that numbers belong to is.
package enum SubjectKind: String, Sendable, Hashable {
  case catalyst
  case strategy
  case mechanism
  case perspective
  case page
}

/// One number of one source for one quantity, under one set of conditions.
package struct Measurement: Sendable, Hashable {
  package enum Record: String, Sendable, Hashable, CaseIterable {
    /// Of an electrode, in a half-cell or a two-electrode cell.
    case measurement
    /// Of a battery, an electrolyser or another device.
    case device
    /// Any other number with a unit.
    case property
  }

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case measured
    case computed
    case digitised
    /// Computed by Tafel from other numbers of the entry.
    case derived
    /// A limit, a goal, a definition: the source states it without having measured it.
    case stated
  }

  package enum Status: String, Sendable, Hashable, CaseIterable {
    case current
    case contested
    case withdrawn
  }

  /// What stands after `at`.
  package enum Condition: Sendable, Hashable {
    case none
    case notStated
    case quantity(Quantity)
  }

  package enum Electrolyte: Sendable, Hashable {
    /// Of the vocabulary.
    case named(String, Medium)
    case medium(Medium)
    case notStated
    /// Properties and devices need not have one.
    case notGiven

    package var medium: Medium? {
      switch self {
      case .named(_, let medium), .medium(let medium): medium
      case .notStated, .notGiven: nil
      }
    }

    /// `0.1 M KOH`, `alkaline`, `not stated`, or nothing.
    package var name: String? {
      switch self {
      case .named(let name, _): name
      case .medium(let medium): medium.name
      case .notStated: "not stated"
      case .notGiven: nil
      }
    }
  }

  private struct Facts: Sendable, Hashable {
    var id: String
    var record: Record
    var reaction: Reaction?
    var metric: Metric?
    var quantityName: String
    var deviceType: String?
    var role: String?
    var value: Quantity
    var normalised: Quantity
    var printed: String?
    var raw: Quantity?
    var conversion: Conversion?
    var derivation: Derivation?
    var isScaleAssumed: Bool
    var condition: Condition
    var electrolyte: Electrolyte
    var conditions: [ExperimentalCondition]
    /// What the conditions say, read once.
    var ohmicDrop = OhmicDrop.notStated
    var substrateClass: SubstrateClass?
    var sample: String?
    var locator: Locator
    var kind: Kind
    var status: Status
    var reason: String?
    var doubtedBy: String?
    var doubtedOn: String?
    var sourceStatus: SourceStatus?
    var notes: [String]
  }

  private var facts: Shared<Facts>

  /// Unique in the review: `fe-n-c:1`.
  package var id: String {
    get { facts.value.id }
    set { facts.value.id = newValue }
  }
  package var record: Record {
    get { facts.value.record }
    set { facts.value.record = newValue }
  }
  package var reaction: Reaction? {
    get { facts.value.reaction }
    set { facts.value.reaction = newValue }
  }
  /// Nil for a property that is none of the field's metrics.
  package var metric: Metric? {
    get { facts.value.metric }
    set { facts.value.metric = newValue }
  }
  /// The metric's name, or the words of the entry.
  package var quantityName: String {
    get { facts.value.quantityName }
    set { facts.value.quantityName = newValue }
  }
  package var deviceType: String? {
    get { facts.value.deviceType }
    set { facts.value.deviceType = newValue }
  }
  package var role: String? {
    get { facts.value.role }
    set { facts.value.role = newValue }
  }
  /// As the entry gives it.
  package var value: Quantity {
    get { facts.value.value }
    set { facts.value.value = newValue }
  }
  /// In the metric's storage unit; the same as `value` where the metric has none.
  package var normalised: Quantity {
    get { facts.value.normalised }
    set { facts.value.normalised = newValue }
  }
  /// What the source printed, where it differs from the entry's spelling.
  package var printed: String? {
    get { facts.value.printed }
    set { facts.value.printed = newValue }
  }
  /// What was measured, before the source converted it, if the entry gives it.
  package var raw: Quantity? {
    get { facts.value.raw }
    set { facts.value.raw = newValue }
  }
  /// Nil where nothing had to be converted.
  package var conversion: Conversion? {
    get { facts.value.conversion }
    set { facts.value.conversion = newValue }
  }
  /// How it was computed here; nil for numbers of a source.
  package var derivation: Derivation? {
    get { facts.value.derivation }
    set { facts.value.derivation = newValue }
  }
  /// The source does not name the potential scale.
  package var isScaleAssumed: Bool {
    get { facts.value.isScaleAssumed }
    set { facts.value.isScaleAssumed = newValue }
  }
  package var condition: Condition {
    get { facts.value.condition }
    set { facts.value.condition = newValue }
  }
  package var electrolyte: Electrolyte {
    get { facts.value.electrolyte }
    set { facts.value.electrolyte = newValue }
  }
  package var conditions: [ExperimentalCondition] {
    get { facts.value.conditions }
    set {
      facts.value.conditions = newValue
      facts.value.ohmicDrop = OhmicDrop(stated(.ohmicDrop)?.text)
      facts.value.substrateClass = (stated(.substrateClass) ?? stated(.substrate)).flatMap {
        SubstrateClass(named: $0.text)
      }
    }
  }
  package var ohmicDrop: OhmicDrop { facts.value.ohmicDrop }
  /// As the entry declares it, else as the words for the substrate say.
  package var substrateClass: SubstrateClass? { facts.value.substrateClass }
  package var sample: String? {
    get { facts.value.sample }
    set { facts.value.sample = newValue }
  }
  package var locator: Locator {
    get { facts.value.locator }
    set { facts.value.locator = newValue }
  }
  package var kind: Kind {
    get { facts.value.kind }
    set { facts.value.kind = newValue }
  }
  package var status: Status {
    get { facts.value.status }
    set { facts.value.status = newValue }
  }
  /// Why the value is contested or withdrawn.
  package var reason: String? {
    get { facts.value.reason }
    set { facts.value.reason = newValue }
  }
  /// Who doubts or withdrew it, and the day they said so.
  package var doubtedBy: String? {
    get { facts.value.doubtedBy }
    set { facts.value.doubtedBy = newValue }
  }
  package var doubtedOn: String? {
    get { facts.value.doubtedOn }
    set { facts.value.doubtedOn = newValue }
  }
  /// What has become of the publication that gives the value.
  package var sourceStatus: SourceStatus? {
    get { facts.value.sourceStatus }
    set { facts.value.sourceStatus = newValue }
  }
  package var notes: [String] {
    get { facts.value.notes }
    set { facts.value.notes = newValue }
  }

  package init(
    id: String, record: Record, quantityName: String, value: Quantity, normalised: Quantity,
    locator: Locator
  ) {
    facts = Shared(
      Facts(
        id: id,
        record: record,
        quantityName: quantityName,
        value: value,
        normalised: normalised,
        isScaleAssumed: false,
        condition: .none,
        electrolyte: .notGiven,
        conditions: [],
        locator: locator,
        kind: .measured,
        status: .current,
        notes: []))
  }
}

extension Measurement {
  /// The current density, potential or overpotential that belongs to the value.
  package var at: Quantity? {
    if case .quantity(let quantity) = condition { quantity } else { nil }
  }

  /// What the temperature condition says in °C; the 25 °C that the field takes where it says
  /// nothing.
  package var celsius: Double {
    guard let temperature = stated(.temperature)?.quantity else { return 25 }
    return temperature.value(in: .degreeCelsius) ?? temperature.value
  }

  /// Given against RHE or converted to it; true for quantities that need no scale.
  package var isOnRHE: Bool {
    if case .refused = conversion { return false }
    guard let metric, metric.needsScale else { return true }
    return normalised.scale == .rhe
  }

  /// Whether the value was taken at this geometric current density, in mA cm⁻².
  package func isAt(currentDensity: Double) -> Bool {
    guard let at, at.dimension == .currentDensity,
      let value = at.value(in: .milliamperePerArea)
    else { return false }
    return abs(value.magnitude - currentDensity) < 1e-9
  }
}
