import Bibliography
import Figures
import ReviewModel

/// Every entry of the review, one a row.
enum CatalystsCSV {
  static let schema = TableSchema(
    name: "catalysts", title: "Entries",
    description: "Every entry of the review, one a row. Lists are separated by semicolons.",
    columns: [
      .init("id", .string, "the entry's id, which its address ends with", example: "cop-co-n-c"),
      .init("name", .string, "the name as the source prints it", isRequired: true),
      .init("aliases", .string, "other names and former ids"),
      .init(
        "kind", .string, "a sample, a class of materials or a benchmark", isRequired: true,
        words: Catalyst.Kind.allCases.map(\.rawValue)),
      .init("strategy", .string, "id of the design strategy; empty if unassigned"),
      .init("class", .string, "id of the design class within the strategy"),
      .init("type", .string, "id of the type within the class"),
      .init("metals", .string, "symbols of the active metals"),
      .init("elements", .string, "symbols of the other elements that matter"),
      .init("sites", .string, "coordination of the active sites"),
      .init("support", .string, "what carries the active phase"),
      .init("mechanisms", .string, "ids of the mechanisms that the source names"),
      .init(
        "source", .string, "id of the source", isRequired: true, reference: ("sources", "id")),
      .init("references", .string, "numbers of its sources in the reviewed article"),
      .init("year", .integer, "year of the source"),
      .init("publisher", .string, "publisher of the source"),
      .init("measurements", .integer, "how many measurements of electrodes it has"),
      .init("devices", .integer, "how many numbers of devices"),
      .init("properties", .integer, "how many other numbers"),
      .init("summary", .string, "one sentence about it"),
      .init("hash", .string, "SHA-256 of the entry's line in review.json, without its member hash"),
    ], key: "id")

  static func pieces(_ context: SiteContext) -> [[UInt8]] {
    [CSVTable(header: schema.columns.map(\.name)).bytes]
      + context.records.takeRows { catalysts in
        var table = CSVTable()
        for catalyst in catalysts { table.add(row(catalyst, context)) }
        return table.bytes
      }
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
      .init(context.digest(of: catalyst).hex),
    ]
  }
}
