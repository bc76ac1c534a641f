package import Markup

/// Step diagrams as SVG.
package enum StepDiagramChart {
  package static func svg(
    _ diagram: StepDiagram, layout: ChartLayout, form: ChartForm
  ) -> Markup {
    let plan = StepDiagramPlan(diagram, layout: layout, form: form)
    let document = SVGDocument(
      form: form, title: diagram.title, description: diagram.description, width: plan.width,
      height: plan.height, kind: "chart-steps", hasLinks: false)
    return document.svg { plan.draw(on: &$0) }
  }
}

extension StepDiagramPlan {
  func draw(on canvas: inout Canvas) {
    heading.draw(on: &canvas)
    for arrow in arrows { draw(arrow, on: &canvas) }
    for state in states {
      canvas.frame(
        state.box, fill: .ground,
        Canvas.Stroke(
          colour: state.isReturn ? .axis : .ink, width: 1.25,
          dashes: state.isReturn ? "3 2.5" : nil))
      canvas.text(
        state.runs,
        at: Point(x: state.box.middle.x, y: state.box.middle.y + Self.stateFont.size * 0.35),
        Canvas.TextStyle(font: Self.stateFont, anchor: .middle, meaning: "chart-state"))
    }
    for text in texts {
      canvas.text(
        text.runs, at: text.origin,
        Canvas.TextStyle(
          font: Self.font, colour: text.isName ? .quiet : .ink, anchor: text.anchor,
          meaning: text.isName ? "chart-step-name" : "chart-species"))
    }
    for note in notes {
      canvas.text(
        note.text, at: note.origin,
        Canvas.TextStyle(font: Self.font, colour: .quiet, meaning: "chart-caption"))
    }
  }

  /// A line with a filled head, along an axis.
  private func draw(_ arrow: Segment, on canvas: inout Canvas) {
    let isAcross = arrow.start.y == arrow.end.y
    var shaft = arrow
    if isAcross { shaft.end.x -= 6 } else { shaft.end.y -= 6 }
    canvas.line(shaft, Canvas.Stroke(colour: .ink, width: 1.25), "chart-arrow")
    let (x, y) = (arrow.end.x, arrow.end.y)
    let corners =
      isAcross
      ? [(x, y), (x - 8, y - 4), (x - 8, y + 4)] : [(x, y), (x - 4, y - 8), (x + 4, y - 8)]
    let data = corners.map { "\(FixedPoint.coordinate($0.0)) \(FixedPoint.coordinate($0.1))" }
    canvas.path("M" + data.joined(separator: "L") + "Z", fill: .ink, "chart-arrow-head")
  }
}
