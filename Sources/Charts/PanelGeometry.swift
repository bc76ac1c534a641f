/// Where the plot of a panel is, and how values and categories become places in it.
struct PanelGeometry: Sendable, Hashable {
  var plot: Box
  var ticks: Ticks
  var scale: LinearScale
  var bands: BandScale

  /// - Parameter margin: room left of the plot for the numbers of the axis.
  init(
    _ panel: PerformanceMap.Panel, categoryCount: Int, origin: Point, margin: Double,
    measures: MapMeasures
  ) {
    plot = Box(
      left: origin.x + margin, top: origin.y + measures.plotTop,
      width: measures.panelWidth - margin, height: measures.plotHeight)
    ticks = PanelGeometry.ticks(of: panel)
    scale = LinearScale(ticks, from: plot.bottom, to: plot.top)
    bands = BandScale(count: categoryCount, start: plot.left, end: plot.right)
  }

  static func ticks(of panel: PerformanceMap.Panel) -> Ticks {
    Ticks.covering(
      panel.marks.filter(\.isDrawable).flatMap(\.drawableBounds), decimals: panel.decimals)
  }
}
