/// A performance map laid out: title, legend, rows of panels.
struct PerformanceMapPlan: Sendable, Hashable {
  struct PlannedPanel: Sendable, Hashable {
    var plan: PanelPlan
    var caption: PanelCaption
  }

  var map: PerformanceMap
  var layout: ChartLayout
  var heading: ChartHeading
  var legend: Legend
  var panels: [PlannedPanel]
  var height: Double

  private static let rowGap = 34.0

  init(_ map: PerformanceMap, layout: ChartLayout, showsTitle: Bool) {
    self.map = map
    self.layout = layout
    let measures = MapMeasures(layout, panelCount: map.panels.count)
    heading = ChartHeading(showsTitle ? map.title : "", width: layout.width)
    let frame = MapFrame(map, measures: measures)
    let items = PerformanceMapPlan.legendItems(map, frame: frame)
    legend = Legend(
      items, at: Point(x: 0, y: heading.bottom), width: layout.width,
      font: measures.tickFont)
    panels = []
    height = legend.bottom + (items.isEmpty ? 6 : 22)
    for first in stride(from: 0, to: map.panels.count, by: measures.columns) {
      let row = map.panels[first..<min(first + measures.columns, map.panels.count)]
      addRow(Array(row), frame: frame)
    }
    height += 6
  }

  private mutating func addRow(_ row: [PerformanceMap.Panel], frame: MapFrame) {
    if !panels.isEmpty { height += PerformanceMapPlan.rowGap }
    var bottom = height
    for (column, panel) in row.enumerated() {
      let origin = Point(x: Double(column) * frame.measures.panelPitch, y: height)
      let plan = PanelPlan(panel, of: map, origin: origin, frame: frame)
      let caption = PanelCaption(plan, top: plan.headersBottom + 8)
      panels.append(PlannedPanel(plan: plan, caption: caption))
      bottom = max(bottom, caption.bottom)
    }
    height = bottom
  }

  private static func legendItems(
    _ map: PerformanceMap, frame: MapFrame
  ) -> [Legend.Item] {
    let plotWidth = frame.measures.panelWidth - frame.margin
    let bands = BandScale(count: map.categories.count, start: 0, end: plotWidth)
    let headers = BandHeaders(
      map.categories, bandwidth: bands.bandwidth, font: frame.measures.quietFont,
      hasSigns: map.styles.isEmpty)
    var items: [Legend.Item] = []
    if headers.names == nil, map.styles.isEmpty {
      items = map.categories.map { category in
        Legend.Item(
          sign: .mark(MarkLook(shape: .ofStyle(category.style), style: category.style)),
          text: [TextRun(category.name)], href: category.href)
      }
    }
    items += map.styles.map { key in
      Legend.Item(
        sign: .mark(MarkLook(shape: .ofStyle(key.style), style: key.style)), text: key.name,
        href: key.href)
    }
    let other = ChartColour.categoryCount
    items += Legend.items(fills: map.fills, signs: map.signs)
    func some(_ fits: (PerformanceMap.Mark) -> Bool) -> Bool {
      map.panels.contains { $0.marks.contains(where: fits) }
    }
    if some(\.isComputed) {
      items.append(
        Legend.Item(
          sign: .mark(MarkLook(shape: .circle, style: other, isComputed: true)),
          text: [TextRun("computed")]))
    }
    if some({ $0.lower != nil || $0.upper != nil }) {
      items.append(Legend.Item(sign: .bar, text: [TextRun(map.spanMeaning)]))
    }
    if map.panels.contains(where: \.hasDistribution) {
      items.append(Legend.Item(sign: .box, text: [TextRun("median and quartiles")]))
    }
    return items
  }
}

extension PerformanceMap.Panel {
  /// Whether one band has enough measured values for a box.
  fileprivate var hasDistribution: Bool {
    var counts: [String: Int] = [:]
    for mark in marks where mark.isDefinite && mark.isDrawable {
      counts[mark.category, default: 0] += 1
      if counts[mark.category, default: 0] > 3 { return true }
    }
    return false
  }
}
