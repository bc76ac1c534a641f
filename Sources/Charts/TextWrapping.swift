extension Font {
  /// Breaks text into lines no wider than `width`, at spaces and after dashes, slashes and plus
  /// signs. Returns nil if a piece between two breaks is wider than a line, or if more than
  /// `maximumLines` lines are needed.
  func lines(of text: String, width: Double, maximumLines: Int) -> [String]? {
    var lines: [String] = []
    var line = ""
    for piece in Font.pieces(of: text) {
      guard self.width(of: Font.trimmed(piece)) <= width else { return nil }
      if self.width(of: Font.trimmed(line + piece)) <= width {
        line += piece
      } else {
        lines.append(Font.trimmed(line))
        line = piece
      }
    }
    if !Font.trimmed(line).isEmpty { lines.append(Font.trimmed(line)) }
    return lines.count <= maximumLines ? lines : nil
  }

  /// Like `lines(of:width:maximumLines:)`, but always gives lines: what does not fit is cut off
  /// with an ellipsis.
  func fittedLines(of text: String, width: Double, maximumLines: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in Font.pieces(of: text) {
      if line.isEmpty || self.width(of: Font.trimmed(line + piece)) <= width {
        line += piece
      } else if lines.count + 1 < maximumLines {
        lines.append(Font.trimmed(line))
        line = piece
      } else {
        line += piece  // the last line takes the rest, and is cut below
      }
    }
    lines.append(Font.trimmed(line))
    return lines.filter { !$0.isEmpty }
      .map { [TextRun($0)].truncated(to: width, in: self).plainText }
  }

  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      piece.append(character)
      if " -–—/+".contains(character) {
        pieces.append(piece)
        piece = ""
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
