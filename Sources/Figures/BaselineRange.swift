import Charts
package import Electrochemistry
package import ReviewModel

/// The values of a benchmark (Pt/C, RuO2, IrO2) in one medium, from the review's own entries:
/// published baselines differ so much that a range is more honest than a line; field.md 5.
package struct BaselineRange: Sendable {
  package var catalyst: Catalyst
  package var medium: Medium?
  /// The best first.
  package var values: [Measurement]
  /// The quartiles of four and more values, else the lowest and the highest.
  package var range: ClosedRange<Double>
  package var median: Double

  /// One range for each benchmark and medium that has values of the panel.
  static func ranges(
    for panel: PerformanceMapDeclaration.Panel, of declaration: PerformanceMapDeclaration,
    in review: Review
  ) -> [BaselineRange] {
    review.catalysts.filter { $0.kind == .benchmark }.flatMap { catalyst in
      let values = panel.values(of: catalyst).filter { value in
        declaration.takes(value) && value.kind != .computed && value.status == .current
          && value.normalised.qualifier == .exactly
      }
      let media: [Medium?] = Medium.allCases + [nil]
      return media.compactMap { medium in
        range(of: values.filter { $0.electrolyte.medium == medium }, catalyst, medium, panel)
      }
    }
  }

  private static func range(
    of values: [Measurement], _ catalyst: Catalyst, _ medium: Medium?,
    _ panel: PerformanceMapDeclaration.Panel
  ) -> BaselineRange? {
    guard let spread = Spread(of: values, metric: panel.metric) else { return nil }
    return BaselineRange(
      catalyst: catalyst, medium: medium,
      values: values.sorted { left, right in
        panel.direction == .lower
          ? left.normalised.value < right.normalised.value
          : left.normalised.value > right.normalised.value
      },
      range: spread.quartiles ?? spread.minimum...spread.maximum, median: spread.median)
  }
}

extension BaselineRange {
  func charted(_ panel: PerformanceMapDeclaration.Panel) -> PerformanceMap.Baseline {
    let decimals = panel.metric.decimals
    func text(_ value: Double) -> String { NumberText.fixed(value, decimals: decimals) }
    let words = panel.medium == nil ? medium.map { ", \($0.name)" } ?? "" : ""
    let sources = Set(values.map(\.locator.sourceID)).sorted()
    let extent =
      values.count == 1
      ? text(median)
      : "median \(text(median)), \(values.count > 3 ? "quartiles" : "from") "
        + "\(text(range.lowerBound)) to \(text(range.upperBound))"
    return .init(
      id: catalyst.id, label: ChemicalFormula.runs(ofName: catalyst.name).charted + [.init(words)],
      lower: range.lowerBound, upper: range.upperBound,
      tooltip: [
        "\(ChemicalFormula.plain(catalyst.name))\(words): \(extent) \(panel.unitText),"
          + " n = \(values.count)", "source: \(sources.joined(separator: ", "))",
      ])
  }
}
