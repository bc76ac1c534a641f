import Charts
import Electrochemistry
import ReviewModel
import Testing

@testable import Figures

/// Maps by metal, year, electrolyte and strategy, and the benchmarks behind them.
@Suite struct MapBandsTests {
  private var review: Review = {
    var review = SmallReview().review
    review.catalysts[0].metals = ["Fe", "Co"]
    review.catalysts[1].metals = ["Co"]
    review.catalysts[1].measurements[1].electrolyte = .notStated
    review.catalysts[2].strategyID = nil
    return review
  }()

  private func figure(
    _ grouping: PerformanceMapDeclaration.Grouping, categories: [String] = [],
    change: (inout PerformanceMapDeclaration) -> Void = { _ in }
  ) -> MapFigure {
    var map = review.maps[0]
    map.grouping = grouping
    map.categories = categories
    map.strategyIDs = []
    map.classes = []
    change(&map)
    return MapFigure(map, in: review, years: ["seed-1": 2021])
  }

  @Test func anEntryOfTwoMetalsStandsAtBoth() {
    let figure = figure(.metal)
    #expect(figure.bands.map(\.name) == ["Co", "Fe"])
    #expect(figure.panels[0].values.map(\.measurement.id) == ["fe:1", "co:1", "co:2"])
    #expect(figure.panels[0].byBand == [[0, 1, 2], [0]])
    #expect((figure.panels[0].shown, figure.panels[0].missing) == (2, 1))
    let chart = figure.chart(links: .none)
    #expect(chart.panels[0].marks.map(\.category) == ["Co", "Co", "Co", "Fe"])
    #expect(chart.panels[0].notes == ["an entry of several metals stands at each of them"])
    #expect(chart.styles.map(\.style) == [0])
  }

  @Test func entriesWithoutClassHaveABandWhereTheMapAsksForIt() {
    var review = review
    review.catalysts[1].classID = nil
    var map = review.maps[0]
    #expect(MapFigure(map, in: review, years: [:]).panels[0].values.map(\.catalyst.id) == ["fe"])
    map.classes.append(.init(strategyID: "size", classID: "unassigned"))
    let figure = MapFigure(map, in: review, years: [:])
    #expect(figure.bands.map(\.name) == ["A and B", "No class"])
    #expect(figure.panels[0].byBand == [[0], [1, 2]])
    #expect(figure.bands[1].design == nil)
  }

  @Test func namedBandsAreTheOnlyOnes() {
    let figure = figure(.metal, categories: ["Fe", "Ni"])
    #expect(figure.bands.map(\.name) == ["Fe", "Ni"])
    #expect(figure.panels[0].byBand == [[0], []])
    #expect(figure.panels[0].values.count == 1)
  }

  @Test func yearsElectrolytesAndStrategies() {
    #expect(figure(.year).bands.map(\.name) == ["2021"])
    #expect(figure(.electrolyte).bands.map(\.name) == ["0.1 M KOH", "not stated"])
    #expect(figure(.strategy).bands.map(\.name) == ["Size"])
  }

  @Test func aMapCanBeOfSomeElectrolytesAndAPanelOfOneMedium() {
    #expect(figure(.metal) { $0.electrolytes = ["0.1 M KOH"] }.panels[0].values.count == 2)
    let acid = figure(.metal) { $0.panels[0].medium = .acidic }
    #expect(acid.panels[0].values.isEmpty)
    #expect(acid.panels[0].title == "ORR, acidic")
  }

  @Test func manyMetalsShareABand() {
    var review = review
    let symbols = ["Fe", "Co", "Ni", "Cu", "Mo", "Sn", "W", "Zn", "Mn", "Pt"]
    for symbol in symbols {
      var catalyst = review.catalysts[0]
      catalyst.id = "x" + symbol
      catalyst.metals = [symbol]
      review.catalysts.append(catalyst)
    }
    var map = review.maps[0]
    map.grouping = .metal
    map.strategyIDs = []
    let figure = MapFigure(map, in: review)
    #expect(figure.bands.count == 8)
    #expect(figure.bands.last?.name == "other")
    #expect(figure.panels[0].byBand.last?.isEmpty == false)
  }

  @Test func benchmarksAreRangesAndNoMembers() throws {
    var review = review
    var benchmark = review.catalysts[0]
    benchmark.id = "pt-c"
    benchmark.name = "Pt/C"
    benchmark.kind = .benchmark
    benchmark.measurements = try ["0.84 V vs RHE", "0.89 V vs RHE"].enumerated().map {
      try #require(SmallReview.measurement("pt-c:\($0.offset)", $0.element))
    }
    review.catalysts.append(benchmark)
    var map = review.maps[0]
    map.grouping = .metal
    map.strategyIDs = []
    let figure = MapFigure(map, in: review)
    #expect(!figure.catalysts.contains { $0.id == "pt-c" })
    let range = try #require(figure.panels[0].baselines.first)
    #expect(range.range == 0.84...0.89)
    #expect(range.medium == .alkaline)
    let drawn = try #require(figure.chart(links: .none).panels[0].baselines.first)
    #expect(
      drawn.tooltip == [
        "Pt/C, alkaline: median 0.865, from 0.840 to 0.890 V vs RHE, n = 2", "source: seed-1",
      ])
  }

  @Test func axesCanBeReadInOtherUnits() {
    let readings = figure(.metal).chart(links: .none).panels[0].otherReadings
    #expect(readings.map(\.kind) == ["rhe-V", "rhe-mV", "eta-V", "eta-mV"])
    #expect(readings.map(\.factor) == ["1.0000", "1000.0000", "-1.0000", "-1000.0000"])
    #expect(readings[2].offset.hasPrefix("1.229"))
  }
}
