import Markup

/// How one mark looks.
struct MarkLook: Sendable, Hashable {
  var shape: MarkShape
  var fill: MarkFill = .solid
  /// Style index of the category.
  var style: Int
  /// Computed values have a dashed outline round a core: they are no measurements.
  var isComputed = false
  var signs: Set<PerformanceMap.Sign> = []

  /// From the edge of a mark to its ring.
  static let signGap = 2.0
}

/// The different marks of a chart, each drawn once and used many times, so that thousands of marks
/// stay small.
struct MarkSymbols {
  struct Symbol: Hashable {
    var look: MarkLook
    var radius: Double
  }

  private var numbers: [Symbol: Int] = [:]
  private(set) var symbols: [Symbol] = []

  mutating func number(of symbol: Symbol) -> Int {
    if let number = numbers[symbol] { return number }
    symbols.append(symbol)
    numbers[symbol] = symbols.count
    return symbols.count
  }
}

extension Canvas {
  mutating func mark(_ look: MarkLook, at centre: Point, radius: Double) {
    let number = symbols.number(of: .init(look: look, radius: radius))
    writer.empty(
      "use",
      [
        "href": "#\(form.idPrefix)-m\(number)", "x": FixedPoint.coordinate(centre.x),
        "y": FixedPoint.coordinate(centre.y),
      ])
  }

  /// The marks that were used, for the end of the drawing.
  mutating func defineSymbols() {
    guard !symbols.symbols.isEmpty else { return }
    writer.open("defs")
    for (index, symbol) in symbols.symbols.enumerated() {
      writer.open("g", ["id": "\(form.idPrefix)-m\(index + 1)"])
      draw(symbol.look, radius: symbol.radius)
      writer.close("g")
    }
    writer.close("defs")
    writer.newline()
  }

  private mutating func draw(_ look: MarkLook, radius: Double) {
    let centre = Point(x: 0, y: 0)
    let body = ChartColour.category(look.style)
    let outline = look.shape.outline(at: centre, radius: radius)
    let edge = Canvas.edge(of: look, radius: radius)
    drawSigns(of: look, radius: radius)
    switch (look.fill, look.isComputed) {
    case (.solid, false): path(outline, fill: body, stroke: edge)
    case (.open, _): path(outline, fill: .ground, stroke: edge)
    case (.solid, true):
      path(outline, fill: .ground, stroke: edge)
      path(look.shape.outline(at: centre, radius: radius * 0.45), fill: body)
    case (.half, _):
      path(outline, fill: .ground, stroke: edge)
      path(look.shape.leftHalf(at: centre, radius: radius), fill: body)
    case (.tinted, _):
      path(outline, fill: .ground)
      path(outline, fill: body, stroke: edge, opacity: "0.4")
    }
  }

  /// A thin ring round the mark, and a short bar below it.
  private mutating func drawSigns(of look: MarkLook, radius: Double) {
    guard !look.signs.isEmpty else { return }
    var data = ""
    if look.signs.contains(.ring) {
      data += MarkShape.circle.outline(
        at: Point(x: 0, y: 0), radius: radius + MarkLook.signGap)
    }
    if look.signs.contains(.underline) {
      let y = FixedPoint.coordinate(radius + MarkLook.signGap + 1.6)
      let half = FixedPoint.coordinate(radius * 0.9 + 0.8)
      data += "M-\(half) \(y)L\(half) \(y)"
    }
    path(data, fill: nil, stroke: Stroke(colour: .categoryEdge(look.style), width: 0.9))
  }

  mutating func faded(_ body: (inout Canvas) -> Void) {
    writer.open("g", ["opacity": "0.4"])
    body(&self)
    writer.close("g")
    writer.newline()
  }

  /// An arrow from a mark in the direction in which the true value lies.
  mutating func openEnd(
    _ end: PerformanceMap.OpenEnd, at centre: Point, radius: Double, style: Int
  ) {
    path(
      end.arrow(at: centre, radius: radius).path, fill: nil,
      stroke: Stroke(colour: .categoryEdge(style), width: 1.25))
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
