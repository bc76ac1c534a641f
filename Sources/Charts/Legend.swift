/// What colours, shapes and fills mean, in rows from left to right.
struct Legend: Sendable, Hashable {
  enum Sign: Sendable, Hashable {
    case mark(MarkLook)
    /// A bar from the lower to the upper value.
    case bar
    /// A distribution from quartile to quartile.
    case box
    /// A short line in the colour of a style.
    case line(Int)
  }

  struct Item: Sendable, Hashable {
    var sign: Sign
    var text: [TextRun]
    var href: String?
  }

  struct Placed: Sendable, Hashable {
    var item: Item
    /// Left end of the row's baseline.
    var origin: Point
  }

  var placed: [Placed] = []
  var font: Font
  var bottom: Double

  private static let signWidth = 17.0
  private static let itemGap = 20.0

  init(_ items: [Item], at origin: Point, width: Double, font: Font) {
    self.font = font
    var x = origin.x
    var baseline = origin.y + font.size
    for item in items {
      var item = item
      item.text = item.text.truncated(to: width - Legend.signWidth, in: font)
      let itemWidth = Legend.signWidth + font.width(of: item.text)
      if x > origin.x, x + itemWidth > origin.x + width {
        x = origin.x
        baseline += font.lineHeight + 4
      }
      placed.append(Placed(item: item, origin: Point(x: x, y: baseline)))
      x += itemWidth + Legend.itemGap
    }
    bottom = placed.isEmpty ? origin.y : baseline + font.size * Font.descent
  }

  static func items(
    fills: [PerformanceMap.FillMeaning], signs: [PerformanceMap.SignMeaning]
  ) -> [Item] {
    let other = ChartColour.categoryCount
    return fills.map { meaning in
      let look = MarkLook(shape: .circle, fill: meaning.fill, style: other)
      return Item(sign: .mark(look), text: meaning.text)
    }
      + signs.map { meaning in
        let look = MarkLook(shape: .circle, fill: .open, style: other, signs: [meaning.sign])
        return Item(sign: .mark(look), text: meaning.text)
      }
  }

  func draw(on canvas: inout Canvas) {
    guard !placed.isEmpty else { return }
    canvas.group("chart-legend") { canvas in
      for place in placed { draw(place, on: &canvas) }
    }
  }

  private func draw(_ place: Placed, on canvas: inout Canvas) {
    let centre = Point(x: place.origin.x + 6, y: place.origin.y - font.size * 0.36)
    canvas.link(place.item.href, "chart-key", words: nil) { canvas in
      switch place.item.sign {
      case .mark(let look): canvas.mark(look, at: centre, radius: 4.5)
      case .bar:
        canvas.line(
          Segment(
            start: Point(x: centre.x, y: centre.y - 6), end: Point(x: centre.x, y: centre.y + 6)),
          Canvas.Stroke(colour: .axis, width: 2.5))
      case .box:
        canvas.frame(
          Box(left: centre.x - 2.5, top: centre.y - 6, right: centre.x + 2.5, bottom: centre.y + 6),
          fill: .ground, Canvas.Stroke(colour: .axis))
        canvas.line(
          Segment(
            start: Point(x: centre.x - 3.5, y: centre.y),
            end: Point(x: centre.x + 3.5, y: centre.y)), Canvas.Stroke(colour: .ink, width: 2))
      case .line(let style):
        canvas.line(
          Segment(
            start: Point(x: centre.x - 6, y: centre.y), end: Point(x: centre.x + 6, y: centre.y)),
          Canvas.Stroke(colour: .categoryEdge(style), width: 2.5))
      }
      canvas.text(
        place.item.text, at: Point(x: place.origin.x + Legend.signWidth, y: place.origin.y),
        Canvas.TextStyle(font: font))
    }
  }
}
