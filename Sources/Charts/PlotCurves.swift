import Markup

extension PlotPlan {
  private static let dashes: [String?] = [nil, "7 3", "2 3", "9 3 2 3"]

  /// Values that can be drawn, in order.
  func drawable(_ values: [Plot.Value]) -> [Plot.Value] {
    values.filter {
      PlotScale.isDrawable($0.x, plot.x.kind) && PlotScale.isDrawable($0.y, plot.y.kind)
    }
  }

  func draw(_ curve: Plot.Curve, on canvas: inout Canvas) {
    let upright = curve.isOnRight ? rightScale ?? y : y
    let points = drawable(curve.values).map {
      Point(x: x.position(of: $0.x), y: upright.position(of: $0.y))
    }
    drawBand(of: curve, on: upright, on: &canvas)
    guard let first = points.first else { return }
    let stroke = Canvas.Stroke(
      colour: .categoryEdge(curve.style), width: 2,
      dashes: Self.dashes[max(0, curve.style) % Self.dashes.count])
    canvas.group("chart-curve") { canvas in
      canvas.writer.element("title", text: curve.name.plainText)
      switch curve.kind {
      case .line:
        if points.count == 1 {
          canvas.path(
            MarkShape.circle.outline(at: first, radius: 2.5), fill: .categoryEdge(curve.style))
        } else {
          canvas.path(Self.path(Self.thinned(points)), fill: nil, stroke: stroke)
        }
      case .step: canvas.path(Self.path(steps(points)), fill: nil, stroke: stroke)
      case .levels: drawLevels(points, stroke, on: &canvas)
      }
    }
  }

  /// What lies round a curve, such as its uncertainty.
  private func drawBand(of curve: Plot.Curve, on upright: PlotScale, on canvas: inout Canvas) {
    let ends = zip(curve.values, curve.band).filter { value, band in
      PlotScale.isDrawable(value.x, plot.x.kind)
        && PlotScale.isDrawable(band.lowerBound, plot.y.kind)
        && PlotScale.isDrawable(band.upperBound, plot.y.kind)
    }
    guard ends.count > 1 else { return }
    let upper = ends.map {
      Point(x: x.position(of: $0.0.x), y: upright.position(of: $0.1.upperBound))
    }
    let lower = ends.reversed().map {
      Point(x: x.position(of: $0.0.x), y: upright.position(of: $0.1.lowerBound))
    }
    canvas.path(
      Self.path(upper + lower) + "Z", fill: .category(curve.style), "chart-band", opacity: "0.2")
  }

  /// Words above their places, kept inside the plot.
  func drawTexts(on canvas: inout Canvas) {
    let font = Self.labelFont(layout)
    for text in plot.texts {
      guard PlotScale.isDrawable(text.value.x, plot.x.kind),
        PlotScale.isDrawable(text.value.y, plot.y.kind)
      else { continue }
      let half = font.width(of: text.runs) / 2
      let middle = min(max(x.position(of: text.value.x), box.left + half), box.right - half)
      let baseline = max(y.position(of: text.value.y) - 6, box.top + font.size)
      canvas.text(
        text.runs, at: Point(x: middle, y: baseline),
        Canvas.TextStyle(font: font, anchor: .middle, meaning: "chart-label"))
    }
  }

  /// Level until the next value, then up or down; the last one runs to the edge.
  private func steps(_ points: [Point]) -> [Point] {
    var path: [Point] = []
    for point in points {
      if let last = path.last { path.append(Point(x: point.x, y: last.y)) }
      path.append(point)
    }
    if let last = path.last { path.append(Point(x: box.right, y: last.y)) }
    return path
  }

  private func drawLevels(_ points: [Point], _ stroke: Canvas.Stroke, on canvas: inout Canvas) {
    let distance = zip(points, points.dropFirst()).map { $1.x - $0.x }.min() ?? box.width / 4
    let half = max(distance * 0.34, 4)
    var level = stroke
    level.width = 3
    level.dashes = nil
    canvas.lines(
      points.map { point in
        Segment(
          start: Point(x: max(point.x - half, box.left), y: point.y),
          end: Point(x: min(point.x + half, box.right), y: point.y))
      }, level)
    var join = stroke
    join.width = 0.75
    canvas.lines(
      zip(points, points.dropFirst()).map { from, to in
        Segment(
          start: Point(x: from.x + half, y: from.y), end: Point(x: to.x - half, y: to.y))
      }, join)
  }

  /// No more points than the chart can show: of each half unit across, the first, the lowest, the
  /// highest and the last, in the order they came in. Curves that run back, as cyclic ones do, keep
  /// their order.
  private static func thinned(_ points: [Point]) -> [Point] {
    guard points.count > 1200 else { return points }
    var kept: [Point] = []
    var start = 0
    while start < points.count {
      let column = (points[start].x * 2).rounded()
      var end = start
      var low = start
      var high = start
      while end < points.count, (points[end].x * 2).rounded() == column {
        if points[end].y < points[low].y { low = end }
        if points[end].y > points[high].y { high = end }
        end += 1
      }
      for index in Set([start, low, high, end - 1]).sorted() { kept.append(points[index]) }
      start = end
    }
    return kept
  }

  private static func path(_ points: [Point]) -> String {
    var text = ""
    for (index, point) in points.enumerated() {
      text += index == 0 ? "M" : "L"
      text += FixedPoint.coordinate(point.x) + " " + FixedPoint.coordinate(point.y)
    }
    return text
  }
}
