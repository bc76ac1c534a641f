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
  init(space: OccupiedSpace, font: Font) {
    self.space = space
    self.font = font
  }

  mutating func insert(_ box: Box) { space.insert(box) }

  /// What a text belongs to.
  struct Target {
    /// Index of the mark.
    var mark: Int
    var centre: Point
    /// How far from the centre the mark reaches.
    var radius: Double
    /// The mark's own box in the space; its leader line may leave from there.
    var ownBox: Int
  }

  /// How far from its mark a text may go, on a leader line.
  enum Reach {
    /// For numbers, which are many.
    case short
    case usual
    /// For a text that must not be missing: far, and over marks if need be.
    case anywhere

    var slots: [LabelSlot] {
      switch self {
      case .short: LabelSlot.close
      case .usual: LabelSlot.displaced
      case .anywhere: LabelSlot.displaced + LabelSlot.remote
      }
    }
  }

  /// The text beside the mark, else at the end of a leader line, else nil.
  mutating func place(
    _ runs: [TextRun], at target: Target, reach: Reach, isBold: Bool = false
  ) -> PlacedLabel? {
    let font = isBold ? font.bold : font
    let size = (width: font.width(of: runs), height: font.boxHeight)
    for slot in LabelSlot.beside {
      let place = Place(slot, at: target, size: size)
      if space.isFree(place.box) { return take(place, runs, mark: target.mark, leader: nil) }
    }
    for slot in reach.slots {
      let place = Place(slot, at: target, size: size)
      guard space.isFree(place.box) else { continue }
      let leader = LabelPlacer.leader(from: target, to: place.anchorPoint)
      guard reach == .anywhere || space.isFree(leader, besides: target.ownBox) else { continue }
      return take(place, runs, mark: target.mark, leader: leader)
    }
    return nil
  }

  private static func leader(from target: Target, to end: Point) -> Segment {
    let dx = end.x - target.centre.x
    let dy = end.y - target.centre.y
    let part = (target.radius + 1) / max((dx * dx + dy * dy).squareRoot(), 1)
    let start = Point(x: target.centre.x + part * dx, y: target.centre.y + part * dy)
    return Segment(start: start, end: end)
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

    init(_ slot: LabelSlot, at target: Target, size: (width: Double, height: Double)) {
      let x = target.centre.x + slot.dx + slot.outward.x * target.radius
      let y = target.centre.y + slot.dy + slot.outward.y * target.radius
      anchor = slot.anchor
      switch slot.anchor {
      case .start, .end:
        let left = slot.anchor == .start ? x : x - size.width
        box = Box(left: left, top: y - size.height / 2, width: size.width, height: size.height)
        anchorPoint = Point(x: slot.anchor == .start ? x - 1.5 : x + 1.5, y: y)
      case .middle:
        let isBelow = slot.outward.y > 0
        box = Box(
          left: x - size.width / 2, top: isBelow ? y : y - size.height, width: size.width,
          height: size.height)
        anchorPoint = Point(x: x, y: isBelow ? y - 1 : y + 1)
      }
    }
  }
}
