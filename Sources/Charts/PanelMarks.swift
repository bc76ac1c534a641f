/// The marks of a panel at their places.
struct PanelMarks: Sendable, Hashable {
  struct Placed: Sendable, Hashable {
    /// Index in the panel's list of marks.
    var index: Int
    var band: Int
    var centre: Point
    var look: MarkLook
    /// The bar from the lower to the upper value.
    var bar: Segment?
  }

  /// Band by band, the best first; of a dense panel the best few of each band.
  var placed: [Placed]
  /// Drawable marks of each band, those that a density stands for too.
  var counts: [Int]
  /// Of each band, where there are too many marks for each to be seen.
  var densities: [Density?]
  /// Of each band, from its measured values.
  var distributions: [Distribution?]
  /// Room at the left of each band for its distribution.
  var gutter: Double
  var radius: Double
  var undrawableCount: Int
  /// Whether some marks lie over others because there is no room for all.
  var isCrowded: Bool

  /// Above this nobody sees single marks.
  static let mostMarks = 1000
  /// How many of each band stay visible beside a density.
  static let bestOfDense = 3

  /// Marks that a panel may have before an area stands for them: fewer, where all panels of the map
  /// together have many.
  static func most(ofAll count: Int) -> Int { count > mostMarks ? mostMarks * 3 / 10 : mostMarks }

  var isDense: Bool { densities.contains { $0 != nil } }
}

extension PanelMarks {
  /// - Parameters:
  ///   - radius: the largest radius the marks may have.
  ///   - most: above so many an area stands for the marks.
  ///   - mayShrink: false once all panels of a map have agreed on a radius.
  init(
    _ panel: PerformanceMap.Panel, categories: [PerformanceMap.Category],
    geometry: PanelGeometry, radius: Double, most: Int = PanelMarks.mostMarks,
    mayShrink: Bool = true
  ) {
    let scale = geometry.scale
    let sorted = PanelMarks.sorted(panel, categories: categories)
    undrawableCount = panel.marks.count - sorted.reduce(0) { $0 + $1.count }
    let all = sorted.map { $0.map { scale.position(of: panel.marks[$0].value) } }
    counts = sorted.map(\.count)
    let isDense = counts.reduce(0, +) > most
    densities = all.map { isDense && !$0.isEmpty ? Density(of: $0, plot: geometry.plot) : nil }
    distributions = sorted.map { band in
      Distribution(
        of: band.filter { panel.marks[$0].isDefinite }.map { panel.marks[$0].value })
    }
    let bandwidth = geometry.bands.bandwidth
    gutter = distributions.contains { $0 != nil } ? min(18, bandwidth * 0.2) : 0
    let kept = isDense ? PanelMarks.standingOut(sorted, of: panel) : sorted
    let positions = kept.map { $0.map { scale.position(of: panel.marks[$0].value) } }
    let reach = panel.marks.contains { !$0.signs.isEmpty } ? MarkLook.signGap : 0
    let (radius, swarms) = PanelMarks.swarms(
      positions, bandwidth: bandwidth - gutter, radius: radius, reach: reach,
      least: mayShrink ? min(radius, max(2.2, radius * 0.7)) : radius)
    self.radius = radius
    isCrowded = swarms.contains { $0.coveredCount > 0 }
    placed = []
    for (band, indices) in kept.enumerated() {
      for (place, index) in indices.enumerated() {
        let mark = panel.marks[index]
        let x = middle(of: band, geometry.bands) + swarms[band].offsets[place]
        let style = mark.style ?? categories[band].style
        placed.append(
          Placed(
            index: index, band: band, centre: Point(x: x, y: positions[band][place]),
            look: MarkLook(
              shape: MarkShape.ofStyle(style), fill: mark.fill, style: style,
              isComputed: mark.isComputed, signs: mark.signs),
            bar: PanelMarks.bar(of: mark, x: x, scale: scale)))
      }
    }
  }

  /// The middle of the marks of a band.
  func middle(of band: Int, _ bands: BandScale) -> Double {
    bands.middle(of: band) + gutter / 2
  }

  /// The marks that are drawn over a density: those pointed out, and the best of each band.
  private static func standingOut(_ bands: [[Int]], of panel: PerformanceMap.Panel) -> [[Int]] {
    bands.map { band in
      band.enumerated()
        .filter { $0.offset < bestOfDense || panel.marks[$0.element].isHighlighted }
        .map(\.element)
    }
  }

  /// Indices of the marks that can be drawn, by category, the best first.
  private static func sorted(
    _ panel: PerformanceMap.Panel, categories: [PerformanceMap.Category]
  ) -> [[Int]] {
    var bandOfCategory: [String: Int] = [:]
    for (band, category) in categories.enumerated() where bandOfCategory[category.id] == nil {
      bandOfCategory[category.id] = band
    }
    var bands = [[Int]](repeating: [], count: categories.count)
    let marks = panel.marks
    // Marks of a band stand together.
    var last: (category: String, band: Int?) = ("", bandOfCategory[""])
    for index in marks.indices where marks[index].isDrawable {
      if marks[index].category != last.category {
        last = (marks[index].category, bandOfCategory[marks[index].category])
      }
      if let band = last.band { bands[band].append(index) }
    }
    let sign = panel.direction == .lowerIsBetter ? 1.0 : -1.0
    let values = marks.map { sign * $0.value }
    return bands.map { band in
      band.sorted { (values[$0], $0) < (values[$1], $1) }
    }
  }

  /// Shrinks the marks until all find room, down to a least size.
  ///
  /// - Parameters:
  ///   - reach: how far a ring stands round a mark.
  ///   - least: the smallest radius the marks may have.
  private static func swarms(
    _ positions: [[Double]], bandwidth: Double, radius: Double, reach: Double,
    least: Double
  ) -> (radius: Double, swarms: [Swarm]) {
    var radius = radius
    while true {
      let swarms = positions.map {
        Swarm.arranged(
          $0, spacing: 2 * (radius + reach) + 1.8, room: bandwidth / 2 - radius - reach - 3)
      }
      if radius <= least || !swarms.contains(where: { $0.coveredCount > 0 }) {
        return (radius, swarms)
      }
      radius = max(least, radius - 0.5)
    }
  }

  private static func bar(
    of mark: PerformanceMap.Mark, x: Double, scale: LinearScale
  ) -> Segment? {
    guard mark.drawableBounds.count > 1 else { return nil }
    let ends = mark.drawableBounds.map { scale.position(of: $0) }
    guard let top = ends.min(), let bottom = ends.max(), bottom > top else { return nil }
    return Segment(start: Point(x: x, y: top), end: Point(x: x, y: bottom))
  }
}

extension MarkShape {
  /// The shape that goes with a category's colour.
  static func ofStyle(_ style: Int) -> MarkShape { MarkShape(rawValue: style) ?? .circle }
}

extension PerformanceMap.Mark {
  /// A measured number, neither computed nor a limit.
  var isDefinite: Bool { !isComputed && openEnd == nil }

  var isDrawable: Bool { PerformanceMap.isDrawable(value) }

  /// The value with the ends of its range, as far as they can be drawn.
  var drawableBounds: [Double] {
    guard lower != nil || upper != nil else { return isDrawable ? [value] : [] }
    return ([value] + [lower, upper].compactMap { $0 }).filter(PerformanceMap.isDrawable)
  }
}
