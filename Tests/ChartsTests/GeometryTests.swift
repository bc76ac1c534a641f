import Testing

@testable import Charts

@Suite struct GeometryTests {
  let box = Box(left: 10, top: 10, right: 20, bottom: 20)

  @Test(arguments: [
    (0.0, 0.0, 30.0, 30.0, true), (0, 15, 30, 15, true), (12, 12, 18, 18, true),
    (0, 0, 9, 30, false), (0, 21, 30, 21, false), (0, 15, 9, 15, false), (10, 0, 10, 30, false),
    (0, 25, 25, 0, true), (0, 5, 5, 0, false), (15, 15, 15, 15, true),
  ])
  func segmentsCrossBoxes(x1: Double, y1: Double, x2: Double, y2: Double, crosses: Bool) {
    let segment = Segment(start: Point(x: x1, y: y1), end: Point(x: x2, y: y2))
    #expect(segment.crosses(box) == crosses)
  }

  @Test func boxesThatOnlyTouchDoNotIntersect() {
    #expect(!box.intersects(Box(left: 20, top: 10, right: 30, bottom: 20)))
    #expect(box.intersects(Box(left: 19.9, top: 19.9, right: 30, bottom: 30)))
  }

  @Test func scalesRunBothWaysAndEmptyOnesStandStill() {
    let scale = LinearScale(0...10, from: 100, to: 0)
    #expect(scale.position(of: 2.5) == 75)
    #expect(LinearScale(3...3, from: 0, to: 10).position(of: 3) == 5)
    let bands = BandScale(count: 4, start: 0, end: 80)
    #expect(bands.middle(of: 1) == 30)
    #expect(BandScale(count: 0, start: 0, end: 80).bandwidth == 80)
  }

  @Test func occupiedSpaceKnowsWhatStandsWhere() {
    var space = OccupiedSpace(bounds: Box(left: 0, top: 0, right: 100, bottom: 100))
    let number = space.insert(box)
    #expect(!space.isFree(Box(left: 15, top: 15, right: 60, bottom: 60)))
    #expect(space.isFree(Box(left: 21, top: 15, right: 60, bottom: 60)))
    #expect(!space.isFree(Box(left: 90, top: 90, right: 101, bottom: 95)))
    let line = Segment(start: Point(x: 15, y: 15), end: Point(x: 50, y: 15))
    #expect(space.isFree(line, besides: number))
    #expect(!space.isFree(line, besides: number + 1))
    space.insert(line)
    #expect(!space.isFree(Box(left: 40, top: 10, right: 60, bottom: 20)))
  }
}
