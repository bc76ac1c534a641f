package import Charts
import Electrochemistry
import ReviewModel

extension MapFigure {
  /// Where an entry stands among the values of a panel; nil when it has no value there, or when
  /// there is nothing to compare it with.
  package func strip(_ panel: Panel, catalystID: String) -> Strip? {
    let own = (panel.places[catalystID] ?? []).map { panel.values[$0] }
    guard let name = own.first?.catalyst.name, panel.values.count > own.count else { return nil }
    let declared = panel.declaration
    let values = own.map { NumberText.plain($0.measurement.normalised) }
    return Strip(
      id: "\(declaration.id)-\(declared.slug)",
      title: "\(ChemicalFormula.plain(name)): \(declared.processName),"
        + " \(declared.metric.name)",
      description: values.joined(separator: ", ")
        + " among the \(panel.values.count) values of the map “\(declaration.title)”, all"
        + " electrolytes together",
      direction: declared.direction.charted, unit: declared.unitText,
      decimals: declared.metric.decimals, all: panel.distinct,
      own: own.map { Strip.Own($0.number, isComputed: $0.measurement.kind == .computed) })
  }
}
