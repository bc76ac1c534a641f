import Charts
import Figures
import ReviewModel
import Testing

@Suite struct TimelineFigureTests {
  @Test func ordersMilestonesByYear() {
    let figure = TimelineFigure(SmallReview().review)
    #expect(figure.years.map(\.year) == [2019, 2020])
    let chart = figure.chart(title: "Timeline", links: .none)
    #expect(chart?.lanes.map(\.id) == ["size"])
    #expect(chart?.description == "2 milestones from 2019 to 2020.")
  }

  @Test func drawsNothingWithoutMilestones() {
    var review = SmallReview().review
    for index in review.catalysts.indices { review.catalysts[index].milestone = nil }
    #expect(TimelineFigure(review).chart(title: "Timeline", links: .none) == nil)
  }
}
