package import Charts
import Electrochemistry
import ReviewModel

extension MapFigure {
  /// The chart that draws the map.
  ///
  /// - Parameter highlight: ids of entries to point out.
  package func chart(links: FigureLinks, highlight: Set<String> = []) -> PerformanceMap {
    PerformanceMap(
      id: declaration.id, title: declaration.title, description: summary,
      categories: declaration.categories.enumerated().map { index, id in
        PerformanceMap.Category(
          id: id, name: className(id), style: index,
          href: strategy?.designClass(id).flatMap {
            links.designClass(declaration.strategyID, $0.slug)
          })
      },
      panels: panels.enumerated().map { index, panel in
        chartPanel(panel, index: index, links: links, highlight: highlight)
      },
      fills: fillMeanings)
  }

  /// What the map shows, in words.
  package var summary: String {
    var text = declaration.description
    for panel in panels {
      text +=
        " \(panel.declaration.reaction.rawValue): \(panel.shown) of \(catalysts.count) entries"
        + " \(panel.shown == 1 ? "has" : "have") a value"
      if let best = panel.values.filter({ $0.measurement.kind != .computed }).map(\.number).extremes
      {
        let decimals = panel.declaration.metric.decimals
        let lower = NumberText.fixed(best.lower, decimals: decimals)
        let upper = NumberText.fixed(best.upper, decimals: decimals)
        text +=
          (lower == upper ? ", \(lower)" : ", from \(lower) to \(upper)")
          + " \(panel.declaration.unitText)"
      }
      text += "."
    }
    return text
  }

  private func chartPanel(
    _ panel: Panel, index: Int, links: FigureLinks, highlight: Set<String>
  ) -> PerformanceMap.Panel {
    let declared = panel.declaration
    let unit = declared.unitText
    let axis = declared.symbol + [.init(unit.isEmpty ? "" : " / ")] + axisUnit(declared)
    return PerformanceMap.Panel(
      id: "\(declared.reaction.slug)-\(index)", title: [Charts.TextRun(declared.reaction.rawValue)],
      axis: axis.charted, direction: declared.direction.charted, unit: unit,
      decimals: declared.metric.decimals,
      marks: panel.marked.map { mark($0, declared, links, highlight) },
      counts: .init(shown: panel.shown, missing: panel.missing))
  }

  private func axisUnit(_ panel: PerformanceMapDeclaration.Panel) -> [Electrochemistry.TextRun] {
    let unit = panel.metric.storageUnit?.runs ?? []
    return panel.metric.needsScale ? unit + [.init(" vs RHE")] : unit
  }

  private func mark(
    _ marked: MarkedValue, _ panel: PerformanceMapDeclaration.Panel, _ links: FigureLinks,
    _ highlight: Set<String>
  ) -> PerformanceMap.Mark {
    let value = marked.value
    let measurement = value.measurement
    let quantity = measurement.normalised
    return PerformanceMap.Mark(
      id: measurement.id, category: value.catalyst.classID ?? "", value: value.number,
      lower: marked.span?.lowerBound ?? (quantity.isRange ? quantity.lower : nil),
      upper: marked.span?.upperBound ?? (quantity.isRange ? quantity.upper : nil),
      openEnd: quantity.qualifier.openEnd,
      label: ChemicalFormula.runs(ofName: value.name).charted,
      href: links.catalyst(value.catalyst.id), tooltip: tooltip(marked, panel),
      fill: measurement.electrolyte.fill, isComputed: measurement.kind == .computed,
      isHighlighted: highlight.contains(value.catalyst.id))
  }

  private func tooltip(
    _ marked: MarkedValue, _ panel: PerformanceMapDeclaration.Panel
  ) -> [String] {
    let value = marked.value
    let measurement = value.measurement
    let symbol = Electrochemistry.TextRun.plain(panel.symbol)
    return [
      ChemicalFormula.plain(value.name),
      "\(symbol) = \(NumberText.plain(measurement.normalised))",
      marked.span.map { span in
        let decimals = panel.metric.decimals
        return "claims from \(NumberText.fixed(span.lowerBound, decimals: decimals)) to"
          + " \(NumberText.fixed(span.upperBound, decimals: decimals)) \(panel.unitText)"
      },
      "electrolyte: \(measurement.electrolyte.name ?? "not stated")",
      measurement.kind == .measured ? nil : measurement.kind.rawValue,
      measurement.status == .current ? nil : measurement.status.rawValue,
      measurement.locator.place.map { "\(measurement.locator.sourceID), \($0)" }
        ?? measurement.locator.sourceID,
    ].compactMap(\.self)
  }

  /// The electrolytes behind each fill, by name.
  private var fillMeanings: [PerformanceMap.FillMeaning] {
    let electrolytes = panels.flatMap { $0.values.map(\.measurement.electrolyte) }
    return MarkFill.allCases.compactMap { fill in
      let words = Set(electrolytes.filter { $0.fill == fill }.map(\.fillWord)).sorted()
      guard !words.isEmpty else { return nil }
      let shown = words.count > 3 ? Array(words.prefix(2)) + ["others"] : words
      return .init(fill, ChemicalFormula.runs(ofProse: shown.joined(separator: ", ")).charted)
    }
  }
}

extension Measurement.Electrolyte {
  /// Weak base is solid, strong base half filled, acid open; a dot stands for electrolytes that the
  /// source names only by their medium or not at all, and for neutral ones.
  var fill: MarkFill {
    switch self {
    case .named(let name, .alkaline): Self.isDilute(name) ? .solid : .half
    case .named(_, .acidic), .medium(.acidic): .open
    case .named(_, .neutral), .medium, .notStated, .notGiven: .dotted
    }
  }

  /// Half-cell work in base is done in 0.1 M for the ORR and in 1 M for the OER and HER; half a mole
  /// per litre parts the two.
  private static func isDilute(_ name: String) -> Bool {
    guard case .success(let quantity) = Quantity.parse(String(name.prefix { $0 != "M" }) + "M"),
      quantity.unit != nil
    else { return false }
    return quantity.value < 0.5
  }

  var fillWord: String {
    switch self {
    case .named(let name, _): name
    case .medium(let medium): "\(medium.name), not named"
    case .notStated, .notGiven: "electrolyte not stated"
    }
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
