package import Markup

/// Strips as SVG, 320 units across.
package enum StripChart {
  static let width = 320.0
  static let height = 64.0
  private static let font = Font(size: 12)
  private static let rowMiddle = 29.0
  private static let axisY = 42.0

  /// - Parameter field: what the strips of many entries have in common, drawn before; it must be of
  ///   the same values.
  package static func svg(
    _ strip: Strip, form: ChartForm, field: StripField? = nil
  ) -> Markup {
    let document = SVGDocument(
      form: form, title: strip.title, description: strip.description, width: width,
      height: height, kind: "chart-strip", hasLinks: strip.own.contains { $0.href != nil })
    let own = strip.own.filter { isDrawable($0.value) }
    guard
      let field = field?.covering(own) ?? StripField(strip, with: own.map(\.value), form: form)
    else { return document.svg(drawEmpty) }
    return document.svg { canvas in
      canvas.writer.markup(field.drawing)
      // The first is drawn last, over the others.
      let labels = labels(of: own, strip, field.scale)
      for (index, value) in own.enumerated().reversed() {
        draw(value, label: labels[index], strip, field.scale, on: &canvas)
      }
    }
  }

  static func isDrawable(_ value: Double) -> Bool {
    value.isFinite && value.magnitude <= Ticks.largestMagnitude
  }

  private static func drawEmpty(on canvas: inout Canvas) {
    canvas.text(
      PanelPlan.emptyText, at: Point(x: width / 2, y: rowMiddle + 4),
      Canvas.TextStyle(font: font, colour: .quiet, anchor: .middle, meaning: "chart-empty"))
  }

  fileprivate static func drawAxis(
    _ ticks: Ticks, _ scale: LinearScale, _ direction: PerformanceMap.Direction,
    on canvas: inout Canvas
  ) {
    canvas.line(
      Segment(start: Point(x: scale.start, y: axisY), end: Point(x: scale.end, y: axisY)),
      Canvas.Stroke(colour: .axis), "chart-axis")
    var style = Canvas.TextStyle(font: font, colour: .quiet, meaning: "chart-tick")
    let baseline = axisY + 16
    canvas.text(ticks.labels.first ?? "", at: Point(x: 1, y: baseline), style)
    style.anchor = .end
    canvas.text(ticks.labels.last ?? "", at: Point(x: width - 1, y: baseline), style)
    let words: String? =
      switch direction {
      case .higherIsBetter: "better →"
      case .lowerIsBetter: "← better"
      case .none: nil
      }
    guard let words else { return }
    canvas.text(
      words, at: Point(x: width / 2, y: baseline),
      Canvas.TextStyle(
        font: font.bold, colour: .accent, anchor: .middle, meaning: "chart-direction"))
  }

  /// A stroke for each place that has a value, one unit wide. Strokes that touch are one, so thousands
  /// of values cost no more than a few hundred.
  fileprivate static func drawAll(
    _ values: [Double], _ scale: LinearScale, on canvas: inout Canvas
  ) {
    let places = Set(values.map { Int((scale.position(of: $0) * 2).rounded()) }).sorted()
    // In half units, of which a stroke is two wide.
    var runs: [Range<Int>] = []
    for place in places {
      if let last = runs.last, place - 1 <= last.upperBound {
        runs[runs.count - 1] = last.lowerBound..<(place + 1)
      } else {
        runs.append((place - 1)..<(place + 1))
      }
    }
    let middle = FixedPoint.coordinate(rowMiddle)
    let data = runs.map { run in
      "M\(FixedPoint.coordinate(Double(run.lowerBound) / 2)) \(middle)"
        + "h\(FixedPoint.coordinate(Double(run.count) / 2))"
    }
    guard !data.isEmpty else { return }
    canvas.faded { canvas in
      canvas.path(
        data.joined(), fill: nil, stroke: Canvas.Stroke(colour: .quiet, width: 14), "chart-all")
    }
  }

  /// The value above each mark; a later one is left out where it would touch an earlier.
  private static func labels(
    of own: [Strip.Own], _ strip: Strip, _ scale: LinearScale
  ) -> [(text: String, middle: Double)?] {
    var taken: [ClosedRange<Double>] = []
    return own.map { own in
      let number = FixedPoint.value(own.value, decimals: strip.decimals)
      let text = strip.unit.isEmpty ? number : "\(number) \(strip.unit)"
      let half = font.bold.width(of: text) / 2
      let middle = min(max(scale.position(of: own.value), half + 1), width - half - 1)
      let range = (middle - half - 3)...(middle + half + 3)
      guard !taken.contains(where: range.overlaps) else { return nil }
      taken.append(range)
      return (text, middle)
    }
  }

  private static func draw(
    _ own: Strip.Own, label: (text: String, middle: Double)?, _ strip: Strip,
    _ scale: LinearScale, on canvas: inout Canvas
  ) {
    let centre = Point(x: scale.position(of: own.value), y: rowMiddle)
    let number = FixedPoint.value(own.value, decimals: strip.decimals)
    let words =
      own.tooltip.isEmpty ? "\(number) \(strip.unit)" : own.tooltip.joined(separator: "\n")
    canvas.link(own.href, "chart-mark", words: words) { canvas in
      canvas.path(
        MarkShape.circle.outline(at: centre, radius: 5.5),
        fill: own.isComputed ? .ground : .accent,
        stroke: Canvas.Stroke(
          colour: own.isComputed ? .accent : .ground, width: 1.5,
          dashes: own.isComputed ? "2 1.5" : nil))
      guard let label else { return }
      canvas.text(
        label.text, at: Point(x: label.middle, y: 15),
        Canvas.TextStyle(font: font.bold, anchor: .middle, meaning: "chart-label"))
    }
  }
}

/// What a strip shows beside the values of one entry: the axis, and all values as faint strokes. It is
/// the same for every entry that has its values among them.
package struct StripField: Sendable {
  let scale: LinearScale
  let drawing: Markup
  private let range: ClosedRange<Double>

  /// - Parameter strip: of any entry; its own values are not looked at.
  package init?(_ strip: Strip, form: ChartForm) { self.init(strip, with: [], form: form) }

  init?(_ strip: Strip, with own: [Double], form: ChartForm) {
    let all = strip.all.filter(StripChart.isDrawable)
    guard let lowest = (all + own).min(), let highest = (all + own).max() else { return nil }
    let ticks = Ticks.covering(all + own, decimals: strip.decimals, count: 4)
    let scale = LinearScale(ticks, from: 8, to: StripChart.width - 8)
    var canvas = Canvas(form: form)
    StripChart.drawAxis(ticks, scale, strip.direction, on: &canvas)
    StripChart.drawAll(all, scale, on: &canvas)
    self.scale = scale
    drawing = canvas.writer.markup
    range = lowest...highest
  }

  /// Nil if a value lies beyond, where the axis does not reach.
  func covering(_ own: [Strip.Own]) -> StripField? {
    own.allSatisfy { range.contains($0.value) } ? self : nil
  }
}
