import Charts

extension Examples {
  /// Ranges of reference: a wide one, a line, and two that are close.
  static var baselines: PerformanceMap {
    var map = map(60)
    map.panels[0].baselines = [
      .init(id: "pt-c", label: formula("Pt/C, alkaline"), lower: 0.84, upper: 0.89, href: "pt-c/"),
      .init(id: "pt-c-acid", label: formula("Pt/C, acidic"), lower: 0.83, upper: 0.84),
    ]
    map.panels[1].baselines = [
      .init(id: "ruo2", label: formula("RuO2"), lower: 280, upper: 423, tooltip: ["RuO2, n = 3"]),
      .init(id: "iro2", label: formula("IrO2"), lower: 316, upper: 316),
    ]
    map.signs = [
      .init(.ring, [TextRun("iR correction not stated")]), .init(.underline, [TextRun("in acid")]),
    ]
    for panel in map.panels.indices {
      for index in map.panels[panel].marks.indices {
        if index % 3 == 0 { map.panels[panel].marks[index].signs.insert(.ring) }
        if index % 4 == 0 { map.panels[panel].marks[index].signs.insert(.underline) }
        let words = map.panels[panel].marks[index].words
        map.panels[panel].marks[index].words = MarkWords(
          id: words.id, label: words.label, tooltip: words.tooltip,
          facts: MarkFacts(
            subject: "c\(index)", words: ["medium=alkaline", "metal=Fe", "year=2021"]))
      }
    }
    return map
  }

  /// Bands of metals, marks that look by their strategy.
  static var metals: PerformanceMap {
    let bands = ["Co", "Fe", "Ni", "Cu", "Mo", "Sn", "W", "other"].map {
      PerformanceMap.Category(id: $0, name: $0, style: 99)
    }
    var map = map(60, categories: bands)
    map.styles = (0..<3).map { .init(style: $0, name: [TextRun("strategy \($0)")]) }
    for panel in map.panels.indices {
      map.panels[panel].notes = ["an entry of several metals stands at each of them"]
      for index in map.panels[panel].marks.indices {
        map.panels[panel].marks[index].style = index % 3
      }
    }
    return map
  }
}
