package import Charts
import Electrochemistry
package import ReviewModel

/// Half-wave potential of the ORR over the potential of the OER at 10 mA cm⁻², with lines of equal
/// ΔE: the best stand top left; field.md 5.
package struct BifunctionalFigure: Sendable {
  package struct Value: Sendable {
    package var catalyst: Catalyst
    /// In V vs RHE.
    package var evolution: Double
    package var halfWave: Double
    package var index: Measurement
    /// The two potentials were read in different electrolytes.
    package var isMixed: Bool
  }

  package let values: [Value]
  /// Entries with one of the two potentials only.
  package let missing: Int
  private let strategies: [Strategy]
  private let years: [String: Int]

  /// - Parameter years: publication years of sources, by id.
  package init(_ review: Review, years: [String: Int] = [:]) {
    self.years = years
    strategies = review.strategies
    var values: [Value] = []
    var missing = 0
    for catalyst in review.catalysts {
      let own = catalyst.derived.filter { $0.metric == .bifunctionalIndex }
        .compactMap { Self.value($0, catalyst) }
      values += own
      let hasOne = catalyst.measurements.contains {
        ($0.reaction == .orr && $0.metric == .halfWave)
          || ($0.reaction == .oer && $0.isAt(currentDensity: 10))
      }
      if own.isEmpty, hasOne { missing += 1 }
    }
    self.values = values.sorted { $0.index.normalised.value < $1.index.normalised.value }
    self.missing = missing
  }

  private static func value(_ index: Measurement, _ catalyst: Catalyst) -> Value? {
    let parts = (index.derivation?.from ?? []).compactMap { id in
      catalyst.measurements.first { $0.id == id }
    }
    guard parts.count == 2, let evolution = potential(parts[0]) else { return nil }
    return Value(
      catalyst: catalyst, evolution: evolution, halfWave: parts[1].normalised.value, index: index,
      isMixed: parts[0].electrolyte != parts[1].electrolyte)
  }

  private static func potential(_ measurement: Measurement) -> Double? {
    measurement.metric == .overpotential
      ? Relations.potentialAtCurrent(
        overpotential: measurement.normalised.value, celsius: measurement.celsius)
      : measurement.normalised.value
  }

  package static let title = "Bifunctional oxygen catalysts"

  /// - Parameter highlight: ids of entries to point out.
  package func plot(links: FigureLinks, highlight: Set<String> = []) -> Plot {
    var plot = Plot(
      id: "bifunctional", title: Self.title, description: summary,
      x: .init(
        title: Metric.potentialAtCurrent.symbol(at: Self.ten).charted
          + [Charts.TextRun(" (OER) / V vs RHE")], direction: .lowerIsBetter, decimals: 3),
      y: .init(
        title: Metric.halfWave.symbolRuns.charted + [Charts.TextRun(" (ORR) / V vs RHE")],
        direction: .higherIsBetter, decimals: 3))
    plot.hasEqualScales = true
    plot.references = [0.5, 0.6, 0.7, 0.8, 0.9, 1.0].map { gap in
      .init(
        .slope(1, intercept: -gap),
        label: Metric.bifunctionalIndex.symbolRuns.charted
          + [Charts.TextRun(" = \(NumberText.fixed(gap, decimals: 1)) V")])
    }
    plot.marks = values.map { value in
      var mark = mark(value, links)
      mark.isHighlighted = highlight.contains(value.catalyst.id)
      return mark
    }
    let used = Set(values.map { style($0.catalyst) })
    plot.keys = strategies.enumerated().filter { used.contains($0.offset) }
      .map { .init(style: $0.offset, name: [Charts.TextRun($0.element.name)]) }
    plot.notes = [
      "\(values.count) shown, \(missing) with one of the two potentials only. Open marks: ORR and OER"
        + " in different electrolytes. Best is top left."
    ]
    return plot
  }

  private static let ten = Quantity(10, decimals: 0, unit: .milliamperePerArea)

  private var summary: String {
    guard let best = values.first, let last = values.last else {
      return "No entry has both potentials."
    }
    let low = NumberText.plain(best.index.normalised)
    let high = NumberText.plain(last.index.normalised)
    return
      "\(values.count) values of ΔE, from \(low) (\(ChemicalFormula.plain(best.catalyst.name)))"
      + " to \(high)."
  }

  private func style(_ catalyst: Catalyst) -> Int {
    strategies.firstIndex { $0.id == catalyst.strategyID } ?? 99
  }

  private func mark(_ value: Value, _ links: FigureLinks) -> Plot.Mark {
    var mark = Plot.Mark(
      id: value.index.id, value: .init(value.evolution, value.halfWave),
      style: style(value.catalyst), fill: value.isMixed ? .open : .solid,
      label: ChemicalFormula.runs(ofName: value.index.sample ?? value.catalyst.name).charted,
      href: links.catalyst(value.catalyst.id),
      tooltip: [
        ChemicalFormula.plain(value.index.sample ?? value.catalyst.name),
        "ΔE = \(NumberText.plain(value.index.normalised)), derived here",
      ] + value.index.notes + ["source: \(value.index.locator.sourceID)"])
    mark.facts = MarkMeaning.facts(
      of: FigureValue(catalyst: value.catalyst, measurement: value.index), years: years)
    return mark
  }

  /// The values as a table.
  package var csv: [UInt8] {
    var table = CSVTable(header: [
      "catalyst", "name", "ej10_V_vs_RHE", "halfwave_V_vs_RHE", "delta_E_V", "mixed_electrolyte",
      "source",
    ])
    for value in values {
      table.add([
        .text(value.catalyst.id), .text(value.catalyst.name),
        .number(NumberText.ascii(value.evolution, decimals: 3)),
        .number(NumberText.ascii(value.halfWave, decimals: 3)),
        .number(NumberText.ascii(value.index.normalised.lowerNumber)),
        .text(value.isMixed ? "yes" : "no"), .text(value.index.locator.sourceID),
      ])
    }
    return table.bytes
  }
}
