/// A panel laid out: everything that must be known before the first element is written.
struct PanelPlan: Sendable, Hashable {
  var panel: PerformanceMap.Panel
  var origin: Point
  var plot: Box
  var ticks: Ticks
  var scale: LinearScale
  var bands: BandScale
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

  /// - Parameter margin: room left of the plot for the numbers of the axis.
  init(
    _ panel: PerformanceMap.Panel, of map: PerformanceMap, origin: Point, margin: Double,
    measures: MapMeasures
  ) {
    self.panel = panel
    self.origin = origin
    self.measures = measures
    plot = Box(
      left: origin.x + margin, top: origin.y + measures.plotTop,
      width: measures.panelWidth - margin, height: measures.plotHeight)
    ticks = PanelPlan.ticks(of: panel)
    scale = LinearScale(ticks, from: plot.bottom, to: plot.top)
    bands = BandScale(count: map.categories.count, start: plot.left, end: plot.right)
    headers = BandHeaders(
      map.categories, bandwidth: bands.bandwidth, font: measures.quietFont)
    marks = PanelMarks(panel, categories: map.categories, bands: bands, scale: scale)
    emptyNotes = PanelPlan.emptyNotes(marks, bands: bands, plot: plot, font: measures.quietFont)
    labels = PanelLabels(
      panel, marks: marks, plot: plot, measures: measures, limit: map.labelLimit,
      obstacles: emptyNotes.map(\.box))
  }

  static func ticks(of panel: PerformanceMap.Panel) -> Ticks {
    Ticks.covering(
      panel.marks.filter(\.isDrawable).flatMap(\.drawableBounds), decimals: panel.decimals)
  }

  var headersBottom: Double { plot.bottom + headers.height }

  private static func emptyNotes(
    _ marks: PanelMarks, bands: BandScale, plot: Box, font: Font
  ) -> [EmptyNote] {
    let filled = Set(marks.placed.map(\.band))
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
