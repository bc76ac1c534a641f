/// A text size and weight, and how much room text takes in it. Widths are estimates on the wide
/// side (see `AdvanceWidths`): a chart is laid out before anyone knows the reader's fonts.
struct Font: Sendable, Hashable {
  /// Font size in units of the viewBox.
  var size: Double
  var isBold = false

  /// Sub- and superscripts are set at this part of the font size.
  static let scriptScale = 0.72
  /// Share of the font size above and below the baseline that a line of text occupies.
  static let ascent = 0.80
  static let descent = 0.24

  var bold: Font { Font(size: size, isBold: true) }
  var lineHeight: Double { size * 1.22 }
  var boxHeight: Double { size * (Font.ascent + Font.descent) }

  func width(of runs: [TextRun]) -> Double {
    runs.reduce(0) { sum, run in
      let isScript = run.style == .subscript || run.style == .superscript
      return sum + width(of: run.text) * (isScript ? Font.scriptScale : 1)
    }
  }

  func width(of text: String) -> Double {
    var thousandths = 0
    for scalar in text.unicodeScalars { thousandths += advance(of: scalar) }
    return Double(thousandths) * size / 1000
  }

  /// Thousandths of the font size.
  private func advance(of scalar: Unicode.Scalar) -> Int {
    for block in AdvanceWidths.blocks where scalar.value >= block.first {
      let index = Int(scalar.value - block.first)
      guard index < block.regular.count else { continue }
      let width = Int(isBold ? block.bold[index] : block.regular[index])
      if width > 0 { return width }
    }
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0  // combining, zero width
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFFEF: return 1000  // wide
    case 0x10000...: return 1300  // emoji and other pictures
    default: return 800
    }
  }
}
