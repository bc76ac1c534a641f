package import Markup

/// Timelines as SVG.
package enum TimelineChart {
  package static func svg(_ timeline: Timeline, layout: ChartLayout, form: ChartForm) -> Markup {
    let timeline = timeline.condensed
    let heading = ChartHeading(form.isStandalone ? timeline.title : "", width: layout.width)
    return switch layout {
    case .wide: wide(timeline, heading: heading, form: form)
    case .narrow: narrow(timeline, heading: heading, form: form)
    }
  }

  private static func wide(
    _ timeline: Timeline, heading: ChartHeading, form: ChartForm
  ) -> Markup {
    let width = ChartLayout.wide.width
    let plan = WideTimelinePlan(timeline, width: width, top: heading.bottom)
    let notes = QuietNotes(timeline, unnamed: plan.unnamedCount, top: plan.bottom + 14)
    return document(timeline, width: width, height: notes.bottom, form: form).svg { canvas in
      heading.draw(on: &canvas)
      plan.draw(timeline, top: heading.bottom + 6, on: &canvas)
      notes.draw(on: &canvas)
    }
  }

  private static func narrow(
    _ timeline: Timeline, heading: ChartHeading, form: ChartForm
  ) -> Markup {
    let width = ChartLayout.narrow.width
    let items = timeline.lanes.map { lane in
      Legend.Item(
        sign: .mark(MarkLook(shape: .ofStyle(lane.style), style: lane.style)),
        text: [TextRun(lane.name)], href: lane.href)
    }
    let legend = Legend(
      items, at: Point(x: 0, y: heading.bottom + 2), width: width, font: Font(size: 12))
    let plan = NarrowTimelinePlan(timeline, width: width, top: legend.bottom + 20)
    let notes = QuietNotes(timeline, unnamed: 0, top: plan.bottom)
    return document(timeline, width: width, height: notes.bottom, form: form).svg { canvas in
      heading.draw(on: &canvas)
      legend.draw(on: &canvas)
      plan.draw(timeline, on: &canvas)
      notes.draw(on: &canvas)
    }
  }

  private static func document(
    _ timeline: Timeline, width: Double, height: Double, form: ChartForm
  ) -> SVGDocument {
    SVGDocument(
      form: form, title: timeline.title, description: timeline.description, width: width,
      height: height, kind: "chart-timeline", hasLinks: timeline.hasLinks)
  }

  /// What must be said instead of, or beside, the milestones.
  private struct QuietNotes {
    var lines: [String] = []
    var top: Double
    let font = Font(size: 12)

    init(_ timeline: Timeline, unnamed: Int, top: Double) {
      self.top = top
      let drawn = timeline.ordered.count
      if drawn == 0 { lines.append("no milestone reported") }
      let missing = timeline.milestones.count - drawn
      if unnamed > 0 { lines.append("\(drawn - unnamed) of \(drawn) named") }
      if missing > 0 { lines.append("\(drawn) shown, \(missing) without a year or lane") }
    }

    var bottom: Double { top + Double(lines.count) * font.lineHeight + 4 }

    func draw(on canvas: inout Canvas) {
      for (line, text) in lines.enumerated() {
        canvas.text(
          text, at: Point(x: 0, y: top + font.size + Double(line) * font.lineHeight),
          Canvas.TextStyle(font: font, colour: .quiet, meaning: "chart-caption"))
      }
    }
  }
}
