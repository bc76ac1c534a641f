/// The timeline from top to bottom: a row for each milestone, a track for each lane.
struct NarrowTimelinePlan: Sendable, Hashable {
  struct Row: Sendable, Hashable {
    var lane: Int
    var milestone: Timeline.Milestone
    var text: TimelineText
    /// Upper edge of the text.
    var top: Double
    /// Whether the year is printed: on the first row of each.
    var startsYear: Bool

    /// y of the mark, level with the name.
    var middle: Double { top + TimelineText.nameFont.size * 0.64 }
  }

  var rows: [Row]
  var textLeft: Double
  var firstTrack: Double
  var trackPitch: Double
  var bottom: Double

  static let yearFont = Font(size: 12, isBold: true)
  private static let rowGap = 12.0
  private static let yearGap = 10.0

  init(_ timeline: Timeline, width: Double, top: Double) {
    firstTrack = NarrowTimelinePlan.yearFont.width(of: "0000") + 16
    let laneCount = Double(max(timeline.lanes.count, 1))
    trackPitch = min(14, 110 / laneCount)
    let textLeft = firstTrack + (laneCount - 1) * trackPitch + 16
    self.textLeft = textLeft
    rows = []
    bottom = top
    for (lane, milestone) in timeline.ordered {
      let startsYear = milestone.year != rows.last?.milestone.year
      if startsYear, !rows.isEmpty { bottom += NarrowTimelinePlan.yearGap }
      let text = TimelineText(milestone, width: width - textLeft, noteLines: 4)
      rows.append(
        Row(lane: lane, milestone: milestone, text: text, top: bottom, startsYear: startsYear))
      bottom += text.height + NarrowTimelinePlan.rowGap
    }
  }

  func track(of lane: Int) -> Double { firstTrack + Double(lane) * trackPitch }

  func draw(_ timeline: Timeline, on canvas: inout Canvas) {
    for (index, lane) in timeline.lanes.enumerated() {
      let own = rows.filter { $0.lane == index }
      guard let first = own.first, let last = own.last else { continue }
      let x = track(of: index)
      canvas.line(
        Segment(start: Point(x: x, y: first.middle), end: Point(x: x, y: last.middle)),
        Canvas.Stroke(colour: .category(lane.style), width: 1.5), "chart-track")
    }
    for row in rows { draw(row, style: timeline.lanes[row.lane].style, on: &canvas) }
  }

  private func draw(_ row: Row, style: Int, on canvas: inout Canvas) {
    if row.startsYear {
      canvas.text(
        String(row.milestone.year), at: Point(x: 0, y: row.top + TimelineText.nameFont.size),
        Canvas.TextStyle(
          font: NarrowTimelinePlan.yearFont, colour: .quiet, meaning: "chart-tick"))
    }
    let centre = Point(x: track(of: row.lane), y: row.middle)
    canvas.link(row.milestone.href, "chart-mark", words: row.milestone.words) { canvas in
      canvas.line(
        Segment(
          start: Point(x: centre.x + 6, y: centre.y), end: Point(x: textLeft - 5, y: centre.y)),
        Canvas.Stroke(colour: .grid), "chart-leader")
      canvas.mark(MarkLook(shape: .ofStyle(style), style: style), at: centre, radius: 4.5)
      row.text.draw(on: &canvas, x: textLeft, top: row.top, anchor: .start)
    }
  }
}
