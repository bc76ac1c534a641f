/// An upright axis of numbers with light lines across the plot.
struct ValueAxis {
  var ticks: Ticks
  var scale: LinearScale
  var plot: Box
  var font: Font
  /// Without values there is no range to show: the axis has neither numbers nor lines.
  var isEmpty: Bool

  func draw(on canvas: inout Canvas) {
    let baseline = Segment(
      start: Point(x: plot.left, y: plot.bottom), end: Point(x: plot.right, y: plot.bottom))
    canvas.line(baseline, Canvas.Stroke(colour: .axis), "chart-axis")
    guard !isEmpty else { return }
    let positions = ticks.values.map { scale.position(of: $0) }
    canvas.lines(
      positions.dropFirst().map { y in
        Segment(start: Point(x: plot.left, y: y), end: Point(x: plot.right, y: y))
      }, Canvas.Stroke(colour: .grid), "chart-grid")
    for (label, y) in zip(ticks.labels, positions) {
      canvas.text(
        label, at: Point(x: plot.left - 7, y: y + font.size * 0.35),
        Canvas.TextStyle(font: font, colour: .quiet, anchor: .end, meaning: "chart-tick"))
    }
  }
}
