extension WideTimelinePlan {
  func draw(_ timeline: Timeline, top: Double, on canvas: inout Canvas) {
    drawYears(top: top, on: &canvas)
    let milestones = timeline.ordered.map(\.milestone)
    for (lane, planned) in zip(timeline.lanes, lanes) {
      canvas.group("chart-lane") { canvas in
        drawName(lane, planned, on: &canvas)
        canvas.line(
          Segment(
            start: Point(x: columns.start, y: planned.baseline),
            end: Point(x: columns.end, y: planned.baseline)),
          Canvas.Stroke(colour: .axis), "chart-axis")
        for item in planned.lane.items {
          draw(item, milestones[item.index], planned, style: lane.style, on: &canvas)
        }
      }
    }
  }

  private func drawYears(top: Double, on canvas: inout Canvas) {
    guard let first = lanes.first, !first.nameLines.isEmpty || lanes.count > 1 else { return }
    let labelled = lanes.allSatisfy(\.lane.items.isEmpty) ? [] : labelledYears
    let lines = labelled.map { year in
      let x = columns.middle(of: year - years.lowerBound)
      return Segment(start: Point(x: x, y: top), end: Point(x: x, y: bottom - 8))
    }
    canvas.lines(lines, Canvas.Stroke(colour: .grid), "chart-grid")
    for (year, line) in zip(labelled, lines) {
      canvas.text(
        String(year), at: Point(x: line.start.x, y: bottom + 6),
        Canvas.TextStyle(
          font: WideTimelinePlan.yearFont, colour: .quiet, anchor: .middle, meaning: "chart-tick"))
    }
  }

  private func drawName(
    _ lane: Timeline.Lane, _ planned: PlannedLane, on canvas: inout Canvas
  ) {
    let font = WideTimelinePlan.nameFont
    var baseline =
      planned.baseline + font.size * 0.35 - Double(planned.nameLines.count - 1) * font.lineHeight
    canvas.link(lane.href, "chart-lane-name", words: nil) { canvas in
      canvas.mark(
        MarkLook(shape: .ofStyle(lane.style), style: lane.style),
        at: Point(x: 6, y: baseline - font.size * 0.36), radius: 5)
      for line in planned.nameLines {
        canvas.text(line, at: Point(x: 20, y: baseline), Canvas.TextStyle(font: font))
        baseline += font.lineHeight
      }
    }
  }

  private func draw(
    _ item: TimelineLane.Item, _ milestone: Timeline.Milestone, _ planned: PlannedLane,
    style: Int, on canvas: inout Canvas
  ) {
    let centre = Point(x: item.x, y: planned.baseline)
    canvas.link(milestone.href, "chart-mark", words: milestone.words) { canvas in
      if let place = item.place {
        let top =
          planned.baseline - TimelineLane.stemGap - planned.lane.top(of: place.storey - 1)
          - (place.storey > 0 ? TimelineLane.storeyGap : 0) - item.text.height
        canvas.line(
          Segment(start: centre, end: Point(x: item.x, y: top + item.text.height + 2)),
          Canvas.Stroke(colour: .category(style), width: 1), "chart-leader")
        canvas.rectangle(
          Box(
            left: place.left - 2, top: top, width: item.text.width + 4,
            height: item.text.height + 1), fill: .ground, "chart-label-ground")
        item.text.draw(
          on: &canvas, x: place.x, top: top, anchor: place.anchor)
      }
      canvas.mark(MarkLook(shape: .ofStyle(style), style: style), at: centre, radius: 5)
    }
  }
}
