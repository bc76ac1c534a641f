/// The title in sight of a chart that is a file of its own; in a page the page has it.
struct ChartHeading: Sendable, Hashable {
  var lines: [String]

  static let font = Font(size: 19, isBold: true)

  /// - Parameter title: empty for no heading.
  init(_ title: String, width: Double) {
    lines =
      title.isEmpty
      ? [] : ChartHeading.font.fittedLines(of: title, width: width - 4, maximumLines: 3)
  }

  var bottom: Double {
    lines.isEmpty ? 2 : Double(lines.count) * ChartHeading.font.lineHeight + 10
  }

  func draw(on canvas: inout Canvas) {
    let font = ChartHeading.font
    for (line, text) in lines.enumerated() {
      canvas.text(
        text, at: Point(x: 0, y: font.size * 0.9 + Double(line) * font.lineHeight),
        Canvas.TextStyle(font: font, meaning: "chart-title"))
    }
  }
}
