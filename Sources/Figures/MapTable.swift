import Electrochemistry
import ReviewModel

extension MapFigure {
  /// The values of the map as a table of comma-separated values.
  package var csv: [UInt8] {
    var table = CSVTable(header: [
      "catalyst", "name", "class", "reaction", "metric", "value", "unit", "at", "electrolyte",
      "source", "where", "kind", "note",
    ])
    for panel in panels {
      for value in panel.values { table.add(row(value, panel)) }
    }
    return table.bytes
  }

  private func row(_ value: FigureValue, _ panel: Panel) -> [CSVTable.Cell] {
    let measurement = value.measurement
    return [
      .text(value.catalyst.id), .text(value.name), .text(value.catalyst.classID ?? ""),
      .text(panel.declaration.processName), .text(panel.declaration.metric.name),
      .number(NumberText.ascii(measurement.normalised.lowerNumber)).orText(measurement.normalised),
      .text(measurement.normalised.unit?.ascii ?? ""), .init(measurement.at.map(NumberText.ascii)),
      .init(measurement.electrolyte.name), .text(measurement.locator.sourceID),
      .init(measurement.locator.place), .text(measurement.kind.rawValue),
      .init(measurement.notes.isEmpty ? nil : measurement.notes.joined(separator: " ")),
    ]
  }
}

extension CSVTable.Cell {
  /// A range or a value with a sign before it (`> 0.9`) is text.
  func orText(_ quantity: Quantity) -> CSVTable.Cell {
    guard quantity.isRange || quantity.qualifier != .exactly else { return self }
    let mark = quantity.qualifier == .exactly ? "" : quantity.qualifier.rawValue + " "
    return .text(mark + quantity.digits)
  }
}
