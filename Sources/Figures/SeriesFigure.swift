package import Charts
import Electrochemistry
package import ReviewModel

/// A numeric series of an entry as a plot: polarisation curve, Tafel plot, free-energy diagram, or
/// any other course of numbers.
package struct SeriesFigure: Sendable {
  package enum Kind: Sendable, Hashable {
    case polarisation
    case tafel
    case freeEnergy
    /// A quantity over time of operation or cycles.
    case stability
    /// Voltage and power of a metal–air battery over its current density.
    case battery
    case other
  }

  package let series: DataSeries
  package let kind: Kind
  private let name: String

  package init(_ series: DataSeries, of catalyst: Catalyst) {
    self.series = series
    name = catalyst.name
    kind = Self.kind(of: series)
  }

  /// What the note `kind` says; else what the columns are.
  private static func kind(of series: DataSeries) -> Kind {
    let key = SearchKey.key(of: series.note("kind") ?? "")
    if SearchKey.holds(key, "tafel") { return .tafel }
    if SearchKey.holds(key, "freeenergy") { return .freeEnergy }
    let units = series.columns.map { PlotColumn($0).dimension }
    let isOverTime = [.time, .count].contains(units.first ?? nil)
    if isOverTime || stabilityWords.contains(where: { SearchKey.holds(key, $0) }) {
      return .stability
    }
    if units.first == .currentDensity, SearchKey.holds(key, "battery") { return .battery }
    if SearchKey.holds(key, "polari") || key == "lsv" { return .polarisation }
    if units.contains(.potential), units.contains(.currentDensity) { return .polarisation }
    return .other
  }

  private static let stabilityWords = [
    "stability", "durability", "chronoamperometry", "chronopotentiometry", "cycling",
  ]

  package var plot: Plot? {
    guard series.columns.count > 1, !series.rows.isEmpty else { return nil }
    var plot =
      switch kind {
      case .tafel: TafelPlot(series).plot(id: id, title: title, description: summary)
      case .freeEnergy: FreeEnergyPlot(series).plot(id: id, title: title, description: summary)
      case .stability: StabilityPlot(series).plot(id: id, title: title, description: summary)
      case .battery: BatteryPlot(series).plot(id: id, title: title, description: summary)
      case .polarisation, .other: general
      }
    plot.notes += [conditions].filter { !$0.isEmpty }
    return plot
  }

  private var id: String { "series-\(series.id)" }

  private var title: String {
    let what = series.note("kind") ?? series.id
    return "\(ChemicalFormula.plain(name)): \(what)"
  }

  /// The ranges of all columns, for those who do not see the chart.
  private var summary: String {
    let ranges = series.columns.enumerated().map { index, column in
      let values = series.rows.map { $0[index] }
      let unit = column.unit.isEmpty ? "" : " " + PlotColumn(column).unitText
      let decimals = PlotColumn.decimals(of: values)
      let low = NumberText.fixed(values.min() ?? 0, decimals: decimals)
      let high = NumberText.fixed(values.max() ?? 0, decimals: decimals)
      return "\(column.quantity) from \(low) to \(high)\(unit)"
    }
    return "\(NumberText.count(series.rows.count)) points: \(ranges.joined(separator: ", "))."
  }

  /// What the file's notes say of the experiment.
  private var conditions: String {
    series.notes.filter {
      !["kind", "steps", "source", "where", "electrolyte change"].contains($0.key)
    }
    .map { note in
      let text = ChemicalFormula.plain(prose: note.text)
      return note.key == "reaction" || note.key == "electrolyte" ? text : "\(note.key) \(text)"
    }.joined(separator: "; ")
  }

  /// The first column across, every further one a curve.
  private var general: Plot {
    let columns = series.columns.map(PlotColumn.init)
    let across = series.rows.map { $0[0] }
    let up = columns.dropFirst()
    let values = series.rows.flatMap { $0.dropFirst() }
    var plot = Plot(
      id: id, title: title, description: summary,
      x: .init(title: columns[0].title.charted, decimals: PlotColumn.decimals(of: across)),
      y: .init(
        title: up.count == 1 ? columns[1].title.charted : columns[1].unitRuns.charted,
        decimals: PlotColumn.decimals(of: values)))
    plot.curves = up.enumerated().map { place, column in
      .init(
        name: [Charts.TextRun(column.quantity)], style: place,
        values: series.rows.map { .init($0[0], $0[place + 1]) })
    }
    guard kind == .polarisation, columns[1].dimension == .currentDensity else { return plot }
    let lowest = values.min() ?? 0
    let highest = values.max() ?? 0
    // The current density at which overpotentials are read.
    for level in [10.0, -10] where level > lowest && level < highest {
      plot.references.append(
        .init(.y(level), label: [Charts.TextRun(NumberText.fixed(level, decimals: 0))]))
    }
    return plot
  }
}

/// A column of a series as an axis.
struct PlotColumn {
  let quantity: String
  private let column: DataSeries.Column

  init(_ column: DataSeries.Column) {
    self.column = column
    quantity = column.quantity
  }

  /// The unit and the scale behind `vs`.
  private var parts: (unit: PhysicalUnit?, scale: String?) {
    guard let place = column.unit.firstRange(of: " vs ") else {
      return (PhysicalUnit(column.unit), nil)
    }
    return (
      PhysicalUnit(String(column.unit[..<place.lowerBound])),
      String(column.unit[place.upperBound...])
    )
  }

  var unit: PhysicalUnit? { parts.unit }
  var dimension: Dimension? { column.unit.isEmpty ? nil : parts.unit?.dimension }

  var unitText: String {
    let (unit, scale) = parts
    return (unit?.plain ?? column.unit) + (unit == nil ? "" : scale.map { " vs " + $0 } ?? "")
  }

  var unitRuns: [Electrochemistry.TextRun] {
    let (unit, scale) = parts
    guard let unit else { return [.init(column.unit)] }
    return unit.runs + (scale.map { [.init(" vs ")] + ChemicalFormula.runs(ofName: $0) } ?? [])
  }

  /// *E* / V vs RHE: letters of quantities stand in italics.
  var title: [Electrochemistry.TextRun] {
    let isSymbol = quantity.unicodeScalars.count == 1
    let name: [Electrochemistry.TextRun] =
      isSymbol ? [.init(quantity, .italic)] : ChemicalFormula.runs(ofProse: quantity)
    return column.unit.isEmpty ? name : name + [.init(" / ")] + unitRuns
  }

  /// Decimal places that tell the values apart, at most four.
  static func decimals(of values: [Double]) -> Int {
    guard let low = values.min(), let high = values.max(), high > low else { return 2 }
    let span = high - low
    var places = 0
    var size = 100.0
    while size > span, places < 4 {
      places += 1
      size /= 10
    }
    return places
  }
}
