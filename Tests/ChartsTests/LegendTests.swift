import Testing

@testable import Charts

@Suite struct LegendTests {
  private func items(_ names: [String]) -> [Legend.Item] {
    names.map { Legend.Item(sign: .line(0), text: [TextRun($0)]) }
  }

  @Test func itemsBreakIntoRows() {
    let legend = Legend(
      items(["one", "two", "three"]), at: Point(x: 0, y: 0), width: 100, font: Font(size: 10))
    #expect(Set(legend.placed.map(\.origin.y)).count == 2)
    #expect(legend.placed.last?.origin.x == 0)
    #expect(legend.bottom > 24)
  }

  @Test func namesLongerThanARowAreCut() {
    let legend = Legend(
      items([String(repeating: "long ", count: 40)]), at: Point(x: 0, y: 0), width: 100,
      font: Font(size: 10))
    #expect(legend.placed[0].item.text.plainText.hasSuffix("…"))
  }

  @Test func aLegendWithoutItemsTakesNoRoom() {
    let legend = Legend([], at: Point(x: 0, y: 7), width: 100, font: Font(size: 10))
    #expect(legend.bottom == 7)
  }

  @Test func headersThatDoNotFitGoToTheLegend() {
    let font = Font(size: 11.5)
    #expect(
      BandHeaders(Examples.compositions, bandwidth: 97, font: font, hasSigns: true).names != nil)
    #expect(BandHeaders(Examples.families, bandwidth: 36, font: font, hasSigns: true).names == nil)
    let plan = PerformanceMapPlan(
      Examples.map(8, categories: Examples.families), layout: .wide, showsTitle: false)
    let names = plan.legend.placed.map(\.item.text.plainText)
    #expect(names.starts(with: Examples.families.map(\.name)))
  }
}
