import Charts
import Electrochemistry
import Figures
import ReviewModel
import Testing

@Suite struct MapFigureTests {
  let small = SmallReview()

  @Test func sortsTheBestValueFirstAndCountsMissingEntries() {
    let figure = MapFigure(small.review.maps[0], in: small.review)
    #expect(figure.panels[0].values.map(\.measurement.id) == ["fe:1", "co:1", "co:2"])
    #expect(figure.panels[0].shown == 2)
    #expect(figure.panels[0].missing == 1)
  }

  @Test func leavesWithdrawnValuesOut() {
    var review = small.review
    review.catalysts[0].measurements[0].status = .withdrawn
    let figure = MapFigure(review.maps[0], in: review)
    #expect(figure.panels[0].values.map(\.measurement.id) == ["co:1", "co:2"])
  }

  @Test func drawsTheSpanOfSeveralClaimsAsOneMark() {
    let marks = MapFigure(small.review.maps[0], in: small.review).chart(links: .none).panels[0]
      .marks
    #expect(marks.map(\.id) == ["fe:1", "co:1"])
    #expect(marks[1].lower == 0.8)
    #expect(marks[1].upper == 0.85)
  }

  @Test func leavesPotentialsOnOtherScalesOut() {
    var review = small.review
    let value = review.catalysts[0].measurements[0].normalised
    review.catalysts[0].measurements[0].normalised = value.with(scale: .electrode("Ag/AgCl"))
    let figure = MapFigure(review.maps[0], in: review)
    #expect(figure.panels[0].values.map(\.measurement.id) == ["co:1", "co:2"])
  }

  @Test func dashesComputedMarksAndPointsOutOthers() {
    var review = small.review
    review.catalysts[0].measurements[0].kind = .computed
    let chart = MapFigure(review.maps[0], in: review).chart(links: .none, highlight: ["co"])
    #expect(chart.panels[0].marks.map(\.isComputed) == [true, false])
    #expect(chart.panels[0].marks.map(\.isHighlighted) == [false, true])
    #expect(chart.panels[0].unit == "V vs RHE")
    #expect(chart.fills.map(\.fill) == [.tinted])
    #expect(chart.signs.map(\.sign) == [.ring])
  }

  @Test func saysInWordsWhatItShows() {
    let figure = MapFigure(small.review.maps[0], in: small.review)
    #expect(
      figure.summary
        == "Values. ORR: 2 of 3 entries have a value, from 0.800 to 0.900 V vs RHE; best is FeN₄.")
  }

  @Test func comparesAnEntryOnlyWithOthers() {
    var review = small.review
    let figure = MapFigure(review.maps[0], in: review)
    #expect(figure.strip(figure.panels[0], catalystID: "fe")?.all == [0.8, 0.85, 0.9])
    #expect(figure.strip(figure.panels[0], catalystID: "ni") == nil)
    review.catalysts.remove(at: 1)
    let alone = MapFigure(review.maps[0], in: review)
    #expect(alone.strip(alone.panels[0], catalystID: "fe") == nil)
  }
}
