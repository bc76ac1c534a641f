/// The timeline with years from left to right and lanes below each other, laid out.
struct WideTimelinePlan: Sendable, Hashable {
  struct PlannedLane: Sendable, Hashable {
    var lane: TimelineLane
    /// y of the line the marks stand on.
    var baseline: Double
    var nameLines: [String]
  }

  var years: ClosedRange<Int>
  var columns: BandScale
  var lanes: [PlannedLane]
  var bottom: Double

  static let nameFont = Font(size: 13)
  static let yearFont = Font(size: 12)
  private static let nameWidth = 150.0
  private static let laneGap = 26.0

  init(_ timeline: Timeline, width: Double, top: Double) {
    let ordered = timeline.ordered
    years = (ordered.first?.milestone.year ?? 0)...(ordered.last?.milestone.year ?? 0)
    columns = BandScale(count: years.count, start: WideTimelinePlan.nameWidth + 16, end: width)
    lanes = []
    bottom = top
    let textWidth = min(max(columns.bandwidth * 1.7, 92), 150)
    for (index, lane) in timeline.lanes.enumerated() {
      let items = WideTimelinePlan.items(
        ordered.enumerated().filter { $0.element.lane == index }.map {
          ($0.offset, $0.element.milestone)
        }, firstYear: years.lowerBound, columns: columns, textWidth: textWidth)
      let planned = TimelineLane(items, range: columns.start...width)
      let names = WideTimelinePlan.nameFont.fittedLines(
        of: lane.name, width: WideTimelinePlan.nameWidth - 24, maximumLines: 3)
      let nameHeight = Double(names.count) * WideTimelinePlan.nameFont.lineHeight
      bottom += max(planned.height, nameHeight) + WideTimelinePlan.laneGap
      lanes.append(PlannedLane(lane: planned, baseline: bottom, nameLines: names))
    }
    bottom += 16
  }

  /// Marks of one year stand side by side.
  private static func items(
    _ milestones: [(index: Int, milestone: Timeline.Milestone)], firstYear: Int,
    columns: BandScale, textWidth: Double
  ) -> [TimelineLane.Item] {
    var countOfYear: [Int: Int] = [:]
    for (_, milestone) in milestones { countOfYear[milestone.year, default: 0] += 1 }
    var placeInYear: [Int: Int] = [:]
    return milestones.map { index, milestone in
      let count = countOfYear[milestone.year, default: 1]
      let place = placeInYear[milestone.year, default: 0]
      placeInYear[milestone.year] = place + 1
      let spacing = min(18, columns.bandwidth * 0.9 / Double(count))
      let offset = (Double(place) - Double(count - 1) / 2) * spacing
      return TimelineLane.Item(
        index: index, year: milestone.year,
        x: columns.middle(of: milestone.year - firstYear) + offset, place: nil,
        text: TimelineText(milestone, width: textWidth, noteLines: 4))
    }
  }

  /// Milestones without a text, because there is no room for all.
  var unnamedCount: Int { lanes.reduce(0) { $0 + $1.lane.items.count { $0.place == nil } } }

  /// Every year, or every second, fifth, tenth … where they stand close.
  var labelledYears: [Int] {
    let needed = WideTimelinePlan.yearFont.width(of: "0000") + 10
    let step =
      [1, 2, 5, 10, 20, 50, 100, 200, 500].first { Double($0) * columns.bandwidth >= needed }
      ?? 1000
    return years.filter { $0.isMultiple(of: step) || years.count == 1 }
  }
}
