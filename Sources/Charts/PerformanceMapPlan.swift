/// A performance map laid out: title, legend, rows of panels.
struct PerformanceMapPlan: Sendable, Hashable {
  struct PlannedPanel: Sendable, Hashable {
    var plan: PanelPlan
    var caption: PanelCaption
  }

  var map: PerformanceMap
  var layout: ChartLayout
  var titleLines: [String]
  var legend: Legend
  var panels: [PlannedPanel]
  var height: Double

  static let titleFont = Font(size: 19, isBold: true)
  private static let rowGap = 34.0

  init(_ map: PerformanceMap, layout: ChartLayout, showsTitle: Bool) {
    self.map = map
    self.layout = layout
    let measures = MapMeasures(layout, panelCount: map.panels.count)
    titleLines =
      showsTitle
      ? PerformanceMapPlan.titleFont.fittedLines(
        of: map.title, width: layout.width - 4, maximumLines: 3) : []
    let titleBottom = Double(titleLines.count) * PerformanceMapPlan.titleFont.lineHeight
    let margin = PerformanceMapPlan.margin(map, measures: measures)
    let items = PerformanceMapPlan.legendItems(map, measures: measures, margin: margin)
    legend = Legend(
      items, at: Point(x: 0, y: titleBottom + (showsTitle ? 10 : 2)), width: layout.width,
      font: measures.tickFont)
    panels = []
    height = legend.bottom + (items.isEmpty ? 6 : 22)
    for first in stride(from: 0, to: map.panels.count, by: measures.columns) {
      let row = map.panels[first..<min(first + measures.columns, map.panels.count)]
      addRow(Array(row), measures: measures, margin: margin)
    }
    height += 6
  }

  private mutating func addRow(
    _ row: [PerformanceMap.Panel], measures: MapMeasures, margin: Double
  ) {
    if !panels.isEmpty { height += PerformanceMapPlan.rowGap }
    var bottom = height
    for (column, panel) in row.enumerated() {
      let origin = Point(x: Double(column) * (measures.panelWidth + measures.gap), y: height)
      let plan = PanelPlan(panel, of: map, origin: origin, margin: margin, measures: measures)
      let caption = PanelCaption(plan, top: plan.headersBottom + 8)
      panels.append(PlannedPanel(plan: plan, caption: caption))
      bottom = max(bottom, caption.bottom)
    }
    height = bottom
  }

  /// Room for the widest number of any axis, so that all plots are equally wide.
  private static func margin(_ map: PerformanceMap, measures: MapMeasures) -> Double {
    let labels = map.panels.flatMap { PanelPlan.ticks(of: $0).labels }
    return (labels.map { measures.tickFont.width(of: $0) }.max() ?? 0).rounded(.up) + 8
  }

  private static func legendItems(
    _ map: PerformanceMap, measures: MapMeasures, margin: Double
  ) -> [Legend.Item] {
    let bandwidth = (measures.panelWidth - margin) / Double(max(map.categories.count, 1))
    let headers = BandHeaders(map.categories, bandwidth: bandwidth, font: measures.quietFont)
    var items: [Legend.Item] = []
    if headers.names == nil {
      items = map.categories.map { category in
        Legend.Item(
          sign: .mark(MarkLook(shape: .ofStyle(category.style), style: category.style)),
          text: [TextRun(category.name)], href: category.href)
      }
    }
    let other = ChartColour.categoryCount
    items += map.fills.map { meaning in
      Legend.Item(
        sign: .mark(MarkLook(shape: .circle, fill: meaning.fill, style: other)),
        text: meaning.text)
    }
    let marks = map.panels.flatMap(\.marks)
    if marks.contains(where: \.isComputed) {
      items.append(
        Legend.Item(
          sign: .mark(MarkLook(shape: .circle, style: other, isComputed: true)),
          text: [TextRun("computed")]))
    }
    if marks.contains(where: { $0.lower != nil || $0.upper != nil }) {
      items.append(Legend.Item(sign: .bar, text: [TextRun("range or uncertainty")]))
    }
    return items
  }
}
