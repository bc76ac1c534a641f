import Markup

/// How one mark looks.
struct MarkLook: Sendable, Hashable {
  var shape: MarkShape
  var fill: MarkFill = .solid
  /// Style index of the category.
  var style: Int
  /// Computed values have a dashed outline round a core: they are no measurements.
  var isComputed = false

  var isPlain: Bool { fill == .solid && !isComputed }
}

extension Canvas {
  /// A mark by itself, as in a legend.
  mutating func mark(_ look: MarkLook, at centre: Point, radius: Double) {
    let body = ChartColour.category(look.style)
    let outline = look.shape.outline(at: centre, radius: radius)
    let edge = Canvas.edge(of: look, radius: radius)
    switch (look.fill, look.isComputed) {
    case (.solid, false): path(outline, fill: body, stroke: edge)
    case (.open, _): path(outline, fill: .ground, stroke: edge)
    case (.solid, true):
      path(outline, fill: .ground, stroke: edge)
      path(look.shape.outline(at: centre, radius: radius * 0.45), fill: body)
    case (.half, _):
      path(outline, fill: .ground, stroke: edge)
      path(look.shape.leftHalf(at: centre, radius: radius), fill: body)
    case (.dotted, _):
      path(outline, fill: .ground, stroke: edge)
      path(look.shape.outline(at: centre, radius: radius * 0.4), fill: body)
    }
  }

  /// A group whose plain marks take colour and outline from it, to keep thousands of marks small.
  mutating func markGroup(
    style: Int, radius: Double, isFaint: Bool, _ body: (inout Canvas) -> Void
  ) {
    let colour = ChartColour.category(style)
    let edge = Canvas.edge(of: MarkLook(shape: .circle, style: style), radius: radius)
    writer.open(
      "g",
      [
        "class": classes("chart-marks", fill: colour, stroke: edge.colour),
        "fill": paint(colour), "stroke": paint(edge.colour),
        "stroke-width": FixedPoint.coordinate(edge.width),
        "opacity": isFaint ? "0.75" : nil,
      ])
    writer.newline()
    body(&self)
    writer.close("g")
    writer.newline()
  }

  /// A mark inside `markGroup`.
  mutating func groupedMark(_ look: MarkLook, at centre: Point, radius: Double) {
    guard look.isPlain else { return unoutlined { $0.mark(look, at: centre, radius: radius) } }
    writer.empty("path", ["d": look.shape.outline(at: centre, radius: radius)])
  }

  /// Ends what a `markGroup` passes on, for texts and lines inside it.
  mutating func unoutlined(_ body: (inout Canvas) -> Void) {
    writer.open("g", ["stroke": "none", "stroke-width": "1"])
    body(&self)
    writer.close("g")
  }

  mutating func faded(_ body: (inout Canvas) -> Void) {
    writer.open("g", ["opacity": "0.4"])
    body(&self)
    writer.close("g")
    writer.newline()
  }

  /// An arrow from a mark in the direction in which the true value lies.
  mutating func openEnd(_ end: PerformanceMap.OpenEnd, at centre: Point, radius: Double) {
    let arrow = end.arrow(at: centre, radius: radius)
    writer.empty("path", ["fill": "none", "d": arrow.path])
  }

  private static func edge(of look: MarkLook, radius: Double) -> Stroke {
    Stroke(
      colour: .categoryEdge(look.style), width: radius < 3 ? 0.75 : 1.25,
      dashes: look.isComputed ? "2 1.5" : nil)
  }
}

extension PerformanceMap.OpenEnd {
  func arrow(at centre: Point, radius: Double) -> (path: String, box: Box) {
    let side = self == .upwards ? -1.0 : 1.0
    let tip = centre.y + side * (radius * 1.3 + 9)
    let points = [(-3.0, tip - side * 4), (0, tip), (3, tip - side * 4)].map { dx, y in
      "\(FixedPoint.coordinate(centre.x + dx)) \(FixedPoint.coordinate(y))"
    }
    let stem = "M\(FixedPoint.coordinate(centre.x)) \(FixedPoint.coordinate(centre.y))"
    let box = Box(
      left: centre.x - 4, top: min(tip, centre.y), right: centre.x + 4, bottom: max(tip, centre.y))
    return (stem + "L\(points[1])M" + points.joined(separator: "L"), box)
  }
}
