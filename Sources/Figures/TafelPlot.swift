import Charts
import Electrochemistry
import ReviewModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// η over the logarithm of the current density, with the line fitted here.
struct TafelPlot {
  private let series: DataSeries

  init(_ series: DataSeries) { self.series = series }

  private struct Point {
    var current: Double
    var potential: Double
  }

  func plot(id: String, title: String, description: String) -> Plot {
    let columns = series.columns.map(PlotColumn.init)
    let current = columns.firstIndex { $0.dimension == .currentDensity } ?? 0
    let potential = columns.indices.first { $0 != current } ?? 1
    let points = series.rows.map { row in
      Point(current: abs(row[current]), potential: row[potential])
    }.filter { $0.current > 0 }
    let potentials = points.map(\.potential)
    var plot = Plot(
      id: id, title: title, description: description,
      x: .init(
        title: [Charts.TextRun("|")] + columns[current].title.charted.replacingFirst("| / "),
        kind: .logarithmic),
      y: .init(
        title: columns[potential].title.charted, decimals: PlotColumn.decimals(of: potentials)))
    plot.curves = [
      .init(
        name: [Charts.TextRun(columns[potential].quantity)], style: 0,
        values: points.map { .init($0.current, $0.potential) })
    ]
    guard let fit = fit(points), let unit = columns[potential].unit,
      let slope = Quantity(
        abs(fit.slope), decimals: unit == .volt ? 3 : 0, unit: PhysicalUnit(unit.ascii + " dec-1"))
    else { return plot }
    let ends = [points.map(\.current).min() ?? 1, points.map(\.current).max() ?? 1]
    plot.curves.append(
      .init(
        name: [Charts.TextRun("fit: \(NumberText.plain(slope))")], style: 1,
        values: ends.map { .init($0, fit.intercept + fit.slope * log10($0)) }))
    plot.notes.append(
      "The slope \(NumberText.plain(slope)) is fitted here to all"
        + " \(NumberText.count(points.count)) points of the file.")
    return plot
  }

  /// Least squares of the potential over log10 of the current; nil for fewer than three points or
  /// one current.
  private func fit(_ points: [Point]) -> (slope: Double, intercept: Double)? {
    guard points.count > 2 else { return nil }
    let count = Double(points.count)
    let xs = points.map { log10($0.current) }
    let meanX = xs.reduce(0, +) / count
    let meanY = points.map(\.potential).reduce(0, +) / count
    var square = 0.0
    var product = 0.0
    for (x, point) in zip(xs, points) {
      square += (x - meanX) * (x - meanX)
      product += (x - meanX) * (point.potential - meanY)
    }
    guard square > 1e-12 else { return nil }
    let slope = product / square
    return (slope, meanY - slope * meanX)
  }
}

extension [Charts.TextRun] {
  /// `j / mA cm⁻²` → `j| / mA cm⁻²`: the closing stroke of a magnitude.
  fileprivate func replacingFirst(_ text: String) -> [Charts.TextRun] {
    guard let place = firstIndex(where: { $0.text.hasPrefix(" / ") }) else {
      return self + [Charts.TextRun("|")]
    }
    var runs = self
    runs[place].text = text + runs[place].text.dropFirst(3)
    return runs
  }
}
