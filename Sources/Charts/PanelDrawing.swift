extension PanelPlan {
  /// Bars, then marks band by band, each with its label in one link.
  func drawMarks(on canvas: inout Canvas) {
    var labelOfMark = [PlacedLabel?](repeating: nil, count: marks.placed.count)
    for label in labels.names { labelOfMark[label.mark] = label }
    for number in labels.numbers { labelOfMark[number.label.mark] = number.label }
    let numbered = Set(labels.numbers.map(\.label.mark))
    // Behind all marks, which they would cut through.
    for placed in marks.placed {
      guard let bar = placed.bar else { continue }
      canvas.line(
        bar, Canvas.Stroke(colour: .categoryEdge(placed.look.style), width: 1.5), "chart-bar")
    }
    for (place, placed) in marks.placed.enumerated() {
      drawMark(
        placed, label: labelOfMark[place], isNumber: numbered.contains(place), on: &canvas)
    }
  }

  private func drawMark(
    _ placed: PanelMarks.Placed, label: PlacedLabel?, isNumber: Bool, on canvas: inout Canvas
  ) {
    let mark = panel.marks[placed.index]
    canvas.link(mark.href, "chart-mark", words: words(for: mark), facts: mark.facts) { canvas in
      if let openEnd = mark.openEnd {
        canvas.openEnd(
          openEnd, at: placed.centre, radius: marks.radius, style: placed.look.style)
      }
      canvas.mark(placed.look, at: placed.centre, radius: marks.radius)
      if mark.isHighlighted {
        canvas.path(
          MarkShape.circle.outline(at: placed.centre, radius: marks.radius * 1.25 + 2.5),
          fill: nil, stroke: Canvas.Stroke(colour: .accent, width: 2), "chart-highlight")
      }
      if let label {
        draw(label, isNumber: isNumber, isHighlighted: mark.isHighlighted, on: &canvas)
      }
    }
  }

  private func draw(
    _ label: PlacedLabel, isNumber: Bool, isHighlighted: Bool, on canvas: inout Canvas
  ) {
    let font = isNumber ? measures.numberFont : measures.labelFont
    if covers(label.box) {
      canvas.rectangle(label.box.inset(by: 1), fill: .ground, "chart-label-ground")
    }
    if let leader = label.leader {
      let colour = isHighlighted ? ChartColour.accent : .axis
      canvas.line(leader, Canvas.Stroke(colour: colour, width: 0.75), "chart-leader")
    }
    canvas.text(
      label.runs, at: label.baseline,
      Canvas.TextStyle(
        font: isHighlighted ? font.bold : font, colour: isNumber ? .quiet : .ink,
        anchor: label.anchor, meaning: isNumber ? "chart-number" : "chart-label"))
  }

  /// Whether a label lies over a line of the grid.
  private func covers(_ box: Box) -> Bool {
    let lines = ticks.values.map { scale.position(of: $0) }
    return lines.contains { $0 > box.top && $0 < box.bottom }
      || (1..<max(bands.count, 1)).contains {
        bands.left(of: $0) > box.left && bands.left(of: $0) < box.right
      }
  }

  private func words(for mark: PerformanceMap.Mark) -> String {
    guard mark.tooltip.isEmpty else { return mark.tooltip.joined(separator: "\n") }
    let value = FixedPoint.value(mark.value, decimals: panel.decimals)
    return "\(mark.label.plainText): \(value)\(panel.unit.isEmpty ? "" : " " + panel.unit)"
  }
}

extension PanelCaption {
  func draw(on canvas: inout Canvas) {
    let quiet = Canvas.TextStyle(font: font, colour: .quiet, meaning: "chart-caption")
    for (line, text) in lines.enumerated() {
      let y = linesTop + font.size + Double(line) * font.lineHeight
      canvas.text(text, at: Point(x: left, y: y), quiet)
    }
    for entry in entries {
      canvas.text(
        String(entry.number), at: Point(x: entry.origin.x + 14, y: entry.origin.y),
        Canvas.TextStyle(font: font, colour: .quiet, anchor: .end))
      canvas.link(entry.href, "chart-key", words: nil) { canvas in
        canvas.text(
          entry.runs, at: Point(x: entry.origin.x + 20, y: entry.origin.y),
          Canvas.TextStyle(font: font))
      }
    }
  }
}
