/// Where the plot of a panel is, and how values and categories become places in it.
struct PanelGeometry: Sendable, Hashable {
  var plot: Box
  var ticks: Ticks
  var scale: LinearScale
  var bands: BandScale

  init(_ panel: PerformanceMap.Panel, categoryCount: Int, plot: Box) {
    self.plot = plot
    ticks = PanelGeometry.ticks(of: panel)
    scale = LinearScale(ticks, from: plot.bottom, to: plot.top)
    bands = BandScale(count: categoryCount, start: plot.left, end: plot.right)
  }

  /// - Parameter origin: upper left corner of the panel.
  init(
    _ panel: PerformanceMap.Panel, categoryCount: Int, origin: Point, frame: MapFrame
  ) {
    let measures = frame.measures
    // On its own row an empty plot need not be tall; beside others it keeps their height.
    let isLow = measures.columns == 1 && !panel.marks.contains(where: \.isDrawable)
    self.init(
      panel, categoryCount: categoryCount,
      plot: Box(
        left: origin.x + frame.margin, top: origin.y + measures.plotTop,
        width: measures.panelWidth - frame.margin, height: isLow ? 96 : measures.plotHeight))
  }

  static func ticks(of panel: PerformanceMap.Panel) -> Ticks {
    Ticks.covering(
      bounds(of: panel.marks) + panel.baselines.flatMap { [$0.lower, $0.upper] },
      decimals: panel.decimals)
  }

  /// The lowest and the highest of what marks reach.
  private static func bounds(of marks: [PerformanceMap.Mark]) -> [Double] {
    var found: ClosedRange<Double>?
    for place in marks.indices where marks[place].isDrawable {
      for end in marks[place].drawableBounds {
        found = found.map { min($0.lowerBound, end)...max($0.upperBound, end) } ?? end...end
      }
    }
    return found.map { [$0.lowerBound, $0.upperBound] } ?? []
  }
}
