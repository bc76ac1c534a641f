package import Electrochemistry

/// The numbers of one quantity inside a comparability class: ranked where they can be, listed with
/// the reason where not.
package struct ComparedQuantity: Sendable {
  package struct Ranked: Sendable {
    package var number: SubjectNumber
    /// `A` for what can't be told from the best value, then `B`, …
    package var group: String
    /// The group it would have if contested values counted, where that differs.
    package var groupWithContested: String?
  }

  package struct Unranked: Sendable {
    package var number: SubjectNumber
    package var reason: String
  }

  package let metric: Metric
  /// The current density or potential that the numbers belong to.
  package let at: Quantity?
  package let direction: Metric.Direction
  /// From the best down; one number for each entry and sample.
  package let ranked: [Ranked]
  package let unranked: [Unranked]
  /// Of the ranked numbers.
  package let spread: Spread?

  package var symbol: [TextRun] { metric.symbol(at: at) }

  /// Quantities of a class in the order of the field's metrics.
  package static func quantities(of found: ComparabilityClass) -> [ComparedQuantity] {
    var places: [Key: Int] = [:]
    var groups: [(key: Key, numbers: [SubjectNumber])] = []
    for number in found.members {
      guard let metric = number.measurement.metric else { continue }
      let key = Key(metric, number.measurement.at)
      if let place = places[key] {
        groups[place].numbers.append(number)
      } else {
        places[key] = groups.count
        groups.append((key, [number]))
      }
    }
    return groups.sorted { $0.key < $1.key }
      .map { ComparedQuantity($0.key, $0.numbers, reaction: found.reaction) }
  }

  private struct Key: Hashable, Comparable {
    var metric: Metric
    var place: Int
    /// In mA cm⁻² or the unit of the condition.
    var at: Double
    var dimension: Dimension?
    var quantity: Quantity?

    init(_ metric: Metric, _ at: Quantity?) {
      self.metric = metric
      place = Metric.allCases.firstIndex(of: metric) ?? 0
      self.at = at.map { $0.value(in: .milliamperePerArea) ?? $0.value } ?? 0
      dimension = at?.dimension
      quantity = at
    }

    static func == (left: Key, right: Key) -> Bool {
      left.metric == right.metric && left.at == right.at && left.dimension == right.dimension
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(metric)
      hasher.combine(at)
    }

    static func < (left: Key, right: Key) -> Bool {
      if left.place != right.place { return left.place < right.place }
      if left.at != right.at { return left.at < right.at }
      return (left.dimension?.rawValue ?? "") < (right.dimension?.rawValue ?? "")
    }
  }

  private init(_ key: Key, _ numbers: [SubjectNumber], reaction: Reaction) {
    metric = key.metric
    at = key.quantity
    direction = key.metric.direction(for: reaction)
    var ranking = Ranking(metric: key.metric, direction: direction)
    for number in numbers { ranking.sort(number) }
    ranked = ranking.ranked
    unranked = ranking.reasons
    spread = Spread(of: ranked.map(\.number.measurement), metric: key.metric)
  }

  /// Whether values of a metric are ranked at all: only for potentials it is known how far
  /// laboratories differ.
  package static func isRanked(_ metric: Metric) -> Bool {
    switch metric {
    case .halfWave, .onset, .overpotential, .potentialAtCurrent, .bifunctionalIndex, .cellVoltage:
      true
    default: false
    }
  }
}

/// Sorts numbers into those that rank and those that don't.
private struct Ranking {
  let metric: Metric
  let direction: Metric.Direction
  private var standing: [SubjectNumber] = []
  private var contested: [SubjectNumber] = []
  private var others: [(number: SubjectNumber, reason: String)] = []

  init(metric: Metric, direction: Metric.Direction) {
    self.metric = metric
    self.direction = direction
  }

  mutating func sort(_ number: SubjectNumber) {
    let measurement = number.measurement
    if let reason = reason(against: measurement) {
      others.append((number, reason))
    } else if measurement.status == .contested {
      contested.append(number)
    } else {
      standing.append(number)
    }
  }

  private func reason(against measurement: Measurement) -> String? {
    if measurement.status == .withdrawn {
      return "withdrawn" + (measurement.reason.map { ": \($0)" } ?? "")
    }
    if measurement.kind == .computed { return "computed, not measured" }
    if measurement.kind == .stated { return "a limit or goal, not measured" }
    if !ComparedQuantity.isRanked(metric) || direction == .none {
      return "no spread between laboratories is agreed for this quantity"
    }
    if metric.needsCurrentDensity, measurement.at == nil { return "no current density is stated" }
    if !measurement.isOnRHE {
      return measurement.conversion?.refusal.map { "not vs RHE: \($0.reason)" } ?? "not vs RHE"
    }
    switch measurement.normalised.qualifier {
    case .greater, .less, .atLeast, .atMost: return "only a limit is stated"
    case .exactly, .about: return nil
    }
  }

  private func isBetter(_ left: SubjectNumber, _ right: SubjectNumber) -> Bool {
    let a = left.measurement.normalised.value
    let b = right.measurement.normalised.value
    if a != b { return direction == .lower ? a < b : a > b }
    return left.measurement.id.utf8.lexicographicallyPrecedes(right.measurement.id.utf8)
  }

  /// The best number of each entry and sample, from the best down, and the rest.
  private func best(of numbers: [SubjectNumber]) -> (best: [SubjectNumber], rest: [SubjectNumber]) {
    var seen: Set<String> = []
    var best: [SubjectNumber] = []
    var rest: [SubjectNumber] = []
    for number in numbers.sorted(by: isBetter) {
      let key = "\(number.subject.id)/\(number.measurement.sample ?? "")"
      if seen.insert(key).inserted { best.append(number) } else { rest.append(number) }
    }
    return (best, rest)
  }

  /// Groups from the best value down. A group holds what can't be told from its best value.
  private func groups(of sorted: [SubjectNumber]) -> [String] {
    var names: [String] = []
    var leader: Measurement?
    var count = 0
    for number in sorted {
      if let leader, Self.isTied(leader, number.measurement) {
        names.append(Self.letter(count))
        continue
      }
      if leader != nil { count += 1 }
      leader = number.measurement
      names.append(Self.letter(count))
    }
    return names
  }

  private static func isTied(_ leader: Measurement, _ other: Measurement) -> Bool {
    guard let a = leader.normalised.value(in: .millivolt),
      let b = other.normalised.value(in: .millivolt)
    else { return false }
    return abs(a - b) < ComparabilityTolerance.between(leader, other) - 1e-6
  }

  /// `A` … `Z`, `AA`, `AB` …
  private static func letter(_ index: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? last : letter(index / 26 - 1) + last
  }

  var ranked: [ComparedQuantity.Ranked] {
    let sorted = best(of: standing).best
    let names = groups(of: sorted)
    let withContested = groupsWithContested
    return zip(sorted, names).map { number, name in
      let other = withContested[number.measurement.id]
      return .init(
        number: number, group: name, groupWithContested: other == name ? nil : other)
    }
  }

  private var groupsWithContested: [String: String] {
    guard !contested.isEmpty else { return [:] }
    let sorted = best(of: standing + contested).best
    return Dictionary(
      zip(sorted.map(\.measurement.id), groups(of: sorted)), uniquingKeysWith: { first, _ in first }
    )
  }

  var reasons: [ComparedQuantity.Unranked] {
    let further = best(of: standing).rest.map {
      ComparedQuantity.Unranked(
        number: $0, reason: "a further value of this entry; its best one is ranked")
    }
    let groups = groupsWithContested
    let doubted = contested.sorted(by: isBetter).map { number in
      let group = groups[number.measurement.id].map { "; it would stand in group \($0)" } ?? ""
      let why = number.measurement.reason.map { ": \($0)" } ?? ""
      return ComparedQuantity.Unranked(number: number, reason: "contested\(why)\(group)")
    }
    return further + doubted
      + others.sorted { isBetter($0.number, $1.number) }
      .map { .init(number: $0.number, reason: $0.reason) }
  }
}
