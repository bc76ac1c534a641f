import Electrochemistry

/// From when on two values are told apart; field.md 3.2.
package enum ComparabilityTolerance {
  /// In mV, of two values of one work.
  package static let sameSource = 10.0
  /// In mV, of two works: one standard OER electrode spread over 50 mV between laboratories
  /// (Tesch et al., Energy Adv., 2023, DOI 10.1039/D3YA00340J).
  package static let otherSource = 50.0

  /// In mV.
  package static func between(_ one: Measurement, _ other: Measurement) -> Double {
    let usual = one.locator.sourceID == other.locator.sourceID ? sameSource : otherSource
    return max(usual, own(one), own(other))
  }

  /// Half the width of a value's own uncertainty in mV, of a range at least half the range: its
  /// source does not know the value better.
  private static func own(_ measurement: Measurement) -> Double {
    let value = measurement.normalised
    guard let unit = value.unit else { return 0 }
    let width = max(value.halfWidth ?? 0, (value.upper - value.lower) / 2)
    return width * unit.factor / PhysicalUnit.millivolt.factor
  }
}
