import Testing

@testable import Charts

@Suite struct MarkShapeTests {
  let centre = Point(x: 10, y: 20)

  @Test func circlesAreArcsAndOthersPolygons() {
    #expect(
      MarkShape.circle.outline(at: centre, radius: 4) == "M6 20A4 4 0 1 1 14 20A4 4 0 1 1 6 20Z")
    #expect(
      MarkShape.diamond.outline(at: centre, radius: 4) == "M10 14.8L14.52 20L10 25.2L5.48 20Z")
  }

  @Test func leftHalvesEndAtTheMiddle() {
    #expect(MarkShape.circle.leftHalf(at: centre, radius: 4) == "M10 16A4 4 0 0 0 10 24Z")
    #expect(MarkShape.diamond.leftHalf(at: centre, radius: 4) == "M10 14.8L10 25.2L5.48 20Z")
  }

  @Test func everyCategoryHasAShapeOfItsOwn() {
    #expect(MarkShape.allCases.count == ChartColour.categoryCount)
    #expect(Set((0..<8).map(MarkShape.ofStyle)).count == 8)
    #expect(MarkShape.ofStyle(8) == .circle)
  }

  /// By the shoelace formula: a shape must not look heavier than the circle.
  @Test(arguments: MarkShape.allCases) func shapesHaveAboutTheSameArea(shape: MarkShape) {
    guard let corners = shape.corners else { return }
    var doubled = 0.0
    for (index, corner) in corners.enumerated() {
      let next = corners[(index + 1) % corners.count]
      doubled += corner.x * next.y - next.x * corner.y
    }
    #expect((2.2...3.3).contains(doubled.magnitude / 2))
  }
}
