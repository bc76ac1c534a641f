import Markup

/// Draws with roles instead of colours. In a page a colour is a custom property with the light
/// value behind it; in a file of its own it is the light value and a class for the style sheet.
struct Canvas {
  var writer = MarkupWriter()
  let form: ChartForm
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
    _ href: String?, _ meaning: String, words: String?, _ body: (inout Canvas) -> Void
  ) {
    if let href {
      writer.open("a", ["href": href, "class": meaning])
    } else {
      writer.open("g", ["class": meaning])
    }
    if let words { writer.element("title", text: words) }
    body(&self)
    if href == nil { writer.close("g") } else { writer.close("a") }
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
      return "M\(FixedPoint.coordinate(start.x)) \(FixedPoint.coordinate(start.y))"
        + "L\(FixedPoint.coordinate(end.x)) \(FixedPoint.coordinate(end.y))"
    }
    path(data.joined(), fill: nil, stroke: stroke, meaning)
  }

  mutating func path(
    _ data: String, fill: ChartColour?, stroke: Stroke? = nil, _ meaning: String? = nil
  ) {
    writer.empty(
      "path",
      [
        "class": classes(meaning, fill: fill, stroke: stroke?.colour),
        "d": data,
        "fill": paint(fill) ?? "none",
        "stroke": paint(stroke?.colour),
        "stroke-width": stroke.flatMap {
          $0.width == 1 ? nil : FixedPoint.coordinate($0.width)
        },
        "stroke-dasharray": stroke?.dashes,
      ])
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
