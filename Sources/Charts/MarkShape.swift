/// The outline of a mark. Shapes are drawn with about the same area, so none looks heavier.
package enum MarkShape: Int, Sendable, Hashable, CaseIterable {
  case circle, square, triangle, diamond, inverseTriangle, plus, star, cross

  /// Corners for a mark of radius 1 round the origin, y downwards; nil for the circle.
  var corners: [Point]? {
    switch self {
    case .circle: nil
    case .square: MarkShape.points([(-1, -1), (1, -1), (1, 1), (-1, 1)], scale: 0.89)
    case .triangle: MarkShape.points([(0, -1.25), (1.17, 0.85), (-1.17, 0.85)])
    case .inverseTriangle: MarkShape.points([(0, 1.25), (-1.17, -0.85), (1.17, -0.85)])
    case .diamond: MarkShape.points([(0, -1.3), (1.13, 0), (0, 1.3), (-1.13, 0)])
    case .plus: MarkShape.points(MarkShape.plusCorners)
    case .cross:
      MarkShape.points(
        MarkShape.plusCorners.map { (($0.0 - $0.1) * 0.7071, ($0.0 + $0.1) * 0.7071) })
    case .star: MarkShape.points(MarkShape.starCorners)
    }
  }

  private static let plusCorners: [(Double, Double)] = [
    (-0.42, -1.15), (0.42, -1.15), (0.42, -0.42), (1.15, -0.42), (1.15, 0.42), (0.42, 0.42),
    (0.42, 1.15), (-0.42, 1.15), (-0.42, 0.42), (-1.15, 0.42), (-1.15, -0.42), (-0.42, -0.42),
  ]

  /// Five points at radius 1.4 and five at 0.62, written out so that no machine's sine differs.
  private static let starCorners: [(Double, Double)] = [
    (0, -1.4), (0.364, -0.502), (1.331, -0.433), (0.59, 0.192), (0.823, 1.133), (0, 0.62),
    (-0.823, 1.133), (-0.59, 0.192), (-1.331, -0.433), (-0.364, -0.502),
  ]

  private static func points(_ pairs: [(Double, Double)], scale: Double = 1) -> [Point] {
    pairs.map { Point(x: $0.0 * scale, y: $0.1 * scale) }
  }
}

/// How a mark is filled: a second meaning beside colour and shape, such as the electrolyte.
package enum MarkFill: Int, Sendable, Hashable, CaseIterable {
  case solid, half, open, tinted
}

extension MarkShape {
  /// SVG path data of the whole outline.
  func outline(at centre: Point, radius: Double) -> String {
    guard let corners else { return MarkShape.circlePath(at: centre, radius: radius) }
    return MarkShape.path(corners, at: centre, radius: radius)
  }

  /// SVG path data of the left half.
  func leftHalf(at centre: Point, radius: Double) -> String {
    guard let corners else {
      let x = FixedPoint.coordinate(centre.x)
      let r = FixedPoint.coordinate(radius)
      let top = FixedPoint.coordinate(centre.y - radius)
      let bottom = FixedPoint.coordinate(centre.y + radius)
      return "M\(x) \(top)A\(r) \(r) 0 0 0 \(x) \(bottom)Z"
    }
    return MarkShape.path(MarkShape.leftPart(of: corners), at: centre, radius: radius)
  }

  private static func circlePath(at centre: Point, radius: Double) -> String {
    let y = FixedPoint.coordinate(centre.y)
    let r = FixedPoint.coordinate(radius)
    let left = FixedPoint.coordinate(centre.x - radius)
    let right = FixedPoint.coordinate(centre.x + radius)
    return "M\(left) \(y)A\(r) \(r) 0 1 1 \(right) \(y)A\(r) \(r) 0 1 1 \(left) \(y)Z"
  }

  /// The part of a polygon left of x = 0 (Sutherland and Hodgman's clipping on one edge).
  private static func leftPart(of corners: [Point]) -> [Point] {
    var kept: [Point] = []
    var previous = corners[corners.count - 1]
    for corner in corners {
      if corner.x * previous.x < 0 {
        let part = previous.x / (previous.x - corner.x)
        kept.append(Point(x: 0, y: previous.y + part * (corner.y - previous.y)))
      }
      if corner.x <= 0 { kept.append(corner) }
      previous = corner
    }
    return kept
  }

  private static func path(_ corners: [Point], at centre: Point, radius: Double) -> String {
    var path = ""
    for (index, corner) in corners.enumerated() {
      path += index == 0 ? "M" : "L"
      path += FixedPoint.coordinate(centre.x + corner.x * radius)
      path += " "
      path += FixedPoint.coordinate(centre.y + corner.y * radius)
    }
    return path + "Z"
  }
}
