import Electrochemistry
package import ReviewModel

/// Where the names in a chart lead to, seen from the page it stands on.
package struct FigureLinks: Sendable {
  package var catalyst: @Sendable (_ id: String) -> String?
  package var designClass: @Sendable (_ strategy: String, _ slug: String) -> String?

  package init(
    catalyst: @escaping @Sendable (_ id: String) -> String?,
    designClass: @escaping @Sendable (_ strategy: String, _ slug: String) -> String?
  ) {
    self.catalyst = catalyst
    self.designClass = designClass
  }

  package static let none = FigureLinks(catalyst: { _ in nil }, designClass: { _, _ in nil })
}

/// A declared performance map with the values of the review that belong into it.
package struct MapFigure: Sendable {
  package struct Panel: Sendable {
    package var declaration: PerformanceMapDeclaration.Panel
    /// By class in the order of the map, then best value first, then name.
    package var values: [FigureValue]
    /// The values that get a mark: of several claims for one quantity the one that stands for them,
    /// with the span of all.
    var marked: [MarkedValue]
    /// Places in `values` of an entry's values, by its id.
    var places: [String: [Int]]
    /// The values as a strip can tell them apart, rising.
    var distinct: [Double]
    /// Entries of the map's classes with a value here, and without one.
    package var shown: Int
    package var missing: Int
  }

  package var declaration: PerformanceMapDeclaration
  package var strategy: Strategy?
  /// Entries of the map's classes, by id.
  package var catalysts: [Catalyst]
  package var panels: [Panel]

  package init(_ declaration: PerformanceMapDeclaration, in review: Review) {
    self.declaration = declaration
    strategy = review.strategy(declaration.strategyID)
    let members = review.catalysts.filter {
      $0.strategyID == declaration.strategyID
        && declaration.categories.contains($0.classID ?? "")
    }
    catalysts = members
    panels = declaration.panels.map { panel in
      let values = members.flatMap { catalyst in
        panel.values(of: catalyst).map { FigureValue(catalyst: catalyst, measurement: $0) }
      }
      let entries = Set(values.map(\.catalyst.id)).count
      let sorted = MapFigure.sorted(values, panel, categories: declaration.categories)
      return Panel(
        declaration: panel, values: sorted, marked: MarkedValue.values(of: sorted),
        places: Dictionary(grouping: sorted.indices) { sorted[$0].catalyst.id },
        distinct: MapFigure.distinct(sorted.map(\.number)),
        shown: entries, missing: members.count - entries)
    }
  }

  /// A strip is a few hundred units long; values nearer than half a unit are one stroke. A map of
  /// thousands of entries is thinned once here and not on every page.
  private static func distinct(_ numbers: [Double]) -> [Double] {
    let rising = numbers.sorted()
    guard let first = rising.first, let last = rising.last, last > first else {
      return Array(rising.prefix(1))
    }
    let step = (last - first) / 640
    var kept = [first]
    for number in rising where number - kept[kept.count - 1] >= step { kept.append(number) }
    if kept[kept.count - 1] < last { kept.append(last) }
    return kept
  }

  private static func sorted(
    _ values: [FigureValue], _ panel: PerformanceMapDeclaration.Panel, categories: [String]
  ) -> [FigureValue] {
    let place = Dictionary(
      categories.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    func band(_ value: FigureValue) -> Int { place[value.catalyst.classID ?? ""] ?? .max }
    return values.sorted { left, right in
      if band(left) != band(right) { return band(left) < band(right) }
      if left.number != right.number {
        return panel.direction == .lower
          ? left.number < right.number : left.number > right.number
      }
      return left.measurement.id.utf8.lexicographicallyPrecedes(right.measurement.id.utf8)
    }
  }

  /// Name of a class of the map.
  package func className(_ id: String?) -> String {
    guard let id else { return "" }
    return strategy?.designClass(id)?.name ?? id
  }
}
