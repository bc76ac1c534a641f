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

  /// Unique in the review: `fe-n-c:1`.
  package var id: String
  package var record: Record
  package var reaction: Reaction?
  /// Nil for a property that is none of the field's metrics.
  package var metric: Metric?
  /// The metric's name, or the words of the entry.
  package var quantityName: String
  package var deviceType: String?
  package var role: String?
  /// As the entry gives it.
  package var value: Quantity
  /// In the metric's storage unit; the same as `value` where the metric has none.
  package var normalised: Quantity
  /// What the source printed, where it differs from the entry's spelling.
  package var printed: String?
  /// What was measured, before the source converted it, if the entry gives it.
  package var raw: Quantity?
  /// Nil where nothing had to be converted.
  package var conversion: Conversion?
  /// How it was computed here; nil for numbers of a source.
  package var derivation: Derivation?
  /// The source does not name the potential scale.
  package var isScaleAssumed: Bool
  package var condition: Condition
  package var electrolyte: Electrolyte
  package var conditions: [ExperimentalCondition]
  package var sample: String?
  package var locator: Locator
  package var kind: Kind
  package var status: Status
  /// Why the value is contested or withdrawn.
  package var reason: String?
  /// Who doubts or withdrew it, and the day they said so.
  package var doubtedBy: String?
  package var doubtedOn: String?
  /// What has become of the publication that gives the value.
  package var sourceStatus: SourceStatus?
  package var notes: [String]

  package init(
    id: String, record: Record, quantityName: String, value: Quantity, normalised: Quantity,
    locator: Locator
  ) {
    self.id = id
    self.record = record
    self.quantityName = quantityName
    self.value = value
    self.normalised = normalised
    self.locator = locator
    isScaleAssumed = false
    condition = .none
    electrolyte = .notGiven
    conditions = []
    kind = .measured
    status = .current
    notes = []
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
