import Testing

@testable import Charts

/// Boxes and areas that stand beside or for marks.
@Suite struct DistributionTests {
  @Test func quartilesOfFourAndMore() throws {
    #expect(Distribution(of: [1, 2, 3]) == nil)
    let five = try #require(Distribution(of: [5, 1, 4, 2, 3]))
    #expect(five.median == 3)
    #expect(five.quartiles == 2...4)
    #expect(five.count == 5)
    #expect(Distribution(of: [1, 1, 1, 1])?.quartiles == 1...1)
  }

  @Test func everyValueIsInADensity() {
    let plot = Box(left: 0, top: 0, width: 100, height: 60)
    let density = Density(of: [0, 60, 30, 30.5, -20, 90], plot: plot)
    #expect(density.bins.count == 10)
    #expect((density.bins.reduce(0, +) - 6).magnitude < 1e-9)
    #expect(density.outline(middle: 50, half: 40, densest: density.most).hasPrefix("M50 "))
    #expect(Density(of: [], plot: plot).outline(middle: 0, half: 1, densest: 0).isEmpty)
  }

  @Test func manyMarksBecomeAreasWithTheBestAndTheHighlighted() {
    var map = Examples.map(5000, variety: false)
    map.panels[0].marks[4321].isHighlighted = true
    let plan = PerformanceMapPlan(map, layout: .wide, showsTitle: true)
    let panel = plan.panels[0].plan
    #expect(panel.marks.isDense)
    #expect(panel.marks.counts.reduce(0, +) == 5000)
    #expect(panel.marks.placed.contains { $0.index == 4321 })
    #expect(panel.marks.placed.count <= 10)
    #expect(panel.labels.names.contains { panel.marks.placed[$0.mark].index == 4321 })
  }

  @Test func computedValuesAndLimitsAreInNoQuartile() {
    var map = Examples.map(8, variety: false)
    map.categories = [map.categories[0]]
    for index in 0..<8 { map.panels[0].marks[index].category = map.categories[0].id }
    map.panels[0].marks[0].isComputed = true
    map.panels[0].marks[1].openEnd = .upwards
    let plan = PerformanceMapPlan(map, layout: .wide, showsTitle: false).panels[0].plan
    #expect(plan.marks.distributions[0]?.count == 6)
    #expect(plan.marks.counts == [8])
  }

  @Test func binsHoldAllPoints() {
    let plot = Box(left: 0, top: 0, width: 100, height: 100)
    let points = (0..<100).map { Point(x: Double($0), y: 5) } + [Point(x: 5, y: 95)]
    let path = BinnedPoints(points, in: plot).path
    #expect(path.count { $0 == "M" } == 11)
    #expect(BinnedPoints([], in: plot).path.isEmpty)
  }
}
