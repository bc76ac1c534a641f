/// A panel laid out: everything that must be known before the first element is written.
struct PanelPlan: Sendable, Hashable {
  var panel: PerformanceMap.Panel
  var origin: Point
  var geometry: PanelGeometry
  var headers: BandHeaders
  var marks: PanelMarks
  var labels: PanelLabels
  /// Bands without a mark, and the lines of what is said there.
  var emptyNotes: [EmptyNote]
  var measures: MapMeasures

  struct EmptyNote: Sendable, Hashable {
    var lines: [String]
    var isUpright: Bool
    var middle: Point
    var box: Box
  }

  static let emptyText = "no value reported"

  init(
    _ panel: PerformanceMap.Panel, of map: PerformanceMap, origin: Point, frame: MapFrame
  ) {
    self.panel = panel
    self.origin = origin
    measures = frame.measures
    geometry = PanelGeometry(
      panel, categoryCount: map.categories.count, origin: origin, frame: frame)
    headers = BandHeaders(
      map.categories, bandwidth: geometry.bands.bandwidth, font: measures.quietFont,
      hasSigns: map.styles.isEmpty)
    marks = PanelMarks(
      panel, categories: map.categories, geometry: geometry, radius: frame.radius,
      most: frame.mostMarks, mayShrink: false)
    emptyNotes = PanelPlan.emptyNotes(marks, geometry, font: measures.quietFont)
    labels = PanelLabels(
      panel, marks: marks, plot: geometry.plot, scale: geometry.scale, measures: measures,
      limit: map.labelLimit,
      obstacles: emptyNotes.map(\.box) + PanelPlan.middles(marks, geometry).map { $0.reach }
        + PanelPlan.densityBoxes(marks, geometry))
  }

  var plot: Box { geometry.plot }
  var ticks: Ticks { geometry.ticks }
  var scale: LinearScale { geometry.scale }
  var bands: BandScale { geometry.bands }
  var headersBottom: Double { plot.bottom + headers.height }

  private static func emptyNotes(
    _ marks: PanelMarks, _ geometry: PanelGeometry, font: Font
  ) -> [EmptyNote] {
    let (plot, bands) = (geometry.plot, geometry.bands)
    let filled = Set(marks.counts.indices.filter { marks.counts[$0] > 0 })
    guard !filled.isEmpty else {
      return [note(middle: plot.middle, width: plot.width, font: font)]
    }
    return (0..<bands.count).filter { !filled.contains($0) }.map { band in
      note(
        middle: Point(x: bands.middle(of: band), y: plot.middle.y), width: bands.bandwidth - 8,
        font: font)
    }
  }

  private static func note(middle: Point, width: Double, font: Font) -> EmptyNote {
    let lines = font.lines(of: emptyText, width: width, maximumLines: 3)
    var size = (width: font.boxHeight, height: font.width(of: emptyText))
    if let lines {
      let widest = lines.map { font.width(of: $0) }.max() ?? 0
      size = (widest, Double(lines.count) * font.lineHeight)
    }
    let box = Box(
      left: middle.x - size.width / 2, top: middle.y - size.height / 2, width: size.width,
      height: size.height)
    return EmptyNote(
      lines: lines ?? [emptyText], isUpright: lines == nil, middle: middle, box: box)
  }
}
