/// A place for a label relative to its mark.
struct LabelSlot: Sendable, Hashable {
  /// The end of the text that faces the mark; `middle` for a text above or below it.
  var anchor: Canvas.Anchor
  /// Direction in which the radius of the mark is added to the distance.
  var outward: Point
  /// Distance from the edge of the mark to the text.
  var dx: Double
  var dy: Double

  /// Close enough to need no line: right, left, slanted, above, below.
  static let beside: [LabelSlot] = [3.0, 6.0].flatMap { distance in
    directions.map { direction in
      let anchor: Canvas.Anchor =
        direction.x > 0.6 ? .start : direction.x < -0.6 ? .end : .middle
      return LabelSlot(
        anchor: anchor, outward: direction, dx: direction.x * distance, dy: direction.y * distance)
    }
  }

  /// Farther away, the nearest first; texts beside the mark before texts above or below it.
  static let displaced = slots(dx: [9, 15, 23, 33, 45], steps: 8)

  /// For numbers: a line of a few units.
  static let close = slots(dx: [9, 15, 21], steps: 3)

  /// For a label that must not be missing.
  static let remote = slots(dx: [60, 80, 105, 135, 170], steps: 24)

  private static func slots(dx distances: [Double], steps: Int) -> [LabelSlot] {
    var slots: [(cost: Double, slot: LabelSlot)] = []
    for dx in distances {
      for step in -steps...steps {
        let dy = Double(step) * 7
        let cost = (dx * dx + dy * dy).squareRoot()
        slots.append((cost, LabelSlot(anchor: .start, outward: Point(x: 1, y: 0), dx: dx, dy: dy)))
        slots.append((cost, LabelSlot(anchor: .end, outward: Point(x: -1, y: 0), dx: -dx, dy: dy)))
      }
    }
    for distance in [10.0, 17, 26, 38, 52] {
      for side in [-1.0, 1] {
        let slot = LabelSlot(
          anchor: .middle, outward: Point(x: 0, y: side), dx: 0, dy: side * distance)
        slots.append((distance * 1.2, slot))
      }
    }
    return slots.enumerated()
      .sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
      .map(\.element.slot)
  }

  private static let directions: [Point] = [
    (1, 0), (-1, 0), (0.89, -0.45), (0.89, 0.45), (-0.89, -0.45), (-0.89, 0.45),
    (0.71, -0.71), (0.71, 0.71), (-0.71, -0.71), (-0.71, 0.71), (0, -1), (0, 1),
    (0.45, -0.89), (0.45, 0.89), (-0.45, -0.89), (-0.45, 0.89),
  ].map { Point(x: $0.0, y: $0.1) }
}
