import Electrochemistry
import Figures
import ReviewModel

/// A table for those who want one row an entry: its best number of each of the quantities by which
/// the field compares, with the id of the measurement that tells under which conditions.
enum PerformanceCSV {
  private static let panels = ExploreFiles.columns

  static let schema = TableSchema(
    name: "performance", title: "Performance at a glance",
    description:
      "One row an entry with its best measured value of each headline quantity. Values of"
      + " different conditions are no ranking; measurements.csv has them all.",
    columns: [
      .init("catalyst", .string, "id of the entry", reference: ("catalysts", "id")),
      .init("name", .string, "its name", isRequired: true),
    ]
      + panels.flatMap { panel in
        let symbol = TextRun.plain(panel.symbol)
        let words = "\(panel.processName) \(panel.metric.name) \(symbol)"
        let scale = panel.metric.needsScale ? " vs RHE" : ""
        return [
          TableSchema.Column(
            name(panel), .number, "best \(words)\(scale), measured before computed",
            unit: panel.metric.storageUnit.map { $0.plain + scale },
            ucum: panel.metric.storageUnit?.ucum),
          TableSchema.Column(
            name(panel) + "_measurement", .string, "id of that measurement",
            reference: ("measurements", "id")),
        ]
      }, key: "catalyst")

  private static func name(_ panel: PerformanceMapDeclaration.Panel) -> String {
    let unit = panel.metric.storageUnit.map { "_" + SearchKey.slug(of: $0.ascii) } ?? ""
    let reaction = panel.reaction.map { SearchKey.key(of: $0.rawValue) } ?? "device"
    return "\(reaction)_\(SearchKey.key(of: TextRun.plain(panel.symbol)))\(unit)"
  }

  static func bytes(_ context: SiteContext) -> [UInt8] {
    var table = CSVTable(header: schema.columns.map(\.name))
    for catalyst in context.review.catalysts {
      var row: [CSVTable.Cell] = [.text(catalyst.id), .text(catalyst.name)]
      for panel in panels {
        let best = BestValue(of: catalyst, in: panel)?.measurement
        row.append(
          best.map { .number(NumberText.ascii($0.normalised.lowerNumber)) } ?? .empty)
        row.append(.init(best?.id))
      }
      table.add(row)
    }
    return table.bytes
  }
}
