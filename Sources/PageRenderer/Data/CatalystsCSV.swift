import Bibliography
import Figures
import ReviewModel

/// Every entry of the review, one a row.
enum CatalystsCSV {
  static let columns = [
    "id", "name", "aliases", "kind", "strategy", "class", "type", "metals", "elements", "sites",
    "support", "mechanisms", "source", "references", "year", "publisher", "measurements",
    "devices", "properties", "summary",
  ]

  static func bytes(_ context: SiteContext) -> [UInt8] {
    var table = CSVTable(header: columns)
    for catalyst in context.review.catalysts { table.add(row(catalyst, context)) }
    return table.bytes
  }

  private static func row(_ catalyst: Catalyst, _ context: SiteContext) -> [CSVTable.Cell] {
    let source = context.sources[catalyst.sourceID]
    let references = catalyst.sourceIDs.compactMap { context.sources[$0]?.referenceNumber }
    func list(_ items: [String]) -> CSVTable.Cell {
      .init(items.isEmpty ? nil : items.joined(separator: "; "))
    }
    func count(_ record: Measurement.Record) -> CSVTable.Cell {
      .number(String(catalyst.measurements.count { $0.record == record }))
    }
    return [
      .text(catalyst.id), .text(catalyst.name), list(catalyst.aliases),
      .text(catalyst.kind.rawValue), .init(catalyst.strategyID), .init(catalyst.classID),
      .init(catalyst.typeID), list(catalyst.metals), list(catalyst.elements),
      list(catalyst.sites), .init(catalyst.support), list(catalyst.mechanismIDs),
      .text(catalyst.sourceID), list(references.sorted().map(String.init)),
      source?.year.map { .number(String($0)) } ?? .empty, .init(source?.publisher),
      count(.measurement), count(.device), count(.property), .init(catalyst.summary),
    ]
  }
}
