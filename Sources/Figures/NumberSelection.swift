import Bibliography
import Electrochemistry
package import ReviewModel

/// The entries and numbers of a review that a directive asks for.
package struct NumberSelection: Sendable {
  package let query: NumberQuery
  private let review: Review

  /// Places of the entries of the design, with their numbers that are asked for.
  private var found: [(place: Int, numbers: [Measurement])] = []

  /// Ids of sources with a year, and with a DOI, where the query asks which have none.
  private let dated: Set<String>
  private let identified: Set<String>

  package init(_ query: NumberQuery, in review: Review) {
    self.query = query
    self.review = review
    func sources(_ gap: NumberQuery.Gap, _ has: (Source) -> Bool) -> Set<String> {
      query.gaps.contains(gap) ? Set(review.sources.filter(has).map(\.id)) : []
    }
    dated = sources(.year) { $0.year != nil }
    identified = sources(.doi) { $0.doi != nil }
    found = review.catalysts.indices.filter { isOfDesign(review.catalysts[$0]) }
      .map { (place: $0, numbers: numbers(of: review.catalysts[$0])) }
  }

  /// Entries of the design; with a reaction, a metric or a condition only those with such a number.
  package var entries: [Catalyst] {
    found.filter { !asksForNumbers || !$0.numbers.isEmpty }.map { review.catalysts[$0.place] }
  }

  /// Everything that sources state, claim by claim, without what was withdrawn.
  package var values: [FigureValue] { figureValues { _, numbers in numbers } }

  /// Measured values that nobody contests and that are no mere limits; several claims for one
  /// quantity of a sample count once.
  package var measured: [FigureValue] {
    figureValues { catalyst, numbers in
      let standing = numbers.filter(Self.isMeasured)
      // Every paper measures its own benchmark.
      guard standing.count > 1, catalyst.kind != .benchmark else { return standing }
      let repeated = Self.repeated(standing)
      return standing.filter { !repeated.contains($0.id) }
    }
  }

  private func figureValues(
    _ chosen: (Catalyst, [Measurement]) -> [Measurement]
  ) -> [FigureValue] {
    found.filter { !$0.numbers.isEmpty }.flatMap { place, numbers in
      let catalyst = review.catalysts[place]
      return chosen(catalyst, numbers)
        .map { FigureValue(catalyst: catalyst, measurement: $0, unit: unit) }
    }
  }

  /// Ids of claims beside the one that leads their group.
  private static func repeated(_ standing: [Measurement]) -> Set<String> {
    Set(
      ClaimGroup.groups(of: standing).flatMap { group in
        group.members.map(\.id).filter { $0 != group.lead?.id }
      })
  }

  /// Ids of the sources behind the values.
  package var sourceIDs: Set<String> { Set(values.map(\.measurement.locator.sourceID)) }

  /// How many comparability classes the values come from; nil for devices, which have none.
  package func classCount(of values: [FigureValue]) -> Int? {
    guard query.device == nil else { return nil }
    let numbers = values.map {
      SubjectNumber(
        subject: Subject(kind: .catalyst, id: $0.catalyst.id, name: $0.catalyst.name),
        measurement: $0.measurement)
    }
    return ComparabilityClass.classes(of: numbers, by: review.about.comparability).count
  }

  private var unit: PhysicalUnit? { query.panel?.ownUnit }

  private var asksForNumbers: Bool {
    query.reaction != nil || query.device != nil || query.medium != nil || !query.gaps.isEmpty
      || query.electrolyte != nil
  }

  private func isOfDesign(_ catalyst: Catalyst) -> Bool {
    func fits(_ wanted: String?, _ found: String?) -> Bool {
      wanted == nil || wanted == found ?? NumberQuery.unassigned
    }
    return (query.kind == nil || query.kind == catalyst.kind)
      && fits(query.strategyID, catalyst.strategyID) && fits(query.classID, catalyst.classID)
  }

  private func numbers(of catalyst: Catalyst) -> [Measurement] {
    let numbers = catalyst.measurements
    if let metric = query.panel?.metric, !numbers.contains(where: { $0.metric == metric }) {
      return []
    }
    return numbers.filter { number in
      number.record != .property && number.status != .withdrawn && shows(number)
        && query.gaps.allSatisfy { isMissing($0, of: number) }
    }
  }

  private func shows(_ measurement: Measurement) -> Bool {
    if let panel = query.panel, !panel.shows(measurement) { return false }
    if let reaction = query.reaction, measurement.reaction != reaction { return false }
    if let device = query.device,
      measurement.deviceType.map(SearchKey.key) != SearchKey.key(of: device)
    {
      return false
    }
    if let medium = query.medium, measurement.electrolyte.medium != medium { return false }
    return query.electrolyte == nil || measurement.electrolyte.name == query.electrolyte
  }

  private static func isMeasured(_ measurement: Measurement) -> Bool {
    switch measurement.normalised.qualifier {
    case .greater, .less, .atLeast, .atMost: return false
    case .exactly, .about: break
    }
    let kinds: [Measurement.Kind] = [.measured, .digitised]
    return measurement.status == .current && kinds.contains(measurement.kind)
  }

  private func isMissing(_ gap: NumberQuery.Gap, of measurement: Measurement) -> Bool {
    switch gap {
    case .electrolyte:
      if case .named = measurement.electrolyte { return false }
      return true
    case .medium: return measurement.electrolyte.medium == nil
    case .substrate:
      return measurement.stated(.substrate) == nil && measurement.stated(.substrateClass) == nil
    case .loading: return measurement.stated(.loading) == nil
    case .ohmicDrop: return measurement.ohmicDrop == .notStated
    case .scale: return measurement.isScaleAssumed
    case .year: return !dated.contains(measurement.locator.sourceID)
    case .doi: return !identified.contains(measurement.locator.sourceID)
    }
  }
}
