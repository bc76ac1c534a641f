import Markup

extension Canvas {
  struct TextStyle {
    var font: Font
    var colour: ChartColour = .ink
    var anchor: Anchor = .start
    var meaning: String?
  }

  mutating func text(_ text: String, at point: Point, _ style: TextStyle) {
    self.text([TextRun(text)], at: point, style)
  }

  /// Text with its baseline at `point`.
  mutating func text(_ runs: [TextRun], at point: Point, _ style: TextStyle) {
    openText(at: point, style, transform: nil)
    write(runs, size: style.font.size)
    writer.close("text")
  }

  /// Text that reads upwards, centred on `point`.
  mutating func uprightText(_ text: String, centredOn point: Point, _ style: TextStyle) {
    let x = FixedPoint.coordinate(point.x)
    let y = FixedPoint.coordinate(point.y)
    let baseline = Point(x: point.x, y: point.y + style.font.size * 0.35)
    openText(at: baseline, style, transform: "rotate(-90 \(x) \(y))")
    writer.text(text)
    writer.close("text")
  }

  private mutating func openText(at point: Point, _ style: TextStyle, transform: String?) {
    writer.open(
      "text",
      [
        "class": classes(style.meaning, fill: style.colour),
        "x": FixedPoint.coordinate(point.x), "y": FixedPoint.coordinate(point.y),
        "fill": paint(style.colour),
        "font-size": FixedPoint.coordinate(style.font.size),
        "font-weight": style.font.isBold ? "600" : nil,
        "text-anchor": style.anchor == .start ? nil : style.anchor.rawValue,
        "transform": transform,
      ])
  }

  /// Sub- and superscripts are shifted by `dy`; whatever follows is shifted back.
  private mutating func write(_ runs: [TextRun], size: Double) {
    var shift = 0.0
    for run in runs where !run.text.isEmpty {
      let target = Canvas.shift(of: run.style) * size
      let dy = target == shift ? nil : FixedPoint.coordinate(target - shift)
      shift = target
      let isScript = run.style == .subscript || run.style == .superscript
      guard dy != nil || isScript || run.style == .italic else {
        writer.text(run.text)
        continue
      }
      writer.element(
        "tspan",
        [
          "dy": dy,
          "font-size": isScript ? FixedPoint.coordinate(size * Font.scriptScale) : nil,
          "font-style": run.style == .italic ? "italic" : nil,
        ], text: Canvas.keepingBlank(run.text))
    }
  }

  /// Some programs drop a blank at the start of a `tspan`; one that must not break stays.
  private static func keepingBlank(_ text: String) -> String {
    text.hasPrefix(" ") ? "\u{00A0}" + text.dropFirst() : text
  }

  private static func shift(of style: TextRun.Style) -> Double {
    switch style {
    case .normal, .italic: 0
    case .subscript: 0.22
    case .superscript: -0.36
    }
  }
}
