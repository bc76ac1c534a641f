import Charts
import Markup
import Testing

@Suite struct PerformanceMapChartTests {
  private let one: PerformanceMap = {
    var map = Examples.map(1, variety: false)
    map.panels = [map.panels[0]]
    map.panels[0].marks = [
      PerformanceMap.Mark(
        id: "a", category: "mm", value: 0.86,
        label: [TextRun("FeN"), TextRun("4", .subscript), TextRun("@NC")], href: "a/?x=1&y=2")
    ]
    return map
  }()

  private func svg(_ map: PerformanceMap) -> String {
    PerformanceMapChart.svg(map, layout: .wide, form: .embedded(idPrefix: "p")).string
  }

  @Test func aMarkIsALinkWithItsOwnWords() {
    #expect(
      svg(one).contains(
        "<a href=\"a/?x=1&amp;y=2\" class=\"chart-mark\">"
          + "<title>FeN4@NC: 0.860 V vs RHE</title>"))
  }

  @Test func scriptsAreShiftedAndShiftedBack() {
    #expect(
      svg(one).contains(
        "FeN<tspan dy=\"2.53\" font-size=\"8.28\">4</tspan><tspan dy=\"-2.53\">@NC</tspan></text>"))
  }

  @Test func theBetterDirectionStandsAtTheAxis() {
    let text = svg(Examples.map(3))
    #expect(text.contains(">better ↑</text>"))
    #expect(text.contains(">better ↓</text>"))
  }

  @Test func countsArePrinted() {
    #expect(svg(Examples.map(8)).contains(">8 shown, 2 without this value</text>"))
  }

  @Test func emptyPanelsAndBandsSaySo() {
    let text = svg(Examples.empty)
    #expect(text.contains(">no value reported</text>"))
    #expect(text.contains(">reported</text>"))
    #expect(text.contains("0 shown, 1 that cannot be drawn"))
  }

  @Test func valuesThatAreNoNumbersAreCountedNotDrawn() {
    let text = svg(Examples.hostile)
    #expect(text.contains("6 shown, 5 that cannot be drawn"))
    #expect(!text.contains("nan"))
    #expect(!text.contains("inf"))
    #expect(!text.contains("<script>"))
  }

  @Test func computedValuesHaveADashedOutline() {
    var map = one
    #expect(!svg(map).contains("stroke-dasharray"))
    map.panels[0].marks[0].isComputed = true
    #expect(svg(map).contains("stroke-dasharray=\"2 1.5\""))
    #expect(svg(map).contains(">computed</text>"))
  }

  @Test func mapsWithoutPanelsOrCategoriesAreDrawn() {
    var map = one
    map.categories = []
    #expect(svg(map).contains("no value reported"))
    map.panels = []
    #expect(svg(map).contains("<svg"))
    #expect(PerformanceMapChart.thumbnail(map, form: .standalone).string.contains("<svg"))
  }

  @Test func thumbnailsHaveNoLinks() {
    let text = PerformanceMapChart.thumbnail(Examples.map(60), form: .standalone).string
    #expect(!text.contains("<a "))
    #expect(text.contains("role=\"img\""))
  }

  /// Generous, for a busy machine and a debug build: what must not come is a search that grows
  /// with the square of the marks.
  @Test(.timeLimit(.minutes(1))) func thousandsOfMarksAreNoTrouble() {
    var map = Examples.map(5000)
    for index in map.panels[0].marks.indices { map.panels[0].marks[index].value = 0.8 }
    let clock = ContinuousClock()
    let time = clock.measure { _ = svg(map) }
    #expect(time < .seconds(5))
  }
}
