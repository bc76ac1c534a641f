@testable import Charts
import Markup
import Testing

@Suite struct PlotChartTests {
  @Test func drawsLinesOfEqualDifferenceAtFortyFiveDegrees() throws {
    let plan = PlotPlan(PlotExamples.scatter(8), layout: .wide, form: .standalone)
    #expect(!plan.references.isEmpty)
    for reference in plan.references {
      let across = reference.segment.end.x - reference.segment.start.x
      let up = reference.segment.start.y - reference.segment.end.y
      #expect(abs(across - up) < 0.5)
    }
  }

  @Test(arguments: [1, 8, 60, 300]) func keepsNamesApartAndInside(_ count: Int) {
    for layout in ChartLayout.allCases {
      let plan = PlotPlan(PlotExamples.scatter(count), layout: layout, form: .standalone)
      #expect(plan.labels.count <= PlotPlan.mostLabels)
      for (index, label) in plan.labels.enumerated() {
        #expect(plan.box.contains(label.box))
        for other in plan.labels[(index + 1)...] { #expect(!label.box.intersects(other.box)) }
      }
    }
  }

  @Test func drawsNoMorePointsThanCanBeSeen() {
    let few = PlotChart.svg(PlotExamples.curve(1000), layout: .wide, form: .standalone).bytes.count
    let many = PlotChart.svg(PlotExamples.curve(200_000), layout: .wide, form: .standalone).bytes
      .count
    #expect(many < 6 * few)
    #expect(many < 150_000)
  }

  @Test func leavesOutWhatALogarithmicAxisCannotShow() {
    let plan = PlotPlan(PlotExamples.tafel, layout: .wide, form: .standalone)
    #expect(plan.drawable(PlotExamples.tafel.curves[0].values).count == 4)
    #expect(plan.x.ticks.map(\.label.plainText) == ["10−2", "0.1", "1", "10"])
  }

  @Test func keepsMarksOfSlipsOutOfTheDrawing() {
    let plan = PlotPlan(PlotExamples.hostile, layout: .wide, form: .standalone)
    #expect(plan.marks.count == 1)
    let text = String(
      decoding: PlotChart.svg(PlotExamples.hostile, layout: .wide, form: .standalone).bytes,
      as: UTF8.self)
    #expect(!text.contains("<script>"))
    #expect(!text.contains("nan") && !text.contains("inf"))
  }

  @Test func saysThatThereIsNothing() {
    let text = String(
      decoding: PlotChart.svg(PlotExamples.empty, layout: .narrow, form: .standalone).bytes,
      as: UTF8.self)
    #expect(text.contains(PanelPlan.emptyText))
  }
}
