import Testing

@testable import Charts

/// On the boxes that were estimated: no label covers another, a mark, or the border.
@Suite struct PanelLabelsTests {
  private static let cases: [(count: Int, layout: ChartLayout)] =
    [1, 3, 8, 30, 60, 120, 300].flatMap { count in ChartLayout.allCases.map { (count, $0) } }

  @Test(arguments: cases)
  func labelsCoverNothing(count: Int, layout: ChartLayout) {
    for map in [Examples.map(count), Examples.map(count, categories: Examples.families)] {
      let plan = PerformanceMapPlan(map, layout: layout, showsTitle: false)
      for panel in plan.panels { expectNothingCovered(panel.plan) }
    }
  }

  @Test(arguments: ChartLayout.allCases)
  func labelsCoverNothingAmongEqualValues(layout: ChartLayout) {
    for map in [Examples.ties, Examples.empty] {
      let plan = PerformanceMapPlan(map, layout: layout, showsTitle: true)
      for panel in plan.panels { expectNothingCovered(panel.plan) }
    }
  }

  private func expectNothingCovered(_ plan: PanelPlan) {
    let labels = plan.labels.names + plan.labels.numbers.map(\.label)
    for (index, label) in labels.enumerated() {
      #expect(plan.plot.contains(label.box))
      for other in labels[(index + 1)...] {
        #expect(!label.box.intersects(other.box), "\(label.runs) and \(other.runs)")
      }
      for mark in plan.marks.placed {
        #expect(!label.box.intersects(Box(around: mark.centre, radius: plan.marks.radius)))
      }
      for note in plan.emptyNotes { #expect(!label.box.intersects(note.box)) }
    }
    for label in labels {
      guard let leader = label.leader else { continue }
      for other in labels where other != label { #expect(!leader.crosses(other.box)) }
    }
  }

  @Test func everyMarkOfASmallMapHasItsName() {
    for layout in ChartLayout.allCases {
      let plan = PerformanceMapPlan(Examples.map(8), layout: layout, showsTitle: false)
      for panel in plan.panels { #expect(panel.plan.labels.names.count == 8) }
    }
  }

  @Test func aPanelHasNoMoreNamesThanAllowed() {
    var map = Examples.map(60)
    map.labelLimit = 5
    for panel in PerformanceMapPlan(map, layout: .wide, showsTitle: false).panels {
      #expect(panel.plan.labels.names.count == 5)
    }
  }

  @Test func theBestOfEachCategoryIsNamedFirst() throws {
    var map = Examples.map(60, variety: false)
    map.labelLimit = 3
    let plan = PerformanceMapPlan(map, layout: .wide, showsTitle: false)
    for panel in plan.panels {
      let named = panel.plan.labels.names.map { panel.plan.marks.placed[$0.mark].band }
      #expect(Set(named).count == 3)
    }
  }

  @Test func theHighlightedMarkIsAlwaysNamed() {
    for count in [8, 60, 300] {
      for layout in ChartLayout.allCases {
        let plan = PerformanceMapPlan(Examples.map(count), layout: layout, showsTitle: false)
        for panel in plan.panels {
          let names = panel.plan.labels.names.map { panel.plan.marks.placed[$0.mark].index }
          #expect(names.contains(2), "\(count) \(layout) \(panel.plan.panel.id)")
        }
      }
    }
  }
}
