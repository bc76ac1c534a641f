/// A text put beside its mark.
struct PlacedLabel: Sendable, Hashable {
  /// Index of the mark it names.
  var mark: Int
  var runs: [TextRun]
  /// The room it takes, by the estimated width.
  var box: Box
  var baseline: Point
  var anchor: Canvas.Anchor
  /// A thin line to the mark when the label could not stand beside it.
  var leader: Segment?
}

/// Puts texts where they cover nothing: no mark, no other text, no leader line, not the border.
/// Places are tried in a fixed order, the nearest first, so the same chart always looks the same.
struct LabelPlacer {
  private(set) var space: OccupiedSpace
  let font: Font
  /// Distances from the edge of the mark that are tried in turn.
  private static let distances: [Double] = [3, 6, 11, 17, 24, 32, 42, 54, 68, 84, 102]
  private static let farthestWithoutLeader = 6.0

  init(space: OccupiedSpace, font: Font) {
    self.space = space
    self.font = font
  }

  /// Directions in the order of preference as unit vectors: right, left, slanted, above, below.
  private static let directions: [(x: Double, y: Double)] = [
    (1, 0), (-1, 0), (0.89, -0.45), (0.89, 0.45), (-0.89, -0.45), (-0.89, 0.45),
    (0.71, -0.71), (0.71, 0.71), (-0.71, -0.71), (-0.71, 0.71), (0, -1), (0, 1),
    (0.45, -0.89), (0.45, 0.89), (-0.45, -0.89), (-0.45, 0.89),
  ]

  /// The text beside the mark, or nil if there is no room near it.
  mutating func place(
    _ runs: [TextRun], mark: Int, at centre: Point, radius: Double,
    reach: Double = .infinity, isBold: Bool = false
  ) -> PlacedLabel? {
    let font = isBold ? font.bold : font
    let size = (width: font.width(of: runs), height: font.boxHeight)
    for distance in LabelPlacer.distances where distance <= reach {
      for direction in LabelPlacer.directions {
        let place = Place(
          centre: centre, direction: direction, distance: distance + radius, size: size)
        guard space.isFree(place.box) else { continue }
        var leader: Segment?
        if distance > LabelPlacer.farthestWithoutLeader {
          let line = Segment(
            start: Point(
              x: centre.x + direction.x * (radius + 1.5), y: centre.y + direction.y * (radius + 1.5)),
            end: place.anchorPoint)
          guard space.isFree(line) else { continue }
          leader = line
        }
        return take(place, runs, mark: mark, leader: leader)
      }
    }
    return nil
  }

  private mutating func take(
    _ place: Place, _ runs: [TextRun], mark: Int, leader: Segment?
  ) -> PlacedLabel {
    space.insert(place.box)
    if let leader { space.insert(leader) }
    let x =
      switch place.anchor {
      case .start: place.box.left
      case .middle: place.box.middle.x
      case .end: place.box.right
      }
    let baseline = Point(x: x, y: place.box.top + font.size * Font.ascent)
    return PlacedLabel(
      mark: mark, runs: runs, box: place.box, baseline: baseline, anchor: place.anchor,
      leader: leader)
  }

  private struct Place {
    var box: Box
    var anchor: Canvas.Anchor
    /// Where a leader line ends.
    var anchorPoint: Point

    init(
      centre: Point, direction: (x: Double, y: Double), distance: Double,
      size: (width: Double, height: Double)
    ) {
      let x = centre.x + direction.x * distance
      let y = centre.y + direction.y * distance
      if direction.x.magnitude > 0.6 {
        let left = direction.x > 0 ? x : x - size.width
        box = Box(left: left, top: y - size.height / 2, width: size.width, height: size.height)
        anchor = direction.x > 0 ? .start : .end
        anchorPoint = Point(x: direction.x > 0 ? x - 1.5 : x + 1.5, y: y)
      } else {
        let top = direction.y > 0 ? y : y - size.height
        box = Box(left: x - size.width / 2, top: top, width: size.width, height: size.height)
        anchor = .middle
        anchorPoint = Point(x: x, y: direction.y > 0 ? y - 1 : y + 1)
      }
    }
  }
}
