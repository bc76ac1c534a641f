import Charts

extension Examples {
  private static func panel(
    _ id: String, _ values: [(category: String, value: Double)], decimals: Int = 3,
    label: (Int) -> [TextRun]
  ) -> PerformanceMap.Panel {
    PerformanceMap.Panel(
      id: id, title: [TextRun(id)], axis: halfWave, direction: .higherIsBetter, unit: "V vs RHE",
      decimals: decimals,
      marks: values.enumerated().map { index, value in
        PerformanceMap.Mark(
          id: "\(id)-\(index)", category: value.category, value: value.value, label: label(index),
          href: "catalysts/\(index)/")
      })
  }

  /// Equal values, a single mark, and neighbours in the last decimal place.
  static let ties = PerformanceMap(
    id: "ties", title: "Equal values", description: "Many equal values.",
    categories: compositions,
    panels: [
      panel("ORR", (0..<24).map { (["mm", "ms"][$0 % 2], 0.85) }) { formula(names[$0]) },
      panel("OER", [("ms", 0.9)]) { _ in formula("CoP/Co–N–C") },
      panel("HER", (0..<9).map { ("mm", 0.85 + Double($0) / 1000) }) { formula(names[$0]) },
    ])

  /// Panels without a mark, and a band without one.
  static let empty = PerformanceMap(
    id: "empty", title: "Nothing yet", description: "No values.", categories: compositions,
    panels: [
      panel("ORR", []) { _ in [] },
      panel("OER", [("mm", 1.5), ("ss", 1.6)]) { formula(names[$0]) },
      panel("HER", [("unknown", 0.1)]) { formula(names[$0]) },
    ])

  /// What no author should write, but some will.
  static let hostile: PerformanceMap = {
    let long = String(repeating: "Very-long-name–", count: 12)
    let values: [Double] = [
      .nan, .infinity, -.infinity, 1e300, -1e300, .leastNonzeroMagnitude, 0.8, 0.81, 0.81, 0.81,
      -0.2,
    ]
    var map = PerformanceMap(
      id: "a\"><script>", title: "<script>alert(1)</script> & \"quotes\"",
      description: "]]> </desc> \u{0}",
      categories: [
        PerformanceMap.Category(
          id: "a", name: "<b>\(long)</b>", style: -7, href: "?a=1&b=\"2\""),
        PerformanceMap.Category(id: "a", name: "the same id again", style: 99),
        PerformanceMap.Category(id: "b", name: "", style: 7),
      ],
      panels: [
        panel("<i>", values.map { ("a", $0) }) { index in
          index.isMultiple(of: 2)
            ? [TextRun(long), TextRun("</text>", .superscript)] : formula("触媒𝛼🧪Fe\u{301}2")
        },
        panel("none", [("b", 1e8), ("b", -1e8)], decimals: 400) { _ in [] },
      ],
      labelLimit: -3)
    map.panels[0].marks[6].lower = .nan
    map.panels[0].marks[6].upper = 1e200
    map.panels[0].marks[7].lower = 0.5
    map.panels[0].marks[8].isHighlighted = true
    map.panels[0].unit = "<V>"
    return map
  }()

  static let emptyStrip = Strip(
    id: "none", title: "Nothing", description: "No value.", direction: .none, unit: "", decimals: 0,
    all: [.nan], own: [Strip.Own(.infinity)])
}
