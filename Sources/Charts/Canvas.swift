import Markup

/// Draws with roles instead of colours. In a page a colour is a custom property with the light
/// value behind it; in a file of its own it is the light value and a class for the style sheet.
struct Canvas {
  var writer = MarkupWriter()
  let form: ChartForm
  var symbols = MarkSymbols()
  private let isStandalone: Bool

  init(form: ChartForm) {
    self.form = form
    isStandalone = form.isStandalone
  }

  struct Stroke {
    var colour: ChartColour
    var width: Double = 1
    var dashes: String?
  }

  enum Anchor: String {
    case start, middle, end
  }

  static func fontFamily(_ form: ChartForm) -> String {
    let families = "Helvetica Neue, Helvetica, Arial, Liberation Sans, Noto Sans, sans-serif"
    return form.isStandalone ? families : "var(--chart-font, \(families))"
  }

  /// `var(--chart-ink, #1f2328)`, or the value alone in a file of its own.
  func paint(_ colour: ChartColour?) -> String? {
    guard let colour else { return nil }
    let value = colour.value(in: .light)
    return isStandalone ? value : "var(\(colour.customProperty), \(value))"
  }

  /// The class attribute: a meaning for the page's style sheet, paints for the chart's own.
  func classes(
    _ meaning: String?, fill: ChartColour? = nil, stroke: ChartColour? = nil
  ) -> String? {
    var names: [String] = []
    if let meaning { names.append(meaning) }
    if isStandalone, let fill { names.append("fill-" + fill.name) }
    if isStandalone, let stroke { names.append("stroke-" + stroke.name) }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  mutating func group(_ meaning: String?, _ body: (inout Canvas) -> Void) {
    writer.open("g", ["class": meaning])
    body(&self)
    writer.close("g")
    writer.newline()
  }

  /// A link when there is an address, else a plain group; either has the words as its tooltip.
  mutating func link(
    _ href: String?, _ meaning: String, words: String?, facts: MarkFacts = .none,
    _ body: (inout Canvas) -> Void
  ) {
    let subject = isStandalone ? nil : facts.subjectAttribute
    let facts = isStandalone ? nil : facts.wordsAttribute
    if let href {
      writer.open(
        "a", ["href": href, "class": meaning, "data-subject": subject, "data-facts": facts])
    } else {
      writer.open("g", ["class": meaning, "data-subject": subject, "data-facts": facts])
    }
    if let words { writer.element("title", text: words) }
    body(&self)
    if href == nil { writer.close("g") } else { writer.close("a") }
    writer.newline()
  }

  /// A panel; in a page with what a script needs to set other numbers at its axis.
  mutating func panelGroup(_ plan: PanelPlan, _ body: (inout Canvas) -> Void) {
    let hasReadings = !isStandalone && !plan.panel.otherReadings.isEmpty
    let corners = [
      plan.plot.left, plan.plot.top, plan.plot.right, plan.plot.bottom,
    ].map(FixedPoint.coordinate)
    let ends = [plan.ticks.labels.first, plan.ticks.labels.last].compactMap(\.self)
    writer.open(
      "g",
      [
        "class": "chart-panel", "data-facts": isStandalone ? nil : plan.panel.facts.wordsAttribute,
        "data-plot": hasReadings ? corners.joined(separator: " ") : nil,
        "data-range": hasReadings ? ends.joined(separator: " ") : nil,
        "data-readings": hasReadings
          ? plan.panel.otherReadings.map(\.attribute).joined(separator: "|") : nil,
      ])
    body(&self)
    writer.close("g")
    writer.newline()
  }

  mutating func line(_ segment: Segment, _ stroke: Stroke, _ meaning: String? = nil) {
    writer.empty(
      "line",
      [
        "class": classes(meaning, stroke: stroke.colour),
        "x1": FixedPoint.coordinate(segment.start.x), "y1": FixedPoint.coordinate(segment.start.y),
        "x2": FixedPoint.coordinate(segment.end.x), "y2": FixedPoint.coordinate(segment.end.y),
        "stroke": paint(stroke.colour),
        "stroke-width": stroke.width == 1 ? nil : FixedPoint.coordinate(stroke.width),
        "stroke-dasharray": stroke.dashes,
      ])
  }

  /// Several straight lines of one look as one path.
  mutating func lines(_ segments: [Segment], _ stroke: Stroke, _ meaning: String? = nil) {
    guard !segments.isEmpty else { return }
    let data = segments.map { segment in
      let start = segment.start
      let end = segment.end
      let (x, y) = (FixedPoint.coordinate(end.x), FixedPoint.coordinate(end.y))
      let rest = end.x == start.x ? "V\(y)" : end.y == start.y ? "H\(x)" : "L\(x) \(y)"
      return "M\(FixedPoint.coordinate(start.x)) \(FixedPoint.coordinate(start.y))" + rest
    }
    path(data.joined(), fill: nil, stroke: stroke, meaning)
  }

  mutating func path(
    _ data: String, fill: ChartColour?, stroke: Stroke? = nil, _ meaning: String? = nil,
    opacity: String? = nil
  ) {
    writer.empty(
      "path",
      [
        "class": classes(meaning, fill: fill, stroke: stroke?.colour),
        "d": data,
        "fill": paint(fill) ?? "none",
        "fill-opacity": opacity,
        "stroke": paint(stroke?.colour),
        "stroke-width": stroke.flatMap {
          $0.width == 1 ? nil : FixedPoint.coordinate($0.width)
        },
        "stroke-dasharray": stroke?.dashes,
      ])
  }

  /// A rectangle with an outline.
  mutating func frame(_ box: Box, fill: ChartColour, _ stroke: Stroke) {
    writer.empty(
      "rect",
      [
        "class": classes(nil, fill: fill, stroke: stroke.colour),
        "x": FixedPoint.coordinate(box.left), "y": FixedPoint.coordinate(box.top),
        "width": FixedPoint.coordinate(box.width), "height": FixedPoint.coordinate(box.height),
        "fill": paint(fill), "stroke": paint(stroke.colour),
        "stroke-width": stroke.width == 1 ? nil : FixedPoint.coordinate(stroke.width),
        "stroke-dasharray": stroke.dashes,
      ])
  }

  /// What stands for many marks: their colour, light, with their outline.
  mutating func area(_ data: String, style: Int) {
    path(
      data, fill: .category(style), stroke: Stroke(colour: .categoryEdge(style)), "chart-area",
      opacity: "0.35")
  }

  mutating func rectangle(_ box: Box, fill: ChartColour, _ meaning: String? = nil) {
    writer.empty(
      "rect",
      [
        "class": classes(meaning, fill: fill),
        "x": FixedPoint.coordinate(box.left), "y": FixedPoint.coordinate(box.top),
        "width": FixedPoint.coordinate(box.width), "height": FixedPoint.coordinate(box.height),
        "fill": paint(fill),
      ])
  }
}
