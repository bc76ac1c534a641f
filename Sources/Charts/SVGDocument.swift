import Markup

/// The outermost element of a chart, with its accessible name and, in a file of its own, its style.
struct SVGDocument {
  var form: ChartForm
  /// Words for those who do not see the chart: what it is, and what it shows.
  var title: String
  var description: String
  var width: Double
  var height: Double
  /// A kind of chart as a class name: `chart-map`.
  var kind: String
  /// Whether anything inside is a link. Assistive software takes an image as one thing and hides
  /// what is inside, so a chart with links has no role of its own: the page puts it into a group
  /// that title and description name.
  var hasLinks: Bool

  func svg(_ draw: (inout Canvas) -> Void) -> Markup {
    var canvas = Canvas(form: form)
    draw(&canvas)
    canvas.defineSymbols()
    let isStandalone = form.isStandalone
    // In a page the surroundings give the margin.
    let margin = isStandalone ? (width > 600 ? 24.0 : 14) : 0
    let origin = FixedPoint.coordinate(-margin)
    return Markup { writer in
      let width = FixedPoint.coordinate(width + 2 * margin)
      let height = FixedPoint.coordinate(height + 2 * margin)
      writer.element(
        "svg",
        [
          "xmlns": isStandalone ? "http://www.w3.org/2000/svg" : nil,
          "class": "chart \(kind)",
          "viewBox": "\(origin) \(origin) \(width) \(height)",
          "width": isStandalone ? width : nil,
          "height": isStandalone ? height : nil,
          "role": isStandalone || !hasLinks ? "img" : nil,
          "aria-labelledby": isStandalone || hasLinks
            ? nil : "\(form.idPrefix)-title \(form.idPrefix)-desc",
          "font-family": Canvas.fontFamily(form),
        ]
      ) { writer in
        writer.element("title", ["id": "\(form.idPrefix)-title"], text: title)
        writer.element("desc", ["id": "\(form.idPrefix)-desc"], text: description)
        if isStandalone {
          writer.element("style", text: StandaloneStyle.sheet)
          writer.empty(
            "rect",
            [
              "x": origin, "y": origin, "width": width, "height": height,
              "class": "fill-ground",
              "fill": ChartColour.ground.value(in: .light),
            ])
        }
        writer.newline()
        writer.markup(canvas.writer.markup)
      }
      if isStandalone { writer.newline() }
    }
  }
}

/// The style sheet inside a standalone chart. Light values stand as attributes in the drawing
/// itself, so that programs without CSS (word processors, typesetters) show them too.
enum StandaloneStyle {
  static let sheet =
    rules(in: "screen and (prefers-color-scheme: dark)", scheme: .dark)
    + rules(in: "print", scheme: .print)
    + "a:focus-visible{outline:2px solid;outline-offset:2px}"

  private static func rules(in query: String, scheme: ChartScheme) -> String {
    let rules = ChartColour.all.map { colour in
      let value = colour.value(in: scheme)
      return ".fill-\(colour.name){fill:\(value)}.stroke-\(colour.name){stroke:\(value)}"
    }
    return "@media \(query){\(rules.joined())}"
  }
}
