import Electrochemistry

/// Sorts the numbers of one quantity into those that rank and those that don't.
struct Ranking {
  private let direction: Metric.Direction
  /// Why no number of the quantity ranks; nil if they do.
  private let obstacle: String?
  /// Current values that can be set beside each other.
  private(set) var standing: [SubjectNumber] = []
  /// The same, but contested.
  private(set) var contested: [SubjectNumber] = []
  private var others: [(number: SubjectNumber, reason: String)] = []

  init(_ numbers: [SubjectNumber], metric: Metric, direction: Metric.Direction, obstacle: String?) {
    self.direction = direction
    self.obstacle = obstacle
    for number in numbers {
      if let reason = Self.reason(against: number.measurement, metric) {
        others.append((number, reason))
      } else if number.measurement.status == .contested {
        contested.append(number)
      } else {
        standing.append(number)
      }
    }
  }

  private static func reason(against measurement: Measurement, _ metric: Metric) -> String? {
    if measurement.status == .withdrawn {
      return "withdrawn" + (measurement.reason.map { ": \($0)" } ?? "")
    }
    if measurement.kind == .computed { return "computed, not measured" }
    if measurement.kind == .stated { return "a limit or goal, not measured" }
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

  /// One rank for each entry and sample.
  private struct Contender: Hashable {
    let subject: Subject
    let sample: String?

    init(_ number: SubjectNumber) {
      subject = number.subject
      sample = number.measurement.sample
    }
  }

  /// The best number of each entry and sample, from the best down, and the rest.
  private func best(of numbers: [SubjectNumber]) -> (best: [SubjectNumber], rest: [SubjectNumber]) {
    var seen: Set<Contender> = []
    var best: [SubjectNumber] = []
    var rest: [SubjectNumber] = []
    for number in numbers.sorted(by: isBetter) {
      if seen.insert(Contender(number)).inserted {
        best.append(number)
      } else {
        rest.append(number)
      }
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
    guard obstacle == nil else { return [] }
    let sorted = best(of: standing).best
    let withContested = placesWithContested
    return zip(sorted, groups(of: sorted)).map { number, name in
      let other = withContested[Contender(number)]?.group
      return .init(number: number, group: name, groupWithContested: other == name ? nil : other)
    }
  }

  /// The group of each entry and sample if contested values counted, and the number that decides.
  private var placesWithContested: [Contender: (group: String, number: String)] {
    guard !contested.isEmpty else { return [:] }
    let sorted = best(of: standing + contested).best
    var places: [Contender: (group: String, number: String)] = [:]
    for (number, group) in zip(sorted, groups(of: sorted)) {
      places[Contender(number)] = (group, number.measurement.id)
    }
    return places
  }

  var unranked: [ComparedQuantity.Unranked] {
    if let obstacle {
      return (standing.map { ($0, obstacle) } + contested.map { ($0, doubt(about: $0)) } + others)
        .sorted { isBetter($0.0, $1.0) }
        .map { .init(number: $0.0, reason: $0.1) }
    }
    let further = best(of: standing).rest.map {
      ComparedQuantity.Unranked(
        number: $0, reason: "a further value of this entry; its best one is ranked")
    }
    let places = placesWithContested
    let doubted = contested.sorted(by: isBetter).map { number in
      let place = places[Contender(number)]
      let consequence =
        place?.number == number.measurement.id
        ? place.map { "; it would stand in group \($0.group)" } ?? ""
        : "; it would not count, this entry has a better value"
      return ComparedQuantity.Unranked(number: number, reason: doubt(about: number) + consequence)
    }
    return further + doubted
      + others.sorted { isBetter($0.number, $1.number) }
      .map { .init(number: $0.number, reason: $0.reason) }
  }

  private func doubt(about number: SubjectNumber) -> String {
    "contested" + (number.measurement.reason.map { ": \($0)" } ?? "")
  }
}
