package import Markup

extension PerformanceMapChart {
  static let thumbnailWidth = 240.0
  static let thumbnailHeight = 104.0

  /// The map as a small picture: marks by category, without names, numbers and links.
  package static func thumbnail(_ map: PerformanceMap, form: ChartForm) -> Markup {
    let document = SVGDocument(
      form: form, title: map.title, description: map.description, width: thumbnailWidth,
      height: thumbnailHeight, kind: "chart-thumbnail", hasLinks: false)
    let gap = 12.0
    let count = Double(max(map.panels.count, 1))
    let panelWidth = (thumbnailWidth - gap * (count - 1)) / count
    return document.svg { canvas in
      for (index, panel) in map.panels.enumerated() {
        let left = Double(index) * (panelWidth + gap)
        drawThumbnail(
          panel, of: map,
          plot: Box(left: left, top: 18, width: panelWidth, height: thumbnailHeight - 24),
          on: &canvas)
      }
    }
  }

  private static func drawThumbnail(
    _ panel: PerformanceMap.Panel, of map: PerformanceMap, plot: Box, on canvas: inout Canvas
  ) {
    let font = Font(size: 11)
    let geometry = PanelGeometry(panel, categoryCount: map.categories.count, plot: plot)
    let marks = PanelMarks(panel, categories: map.categories, geometry: geometry, radius: 2.2)
    canvas.text(
      panel.title.truncated(to: plot.width, in: font), at: Point(x: plot.left, y: 10),
      Canvas.TextStyle(font: font, colour: .quiet))
    canvas.line(
      Segment(
        start: Point(x: plot.left, y: plot.bottom + 4),
        end: Point(x: plot.right, y: plot.bottom + 4)), Canvas.Stroke(colour: .axis))
    let densest = marks.densities.compactMap { $0?.most }.max() ?? 0
    for (band, density) in marks.densities.enumerated() {
      guard let density else { continue }
      canvas.area(
        density.outline(
          middle: geometry.bands.middle(of: band), half: geometry.bands.bandwidth / 2 - 1,
          densest: densest), style: map.categories[band].style)
    }
    for style in Set(marks.placed.map(\.look.style)).sorted() {
      let outlines = marks.placed.filter { $0.look.style == style }
        .map { $0.look.shape.outline(at: $0.centre, radius: marks.radius) }
      canvas.path(
        outlines.joined(), fill: .category(style),
        stroke: Canvas.Stroke(colour: .categoryEdge(style), width: 0.5))
    }
  }
}
