import Electrochemistry
package import ReviewModel

/// The values of one quantity, group by group: how many, their middle and their spread.
package struct NumberSummary: Sendable {
  package struct Row: Sendable {
    /// The strategy of a class that begins with this row.
    package var name: String
    package var strategyID: String?
    package var classID: String?
    package var values: [FigureValue]
    /// Nil without values.
    package var spread: Spread?
    /// Nil for devices.
    package var classCount: Int?

    package var entryCount: Int { Set(values.map(\.catalyst.id)).count }
  }

  package var rows: [Row]
  package var total: Row

  package init(_ selection: NumberSelection, in review: Review) {
    let values = selection.measured
    func row(_ name: String, _ strategy: String?, _ design: String?, _ own: [FigureValue]) -> Row {
      Row(
        name: name, strategyID: strategy, classID: design, values: own,
        spread: Spread(of: own.map(\.number)), classCount: selection.classCount(of: own))
    }
    total = row("All", nil, nil, values)
    switch selection.query.grouping {
    case .designClass, .strategy:
      let byClass = selection.query.grouping == .designClass
      rows = Self.designs(review, byClass: byClass).map { design in
        row(
          design.name, design.strategy, design.class,
          values.filter {
            $0.catalyst.strategyID == design.strategy
              && (!byClass || $0.catalyst.classID == design.class)
          })
      }
    case .medium, .electrolyte:
      let byMedium = selection.query.grouping == .medium
      let names = Self.electrolytes(of: values, byMedium: byMedium)
      rows = names.map { name in
        row(name, nil, nil, values.filter { Self.name($0, byMedium: byMedium) == name })
      }
    }
  }

  /// All that the review declares, so that what has no value is seen too; last what has no class.
  private static func designs(
    _ review: Review, byClass: Bool
  ) -> [(name: String, strategy: String?, class: String?)] {
    let all = review.strategies.flatMap { strategy in
      byClass
        ? strategy.classes.map {
          (name: $0.name, strategy: Optional(strategy.id), class: Optional($0.id))
        } + [(name: "No class", strategy: strategy.id, class: nil)]
        : [(name: strategy.name, strategy: strategy.id, class: nil)]
    }
    return all + [(name: "No strategy", strategy: nil, class: nil)]
  }

  private static func name(_ value: FigureValue, byMedium: Bool) -> String {
    let electrolyte = value.measurement.electrolyte
    if byMedium { return electrolyte.medium?.name ?? "not stated" }
    if case .named(let name, _) = electrolyte { return name }
    return electrolyte.medium.map { "\($0.name), not named" } ?? "not stated"
  }

  /// The commonest first, what is not stated last.
  private static func electrolytes(of values: [FigureValue], byMedium: Bool) -> [String] {
    var counts: [String: Int] = [:]
    for value in values { counts[name(value, byMedium: byMedium), default: 0] += 1 }
    return counts.sorted { left, right in
      let ends = (left.key == "not stated", right.key == "not stated")
      if ends.0 != ends.1 { return ends.1 }
      if left.value != right.value { return left.value > right.value }
      return left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }.map(\.key)
  }
}
