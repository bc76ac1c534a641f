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
    /// By first band, then best value first, then name.
    package var values: [FigureValue]
    /// Places in `values` of the values of each band; a value can be in several.
    package var byBand: [[Int]]
    /// The lowest and highest claim, by the place of the value that stands for several.
    var spans: [Int: ClosedRange<Double>]
    /// Places of claims that another one stands for.
    var hidden: Set<Int>
    /// Places in `values` of an entry's values, by its id.
    var places: [String: [Int]]
    /// The values as a strip can tell them apart, rising.
    var distinct: [Double]
    /// Entries of the map with a value here, and without one.
    package var shown: Int
    package var missing: Int
    package var baselines: [BaselineRange]
  }

  package var declaration: PerformanceMapDeclaration
  package var bands: [MapBand]
  /// Entries that the map is about, by id.
  package var catalysts: [Catalyst]
  package var panels: [Panel]
  /// Marks that look by their strategy take the style of its place here.
  let strategies: [Strategy]
  let years: [String: Int]

  /// - Parameter years: publication years of sources, by id.
  package init(
    _ declaration: PerformanceMapDeclaration, in review: Review, years: [String: Int] = [:]
  ) {
    self.declaration = declaration
    self.years = years
    strategies = review.strategies
    let members = MapFigure.members(of: declaration, in: review)
    catalysts = members
    let bands = MapBands(declaration, in: review, years: years)
    let found = declaration.panels.map { panel in
      members.flatMap { catalyst in
        panel.values(of: catalyst).filter { declaration.takes($0) }
          .map { FigureValue(catalyst: catalyst, measurement: $0, unit: panel.ownUnit) }
      }
    }
    let all = bands.bands(for: found.flatMap(\.self))
    self.bands = all
    let placer = BandPlacer(bands, all)
    panels = zip(declaration.panels, found).map { panel, values in
      MapFigure.panel(
        panel, values, placer, memberCount: members.count,
        baselines: BaselineRange.ranges(for: panel, of: declaration, in: review))
    }
  }

  private static func panel(
    _ panel: PerformanceMapDeclaration.Panel, _ values: [FigureValue], _ placer: BandPlacer,
    memberCount: Int, baselines: [BaselineRange]
  ) -> Panel {
    let bands = values.map { placer.bands(of: $0) }
    let order = values.indices.filter { !bands[$0].isEmpty }.sorted { left, right in
      if bands[left][0] != bands[right][0] { return bands[left][0] < bands[right][0] }
      let (a, b) = (values[left].number, values[right].number)
      if a != b { return panel.direction == .lower ? a < b : a > b }
      return values[left].measurement.id.utf8
        .lexicographicallyPrecedes(values[right].measurement.id.utf8)
    }
    var byBand = [[Int]](repeating: [], count: placer.count)
    for (place, index) in order.enumerated() {
      for band in bands[index] { byBand[band].append(place) }
    }
    let sorted = order.map { values[$0] }
    let places = Dictionary(grouping: sorted.indices) { sorted[$0].catalyst.id }
    let claims = Panel.claims(sorted, places)
    return Panel(
      declaration: panel, values: sorted, byBand: byBand, spans: claims.spans,
      hidden: claims.hidden, places: places,
      distinct: MapFigure.distinct(sorted.map(\.number)), shown: places.count,
      missing: memberCount - places.count, baselines: baselines)
  }

  /// Benchmarks are what others are measured against, not members.
  private static func members(
    of declaration: PerformanceMapDeclaration, in review: Review
  ) -> [Catalyst] {
    review.catalysts.filter { isMember($0, of: declaration) }
  }

  /// Whether a map is about an entry; not whether the entry has a value for it.
  package static func isMember(
    _ catalyst: Catalyst, of declaration: PerformanceMapDeclaration
  ) -> Bool {
    guard declaration.grouping == .designClass else {
      return catalyst.kind != .benchmark
        && (declaration.strategyIDs.isEmpty
          || declaration.strategyIDs.contains(catalyst.strategyID ?? ""))
    }
    guard catalyst.kind != .benchmark, let strategy = catalyst.strategyID else { return false }
    let design = catalyst.classID ?? PerformanceMapDeclaration.ClassReference.unassigned
    return declaration.classes.contains(.init(strategyID: strategy, classID: design))
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
}

/// Places of the bands of a value.
private struct BandPlacer {
  private let bands: MapBands
  private let places: [String: Int]
  let count: Int

  init(_ bands: MapBands, _ all: [MapBand]) {
    self.bands = bands
    count = all.count
    places = Dictionary(
      all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func bands(of value: FigureValue) -> [Int] {
    let keys = bands.keys(value)
    let found = keys.map { places[$0] ?? places[MapBands.otherID] }.compactMap(\.self)
    return Array(Set(found)).sorted()
  }
}

extension PerformanceMapDeclaration {
  /// Whether the map shows values in this electrolyte.
  func takes(_ measurement: Measurement) -> Bool {
    guard !electrolytes.isEmpty else { return true }
    guard case .named(let name, _) = measurement.electrolyte else { return false }
    return electrolytes.contains(name)
  }
}
