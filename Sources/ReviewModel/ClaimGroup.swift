import Electrochemistry

/// What several rows say of one quantity of one sample in one electrolyte: claims of different
/// sources, re-measurements, contested values.
package struct ClaimGroup: Sendable, Hashable {
  /// In the order of the entry, withdrawn ones included.
  package let members: [Measurement]

  /// Members that are not withdrawn and stand on one scale.
  package var standing: [Measurement] {
    members.filter { $0.status != .withdrawn && $0.isOnRHE }
  }

  /// The lowest and the highest of the standing claims, uncertainties left aside; nil for less than
  /// two of them.
  package var span: (lower: Measurement, upper: Measurement)? {
    guard standing.count > 1,
      let lower = standing.min(by: { $0.normalised.lower < $1.normalised.lower }),
      let upper = standing.max(by: { $0.normalised.upper < $1.normalised.upper })
    else { return nil }
    return (lower, upper)
  }

  /// The claim that stands for the group: the first that nobody contests, else the first.
  package var lead: Measurement? {
    standing.first { $0.status == .current } ?? standing.first ?? members.first
  }

  /// Groups of at least two claims, in the order of the entry.
  package static func groups(of measurements: [Measurement]) -> [ClaimGroup] {
    var places: [Key: Int] = [:]
    var groups: [[Measurement]] = []
    for measurement in measurements {
      guard let key = Key(measurement) else { continue }
      if let place = places[key] {
        groups[place].append(measurement)
      } else {
        places[key] = groups.count
        groups.append([measurement])
      }
    }
    return groups.filter { $0.count > 1 }.map { ClaimGroup(members: $0) }
  }

  private struct Key: Hashable {
    var metric: Metric
    var reaction: Reaction?
    var at: Double?
    var atUnit: Dimension?
    var electrolyte: Measurement.Electrolyte
    var sample: String?
    var device: String?
    var isComputed: Bool

    init?(_ measurement: Measurement) {
      guard let metric = measurement.metric else { return nil }
      self.metric = metric
      reaction = measurement.reaction
      at = measurement.at.map { $0.value(in: .milliamperePerArea) ?? $0.value }
      atUnit = measurement.at?.dimension
      electrolyte = measurement.electrolyte
      sample = measurement.sample
      device = measurement.deviceType
      isComputed = measurement.kind == .computed
    }
  }
}
