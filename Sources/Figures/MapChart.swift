package import Charts
import Electrochemistry
import ReviewModel

extension MapFigure {
  /// The chart that draws the map.
  ///
  /// - Parameter highlight: ids of entries to point out.
  package func chart(links: FigureLinks, highlight: Set<String> = []) -> PerformanceMap {
    linked(plainChart, links, highlight: highlight)
  }

  /// The chart with links as they are written on one page.
  ///
  /// - Parameter chart: `plainChart`, made once for all pages.
  package func linked(
    _ chart: PerformanceMap, _ links: FigureLinks, highlight: Set<String> = []
  ) -> PerformanceMap {
    var chart = chart
    for (place, band) in bands.enumerated() {
      chart.categories[place].href = band.design.flatMap { design in
        strategies.first { $0.id == design.strategyID }?.designClass(design.classID).flatMap {
          links.designClass(design.strategyID, $0.slug)
        }
      }
    }
    for panel in chart.panels.indices {
      pointOut(highlight, in: &chart, panel: panel)
      for mark in chart.panels[panel].marks.indices
      where chart.panels[panel].marks[mark].words !== MarkWords.none {
        let id = chart.panels[panel].marks[mark].facts.subject
        chart.panels[panel].marks[mark].href = links.catalyst(id)
      }
      for baseline in chart.panels[panel].baselines.indices {
        chart.panels[panel].baselines[baseline].href = links.catalyst(
          chart.panels[panel].baselines[baseline].id)
      }
    }
    return chart
  }

  /// Points out the marks of some entries of a panel. Those of a dense panel get words, which they
  /// do not have while they only count.
  ///
  /// - Parameter chart: `plainChart`, or a copy with links.
  package func pointOut(_ ids: Set<String>, in chart: inout PerformanceMap, panel place: Int) {
    guard !ids.isEmpty else { return }
    let panel = panels[place]
    for (mark, number) in panel.drawnOrder.enumerated() {
      guard ids.contains(panel.values[number].catalyst.id), let marked = panel.marked(number)
      else { continue }
      chart.panels[place].marks[mark].isHighlighted = true
      chart.panels[place].marks[mark].words = words(marked, panel.declaration)
    }
  }

  /// The chart without links.
  package var plainChart: PerformanceMap {
    let count = panels.reduce(0) { $0 + $1.drawnOrder.count }
    let drawn = MarkMeaning.used(in: panels.lazy.flatMap { $0.values.lazy.map(\.measurement) })
    var map = PerformanceMap(
      id: declaration.id, title: declaration.title, description: summary,
      categories: bands.map { band in
        PerformanceMap.Category(id: band.id, name: band.name, style: band.style ?? 99)
      },
      panels: panels.enumerated().map { chartPanel($1, index: $0, ofAll: count) },
      fills: drawn.fills)
    map.signs = drawn.signs
    map.spanMeaning =
      panels.contains { !$0.spans.isEmpty }
      ? "range, or from the lowest to the highest of several claims" : "range or uncertainty"
    map.styles = styles
    return map
  }

  /// What colours mean where bands do not say it.
  private var styles: [Plot.Key] {
    guard bands.contains(where: { $0.style == nil }) else { return [] }
    let used = Set(panels.flatMap { $0.values.map { style(of: $0.catalyst) } })
    let named = strategies.enumerated().filter { used.contains($0.offset) }
      .map { Plot.Key(style: $0.offset, name: [Charts.TextRun($0.element.name)]) }
    return named + (used.contains(99) ? [Plot.Key(style: 99, name: [.init("unassigned")])] : [])
  }

  private func style(of catalyst: Catalyst) -> Int {
    strategies.firstIndex { $0.id == catalyst.strategyID } ?? 99
  }

  /// What the map shows, in words.
  package var summary: String {
    var text = declaration.description
    for panel in panels {
      text +=
        " \(panel.title): \(panel.shown) of \(catalysts.count) entries"
        + " \(panel.shown == 1 ? "has" : "have") a value"
      let measured = panel.values.indices.filter {
        panel.values[$0].measurement.kind != .computed
      }
      if let best = measured.map({ panel.values[$0].number }).extremes {
        let decimals = panel.declaration.metric.decimals
        let lower = NumberText.fixed(best.lower, decimals: decimals)
        let upper = NumberText.fixed(best.upper, decimals: decimals)
        text +=
          (lower == upper ? ", \(lower)" : ", from \(lower) to \(upper)")
          + " \(panel.declaration.unitText)"
        if lower != upper, let name = panel.best(of: measured)?.name {
          text += "; best is \(ChemicalFormula.plain(name))"
        }
      }
      text += "."
    }
    return text
  }

  /// - Parameter all: marks of all panels.
  private func chartPanel(_ panel: Panel, index: Int, ofAll all: Int) -> PerformanceMap.Panel {
    let declared = panel.declaration
    let unit = declared.unitText
    let axis = declared.symbol + [.init(unit.isEmpty ? "" : " / ")] + axisUnit(declared)
    let drawable = panel.drawnOrder.count { PerformanceMap.isDrawable(panel.values[$0].number) }
    let isDense = PerformanceMap.isDense(drawable, ofAll: all)
    var marks: [PerformanceMap.Mark] = []
    for (band, places) in zip(bands, panel.byBand) {
      let drawn = isDense ? panel.best(PerformanceMap.bestOfDense, of: places) : []
      for place in places {
        guard let marked = panel.marked(place) else { continue }
        let hasWords = !isDense || drawn.contains(place)
        marks.append(mark(marked, band, hasWords ? words(marked, declared) : .none))
      }
    }
    var chart = PerformanceMap.Panel(
      id: "\(declared.slug)-\(index)", title: [Charts.TextRun(panel.title)],
      axis: axis.charted, direction: declared.direction.charted, unit: unit,
      decimals: declared.metric.decimals, marks: marks,
      counts: .init(shown: panel.shown, missing: panel.missing))
    chart.baselines = panel.baselines.map { $0.charted(declared) }
    chart.facts = MarkFacts(
      subject: "", words: declared.reaction.map { ["reaction=\($0.rawValue)"] } ?? [])
    chart.otherReadings = AxisReadings.readings(of: declared)
    if declaration.grouping == .metal, panel.byBand.joined().count > panel.values.count {
      chart.notes = ["an entry of several metals stands at each of them"]
    }
    return chart
  }

  private func axisUnit(_ panel: PerformanceMapDeclaration.Panel) -> [Electrochemistry.TextRun] {
    let unit = panel.unit?.runs ?? []
    return panel.metric.needsScale ? unit + [.init(" vs RHE")] : unit
  }

  private func mark(
    _ marked: MarkedValue, _ band: MapBand, _ words: MarkWords
  ) -> PerformanceMap.Mark {
    let value = marked.value
    let measurement = value.measurement
    let quantity = measurement.normalised
    var mark = PerformanceMap.Mark(
      words, category: band.id, value: value.number,
      lower: marked.span?.lowerBound ?? (quantity.isRange ? quantity.lower : nil),
      upper: marked.span?.upperBound ?? (quantity.isRange ? quantity.upper : nil),
      openEnd: quantity.qualifier.openEnd, fill: MarkMeaning.fill(of: measurement),
      style: band.style == nil ? style(of: value.catalyst) : nil,
      isComputed: measurement.isComputed)
    mark.signs = MarkMeaning.signs(of: measurement)
    return mark
  }

  private func words(
    _ marked: MarkedValue, _ panel: PerformanceMapDeclaration.Panel
  ) -> MarkWords {
    let value = marked.value
    return MarkWords(
      id: value.measurement.id, label: ChemicalFormula.runs(ofName: value.name).charted,
      tooltip: tooltip(marked, panel), facts: MarkMeaning.facts(of: value, years: years))
  }

  private func tooltip(
    _ marked: MarkedValue, _ panel: PerformanceMapDeclaration.Panel
  ) -> [String] {
    let value = marked.value
    let symbol = Electrochemistry.TextRun.plain(panel.symbol)
    return [
      ChemicalFormula.plain(value.name),
      "\(symbol) = \(NumberText.plain(value.measurement.normalised))",
      marked.span.map { span in
        let decimals = panel.metric.decimals
        return "claims from \(NumberText.fixed(span.lowerBound, decimals: decimals)) to"
          + " \(NumberText.fixed(span.upperBound, decimals: decimals)) \(panel.unitText)"
      },
    ].compactMap(\.self) + MarkMeaning.lines(of: value.measurement, years: years)
  }
}

extension MapFigure.Panel {
  /// `ORR`, or `ORR, acidic` where the panel is of one medium.
  package var title: String {
    declaration.processName + (declaration.medium.map { ", \($0.name)" } ?? "")
  }

  /// The places that a chart draws first, of the marks among `places` that can be drawn.
  func best(_ count: Int, of places: [Int]) -> [Int] {
    let sign = declaration.direction == .lower ? 1.0 : -1.0
    var best: [Int] = []
    for place in places
    where PerformanceMap.isDrawable(values[place].number) && !hidden.contains(place) {
      let number = sign * values[place].number
      guard let worse = best.firstIndex(where: { number < sign * values[$0].number }) else {
        if best.count < count { best.append(place) }
        continue
      }
      best.insert(place, at: worse)
      if best.count > count { best.removeLast() }
    }
    return best
  }

  /// - Parameter places: in `values`, at least one.
  func best(of places: [Int]) -> FigureValue? {
    let best =
      switch declaration.direction {
      case .higher: places.max { values[$0].number < values[$1].number }
      case .lower: places.min { values[$0].number < values[$1].number }
      case .none: Int?.none
      }
    return best.map { values[$0] }
  }
}

extension Quantity.Qualifier {
  var openEnd: PerformanceMap.OpenEnd? {
    switch self {
    case .greater, .atLeast: .upwards
    case .less, .atMost: .downwards
    case .exactly, .about: nil
    }
  }
}

extension Metric.Direction {
  var charted: PerformanceMap.Direction {
    switch self {
    case .higher: .higherIsBetter
    case .lower: .lowerIsBetter
    case .none: .none
    }
  }
}

extension [Electrochemistry.TextRun] {
  /// The same runs as charts take them.
  var charted: [Charts.TextRun] {
    map { run in
      switch run.style {
      case .normal: Charts.TextRun(run.text)
      case .subscript: Charts.TextRun(run.text, .subscript)
      case .superscript: Charts.TextRun(run.text, .superscript)
      case .italic: Charts.TextRun(run.text, .italic)
      }
    }
  }
}

extension [Double] {
  var extremes: (lower: Double, upper: Double)? {
    guard let lower = self.min(), let upper = self.max() else { return nil }
    return (lower, upper)
  }
}
