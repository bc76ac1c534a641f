/// What all panels of a map have in common, so that they can be compared at a glance.
struct MapFrame: Sendable, Hashable {
  var measures: MapMeasures
  /// Room for the widest number of any axis.
  var margin: Double
  /// Radius of every mark.
  var radius: Double
  /// Marks that a panel may have before an area stands for them.
  var mostMarks: Int

  init(_ map: PerformanceMap, measures: MapMeasures) {
    self.measures = measures
    let labels = map.panels.flatMap { PanelGeometry.ticks(of: $0).labels }
    let widest = labels.map { measures.tickFont.width(of: $0) }.max() ?? 0
    margin = widest.rounded(.up) + 8
    radius = MapMeasures.radius(markCount: map.panels.map(\.marks.count).max() ?? 0)
    let count = map.panels.reduce(0) { $0 + $1.marks.count }
    mostMarks = PanelMarks.most(ofAll: count)
    for panel in map.panels {
      let geometry = PanelGeometry(
        panel, categoryCount: map.categories.count, origin: Point(x: 0, y: 0), frame: self)
      let marks = PanelMarks(
        panel, categories: map.categories, geometry: geometry, radius: radius, most: mostMarks)
      radius = marks.radius
    }
  }
}
