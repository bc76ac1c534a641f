/// A stretch of text in one style. Names and axis titles are lists of runs, so that FeN4 and E1/2
/// keep their subscripts: `[E italic][1/2 subscript]`.
package struct TextRun: Sendable, Hashable {
  package enum Style: Sendable, Hashable {
    case normal, `subscript`, superscript, italic
  }

  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style = .normal) {
    self.text = text
    self.style = style
  }
}

extension [TextRun] {
  /// The text without its styles: `E1/2`.
  package var plainText: String { map(\.text).joined() }

  /// The runs cut to a width, ending in an ellipsis when something had to go.
  func truncated(to width: Double, in font: Font) -> [TextRun] {
    guard font.width(of: self) > width else { return self }
    let ellipsis = TextRun("…")
    var kept: [TextRun] = []
    var room = width - font.width(of: [ellipsis])
    for run in self {
      var text = ""
      for character in run.text {
        room -= font.width(of: [TextRun(String(character), run.style)])
        guard room >= 0 else { return kept + [TextRun(text, run.style), ellipsis] }
        text.append(character)
      }
      kept.append(run)
    }
    return kept
  }
}
