import Charts
import Electrochemistry
import ReviewModel
import Testing

@testable import Figures

/// Maps of so many values that an area stands for them.
@Suite struct DenseMapTests {
  private let review: Review = {
    var review = SmallReview().review
    let pattern = review.catalysts[0]
    review.catalysts = (0..<1200).map { number in
      var catalyst = pattern
      catalyst.id = "fe-\(number)"
      catalyst.name = "FeN4-\(number)"
      var value = pattern.measurements[0]
      value.id = "fe-\(number):1"
      // The best stands in the middle of the list.
      let size = 0.6 + Double((number * 7) % 1200) / 5000
      if let quantity = Quantity(size, decimals: 4, unit: PhysicalUnit("V"), scale: .rhe) {
        value.value = quantity
        value.normalised = quantity
      }
      catalyst.measurements = [value]
      return catalyst
    }
    return review
  }()

  private var figure: MapFigure { MapFigure(review.maps[0], in: review, years: [:]) }

  @Test func onlyTheBestHaveWords() {
    let marks = figure.plainChart.panels[0].marks
    #expect(marks.count == 1200)
    let named = marks.filter { $0.words !== MarkWords.none }
    let best = marks.map(\.value).sorted(by: >).prefix(PerformanceMap.bestOfDense)
    #expect(named.map(\.value).sorted(by: >) == Array(best))
    #expect(named.allSatisfy { !$0.tooltip.isEmpty && !$0.label.isEmpty })
  }

  @Test func whatIsPointedOutGetsWords() throws {
    let chart = figure.chart(
      links: FigureLinks(catalyst: { "to/" + $0 }, designClass: { _, _ in nil }),
      highlight: ["fe-3"])
    let mark = try #require(chart.panels[0].marks.first { $0.isHighlighted })
    #expect(mark.id == "fe-3:1" && mark.href == "to/fe-3")
    #expect(chart.panels[0].marks.filter(\.isHighlighted).count == 1)
  }

  @Test func drawsAsIfAllHadWords() {
    var whole = figure.plainChart
    let panel = figure.panels[0]
    for (place, number) in panel.drawnOrder.enumerated() {
      let value = panel.values[number]
      whole.panels[0].marks[place].words = MarkWords(
        id: value.measurement.id, label: [.init(value.name)], tooltip: ["a"],
        facts: MarkFacts(subject: value.catalyst.id))
    }
    var drawn = figure.plainChart
    for place in drawn.panels[0].marks.indices
    where drawn.panels[0].marks[place].words !== MarkWords.none {
      drawn.panels[0].marks[place].words = whole.panels[0].marks[place].words
    }
    for layout in ChartLayout.allCases {
      #expect(
        PerformanceMapChart.svg(whole, layout: layout, form: .standalone)
          == PerformanceMapChart.svg(drawn, layout: layout, form: .standalone))
    }
  }
}
