package import Markup

/// Plots as SVG.
package enum PlotChart {
  package static func svg(_ plot: Plot, layout: ChartLayout, form: ChartForm) -> Markup {
    let plan = PlotPlan(plot, layout: layout, form: form)
    let document = SVGDocument(
      form: form, title: plot.title, description: plot.description, width: plan.width,
      height: plan.height, kind: "chart-plot", hasLinks: plot.hasLinks)
    return document.svg { plan.draw(on: &$0) }
  }
}

extension PlotPlan {
  func draw(on canvas: inout Canvas) {
    heading.draw(on: &canvas)
    legend.draw(on: &canvas)
    drawAxes(on: &canvas)
    drawReferences(on: &canvas)
    for curve in plot.curves { draw(curve, on: &canvas) }
    drawTexts(on: &canvas)
    if let bins { canvas.path(bins.path, fill: .category(ChartColour.categoryCount), "chart-bins") }
    drawMarks(on: &canvas)
    drawNotes(on: &canvas)
  }

  private var isEmpty: Bool {
    marks.isEmpty && plot.curves.allSatisfy { drawable($0.values).isEmpty }
  }

  private func drawAxes(on canvas: inout Canvas) {
    let font = Self.tickFont(layout)
    let quiet = Canvas.TextStyle(font: font, colour: .quiet, meaning: "chart-tick")
    let across = isEmpty ? [] : x.ticks
    let up = isEmpty ? [] : y.ticks
    canvas.lines(
      up.map { tick in
        Segment(
          start: Point(x: box.left, y: tick.position), end: Point(x: box.right, y: tick.position))
      }
        + across.map { tick in
          Segment(
            start: Point(x: tick.position, y: box.top), end: Point(x: tick.position, y: box.bottom))
        }, Canvas.Stroke(colour: .grid), "chart-grid")
    let rightLine =
      plot.right == nil
      ? []
      : [Segment(start: Point(x: box.right, y: box.top), end: Point(x: box.right, y: box.bottom))]
    canvas.lines(
      [
        Segment(
          start: Point(x: box.left, y: box.bottom), end: Point(x: box.right, y: box.bottom)),
        Segment(start: Point(x: box.left, y: box.top), end: Point(x: box.left, y: box.bottom)),
      ] + rightLine, Canvas.Stroke(colour: .axis), "chart-axis")
    for tick in up {
      var style = quiet
      style.anchor = .end
      style.colour = Self.colour(of: plot.y)
      canvas.text(
        tick.label, at: Point(x: box.left - 7, y: tick.position + font.size * 0.35), style)
    }
    for tick in isEmpty ? [] : rightScale?.ticks ?? [] {
      canvas.text(
        tick.label, at: Point(x: box.right + 7, y: tick.position + font.size * 0.35),
        Canvas.TextStyle(font: font, colour: Self.colour(of: plot.right), meaning: "chart-tick"))
    }
    for tick in across {
      var style = quiet
      style.anchor = .middle
      // The last number must not leave the chart.
      let half = font.width(of: tick.label) / 2
      let middle = min(tick.position, width - half - 1)
      canvas.text(tick.label, at: Point(x: middle, y: box.bottom + 6 + font.size), style)
    }
    drawTitles(on: &canvas)
    guard isEmpty else { return }
    canvas.text(
      PanelPlan.emptyText, at: box.middle,
      Canvas.TextStyle(font: font, colour: .quiet, anchor: .middle, meaning: "chart-empty"))
  }

  /// Two upright axes are told apart by the colours of their curves.
  private static func colour(of axis: Plot.Axis?) -> ChartColour {
    axis?.style.map(ChartColour.categoryEdge) ?? .quiet
  }

  /// The title of the upright axis stands above it, that of the level one below it.
  private func drawTitles(on canvas: inout Canvas) {
    let font = Self.axisFont(layout)
    let style = Canvas.TextStyle(font: font, colour: .quiet, meaning: "chart-axis-title")
    let baseline = box.top - 10
    let upright = plot.y.title.truncated(to: width * 0.7, in: font)
    var left = style
    left.colour = Self.colour(of: plot.y)
    canvas.text(upright, at: Point(x: 0, y: baseline), left)
    if let right = plot.right {
      var end = style
      end.anchor = .end
      end.colour = Self.colour(of: right)
      let room = max(0, width - font.width(of: upright) - 20)
      canvas.text(right.title.truncated(to: room, in: font), at: Point(x: width, y: baseline), end)
    }
    if let words = plot.y.direction.upright {
      canvas.text(
        words, at: Point(x: font.width(of: upright) + 14, y: baseline),
        Canvas.TextStyle(font: font.bold, colour: .accent, meaning: "chart-direction"))
    }
    var end = style
    end.anchor = .end
    let low = box.bottom + 8 + Self.tickFont(layout).lineHeight + font.size
    let level = plot.x.title.truncated(to: width * 0.7, in: font)
    canvas.text(level, at: Point(x: box.right, y: low), end)
    guard let words = plot.x.direction.level else { return }
    canvas.text(
      words, at: Point(x: box.right - font.width(of: level) - 14, y: low),
      Canvas.TextStyle(
        font: font.bold, colour: .accent, anchor: .end, meaning: "chart-direction"))
  }

  private func drawReferences(on canvas: inout Canvas) {
    let font = Self.labelFont(layout)
    for reference in references {
      canvas.line(
        reference.segment, Canvas.Stroke(colour: .axis, dashes: "4 3"), "chart-reference")
      guard let label = reference.labelBox else { continue }
      canvas.rectangle(label.inset(by: 1), fill: .ground, "chart-label-ground")
      canvas.text(
        reference.label, at: Point(x: label.left, y: label.top + font.size * Font.ascent),
        Canvas.TextStyle(font: font, colour: .quiet, meaning: "chart-reference-label"))
    }
  }

  private func drawMarks(on canvas: inout Canvas) {
    let names = Dictionary(
      labels.map { ($0.mark, $0) }, uniquingKeysWith: { first, _ in first })
    for (place, placed) in marks.enumerated() {
      let mark = plot.marks[placed.index]
      let words = mark.tooltip.isEmpty ? mark.label.plainText : mark.tooltip.joined(separator: "\n")
      canvas.link(mark.href, "chart-mark", words: words, facts: mark.facts) { canvas in
        let look = MarkLook(
          shape: .ofStyle(mark.style), fill: mark.fill, style: mark.style,
          isComputed: mark.isComputed, signs: mark.signs)
        canvas.mark(look, at: placed.centre, radius: radius)
        if mark.isHighlighted {
          canvas.path(
            MarkShape.circle.outline(at: placed.centre, radius: radius * 1.25 + 2.5), fill: nil,
            stroke: Canvas.Stroke(colour: .accent, width: 2), "chart-highlight")
        }
        guard let label = names[place] else { return }
        if let leader = label.leader {
          canvas.line(leader, Canvas.Stroke(colour: .axis, width: 0.75), "chart-leader")
        }
        // Curves and lines of reference run under names, not through them.
        if !plot.references.isEmpty || !plot.curves.isEmpty {
          canvas.rectangle(label.box.inset(by: 1), fill: .ground, "chart-label-ground")
        }
        canvas.text(
          label.runs, at: label.baseline,
          Canvas.TextStyle(
            font: Self.labelFont(layout), anchor: label.anchor, meaning: "chart-label"))
      }
    }
  }

  private func drawNotes(on canvas: inout Canvas) {
    let font = Self.labelFont(layout)
    let top = height - 4 - Double(noteLines.count) * font.lineHeight
    for (line, text) in noteLines.enumerated() {
      canvas.text(
        text, at: Point(x: 0, y: top + font.size + Double(line) * font.lineHeight),
        Canvas.TextStyle(font: font, colour: .quiet, meaning: "chart-caption"))
    }
  }
}

extension PerformanceMap.Direction {
  /// What stands at a level axis.
  var level: String? {
    switch self {
    case .higherIsBetter: "better →"
    case .lowerIsBetter: "← better"
    case .none: nil
    }
  }
}
