import Charts
import Electrochemistry
import ReviewModel

/// What stays of a quantity over the time of operation or over cycles: the axis begins at zero, and
/// changes of the electrolyte are marked; field.md 5.
struct StabilityPlot {
  private let series: DataSeries
  private let columns: [PlotColumn]

  init(_ series: DataSeries) {
    self.series = series
    columns = series.columns.map(PlotColumn.init)
  }

  func plot(id: String, title: String, description: String) -> Plot {
    let up = columns.dropFirst()
    let values = series.rows.flatMap { $0.dropFirst() }
    var plot = Plot(
      id: id, title: title, description: description,
      x: .init(
        title: columns[0].title.charted,
        decimals: PlotColumn.decimals(of: series.rows.map { $0[0] })),
      y: .init(
        title: up.count == 1 ? columns[1].title.charted : columns[1].unitRuns.charted,
        decimals: PlotColumn.decimals(of: values)))
    plot.x.startsAtZero = true
    plot.curves = up.enumerated().map { place, column in
      .init(
        name: [Charts.TextRun(column.quantity)], style: place,
        values: series.rows.map { .init($0[0], $0[place + 1]) })
    }
    plot.references = breaks
    plot.notes = up.enumerated().compactMap { kept(column: $0 + 1, $1) }
    return plot
  }

  /// `# electrolyte change: 24, 48`, in the unit of the first column.
  private var breaks: [Plot.Reference] {
    let numbers = (series.note("electrolyte change") ?? "").split(separator: ",")
      .compactMap { Double($0.split(separator: " ").first ?? "") }
    return numbers.enumerated().map { place, number in
      .init(.x(number), label: place == 0 ? [Charts.TextRun("new electrolyte")] : [])
    }
  }

  /// What is left at the end of what was there at the beginning; a potential is told by its shift.
  private func kept(column: Int, _ name: PlotColumn) -> String? {
    guard let first = series.rows.first, let last = series.rows.last, series.rows.count > 1,
      first[column].isFinite, last[column].isFinite
    else { return nil }
    let unit = columns[0].unitText
    let length = last[0] - first[0]
    let isWhole = length == length.rounded() && length.magnitude < 1e9
    let span = NumberText.fixed(
      length, decimals: isWhole ? 0 : PlotColumn.decimals(of: [0, length]))
    let time = "\(span)\(unit.isEmpty ? "" : " " + unit)"
    if name.dimension == .potential {
      let shift = last[column] - first[column]
      let decimals = name.unit == .volt ? 3 : 0
      let sign = shift > 0 ? "+" : ""
      return "\(name.quantity): \(sign)\(NumberText.fixed(shift, decimals: decimals))"
        + " \(name.unit?.plain ?? "") over \(time), computed here."
    }
    guard first[column] != 0 else { return nil }
    let share = 100 * last[column] / first[column]
    guard share >= 0, share < 1000 else { return nil }
    return "\(name.quantity): \(NumberText.fixed(share, decimals: 0)) % of its first value after"
      + " \(time), computed here."
  }
}
