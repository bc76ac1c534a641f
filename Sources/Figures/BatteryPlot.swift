import Charts
import Electrochemistry
import ReviewModel

/// Discharge of a metal–air battery: voltage at the left axis and power density at the right one
/// over the current density, with its peak; field.md 5.
struct BatteryPlot {
  private let series: DataSeries
  private let columns: [PlotColumn]

  init(_ series: DataSeries) {
    self.series = series
    columns = series.columns.map(PlotColumn.init)
  }

  func plot(id: String, title: String, description: String) -> Plot {
    let voltage = columns.indices.first { columns[$0].dimension == .potential }
    let stated = columns.indices.first { columns[$0].dimension == .powerDensity }
    let currents = series.rows.map { $0[0] }
    let left = voltage ?? columns.indices.first { $0 > 0 && $0 != stated } ?? 1
    let voltages = series.rows.map { $0[left] }
    var plot = Plot(
      id: id, title: title, description: description,
      x: .init(title: columns[0].title.charted, decimals: PlotColumn.decimals(of: currents)),
      y: .init(title: columns[left].title.charted, decimals: PlotColumn.decimals(of: voltages)))
    plot.x.startsAtZero = true
    plot.y.style = 0
    plot.curves = [
      .init(
        name: [Charts.TextRun(columns[left].quantity)], style: 0,
        values: series.rows.map { .init($0[0], $0[left]) })
    ]
    if let open = series.rows.first(where: { $0[0] == 0 }) {
      plot.notes.append(
        "Open-circuit voltage \(NumberText.fixed(open[left], decimals: 2))"
          + " \(columns[left].unitText).")
    }
    addPower(stated: stated, voltage: voltage, to: &plot)
    return plot
  }

  /// In mW cm⁻², as the field gives it.
  private struct Power {
    var values: [Plot.Value]
    var title: [Electrochemistry.TextRun]
    var isComputed: Bool
  }

  private func power(stated: Int?, voltage: Int?) -> Power? {
    if let stated {
      return Power(
        values: series.rows.map { .init($0[0], $0[stated]) }, title: columns[stated].title,
        isComputed: false)
    }
    // P = U · j, where both units are known: V · mA cm⁻² = mW cm⁻².
    guard let voltage, let volts = columns[voltage].unit, let current = columns[0].unit else {
      return nil
    }
    let factor =
      volts.factor / PhysicalUnit.volt.factor * current.factor
      / PhysicalUnit.milliamperePerArea.factor
    let unit = PhysicalUnit("mW cm-2")?.runs ?? []
    return Power(
      values: series.rows.map { .init($0[0], abs($0[0] * $0[voltage]) * factor) },
      title: [.init("P", .italic), .init(" / ")] + unit, isComputed: true)
  }

  private func addPower(stated: Int?, voltage: Int?, to plot: inout Plot) {
    guard let power = power(stated: stated, voltage: voltage) else { return }
    var axis = Plot.Axis(
      title: power.title.charted, decimals: PlotColumn.decimals(of: power.values.map(\.y)))
    axis.style = 1
    axis.startsAtZero = true
    plot.right = axis
    plot.curves.append(
      .init(
        name: [Charts.TextRun("power density")], style: 1, values: power.values, isOnRight: true))
    guard let peak = power.values.max(by: { $0.y < $1.y }), peak.y.isFinite else { return }
    let unit = stated.map { columns[$0].unitRuns } ?? PhysicalUnit("mW cm-2")?.runs ?? []
    let text: [Electrochemistry.TextRun] =
      [.init(NumberText.fixed(peak.y, decimals: peak.y < 100 ? 1 : 0) + " ")] + unit
    var mark = Plot.Mark(
      id: "peak", value: peak, style: 1, isComputed: power.isComputed, label: text.charted,
      tooltip: ["peak power density", Electrochemistry.TextRun.plain(text)])
    mark.isOnRight = true
    plot.marks = [mark]
    plot.notes.append(
      "Peak power density \(Electrochemistry.TextRun.plain(text))"
        + (power.isComputed ? ", computed here from voltage and current density." : "."))
  }
}
