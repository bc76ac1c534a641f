import Markup
import Testing

@testable import Charts

@Suite struct TimelineLaneTests {
  private func expectNothingCovered(_ lane: TimelineLane) {
    for (index, item) in lane.items.enumerated() {
      guard let place = item.place else { continue }
      for (otherIndex, other) in lane.items.enumerated() where otherIndex != index {
        guard let taken = other.place else { continue }
        if taken.storey == place.storey {
          #expect(place.right < taken.left || taken.right < place.left)
        } else if taken.storey > place.storey {
          #expect(other.x < place.left || other.x > place.right)
        }
      }
    }
  }

  @Test func everyMilestoneOfTheExampleIsNamedAndNothingIsCovered() {
    let plan = WideTimelinePlan(Examples.timeline, width: 1080, top: 0)
    #expect(plan.unnamedCount == 0)
    #expect(plan.lanes.reduce(0) { $0 + $1.lane.items.count } == 14)
    for lane in plan.lanes { expectNothingCovered(lane.lane) }
  }

  @Test func hundredsOfMilestonesCoverNothing() {
    var noise = Examples.Noise(state: 5)
    var timeline = Examples.timeline
    timeline.milestones = (0..<300).map { index in
      Timeline.Milestone(
        id: "m\(index)", lane: Examples.lanes[index % 4].id, year: 2000 + Int(noise.next() * 25),
        label: Examples.formula(Examples.names[index % 24]), note: "Words about it")
    }
    let plan = WideTimelinePlan(timeline, width: 1080, top: 0)
    for lane in plan.lanes { expectNothingCovered(lane.lane) }
  }

  @Test func impossibleYearsAndLanesAreCountedNotDrawn() {
    var timeline = Examples.timeline
    timeline.milestones = [
      Timeline.Milestone(id: "a", lane: "size", year: .max, label: [TextRun("far")]),
      Timeline.Milestone(id: "b", lane: "size", year: 0, label: [TextRun("zero")]),
      Timeline.Milestone(id: "c", lane: "nowhere", year: 2020, label: [TextRun("lost")]),
    ]
    for layout in ChartLayout.allCases {
      let svg = TimelineChart.svg(timeline, layout: layout, form: .standalone).string
      #expect(svg.contains("no milestone reported"))
      #expect(svg.contains("0 shown, 3 without a year or lane"))
    }
    timeline.milestones.append(
      Timeline.Milestone(id: "d", lane: "size", year: 9999, label: [TextRun("late")]))
    timeline.milestones.append(
      Timeline.Milestone(id: "e", lane: "size", year: 1, label: [TextRun("early")]))
    #expect(TimelineChart.svg(timeline, layout: .wide, form: .standalone).string.contains("late"))
  }
}
