/// Name and note of a milestone, broken into lines.
struct TimelineText: Sendable, Hashable {
  var name: [TextRun]
  var note: [String]
  var width: Double
  var height: Double

  static let nameFont = Font(size: 12)
  static let noteFont = Font(size: 11.5)

  init(_ milestone: Timeline.Milestone, width: Double, noteLines: Int) {
    let (nameFont, noteFont) = (TimelineText.nameFont, TimelineText.noteFont)
    let name = milestone.label.truncated(to: width, in: nameFont)
    let note =
      milestone.note.isEmpty
      ? [] : noteFont.fittedLines(of: milestone.note, width: width, maximumLines: noteLines)
    self.name = name
    self.note = note
    self.width = note.reduce(nameFont.width(of: name)) { max($0, noteFont.width(of: $1)) }
    height = nameFont.lineHeight + Double(note.count) * noteFont.lineHeight
  }

  /// - Parameter top: upper edge of the first line.
  func draw(on canvas: inout Canvas, x: Double, top: Double, anchor: Canvas.Anchor) {
    let nameFont = TimelineText.nameFont
    let noteFont = TimelineText.noteFont
    canvas.text(
      name, at: Point(x: x, y: top + nameFont.size),
      Canvas.TextStyle(font: nameFont, anchor: anchor, meaning: "chart-label"))
    for (line, text) in note.enumerated() {
      let y = top + nameFont.lineHeight + noteFont.size + Double(line) * noteFont.lineHeight
      canvas.text(
        text, at: Point(x: x, y: y),
        Canvas.TextStyle(font: noteFont, colour: .quiet, anchor: anchor, meaning: "chart-note"))
    }
  }
}
