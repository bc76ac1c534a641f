import ContentReader
import Diagnostics
import ReviewModel
import TableImport

/// A table as data of an entry, and as a spreadsheet to be imported.
enum TableHarness {
  private static let review = EntryHarness.checkedReview()

  static func fault(_ bytes: [UInt8]) -> String? {
    EntryHarness.fault(of: bytes, at: "Content/data/fe-n-c/curve.csv") ?? faultOfImport(bytes)
  }

  private static func faultOfImport(_ bytes: [UInt8]) -> String? {
    guard let review, let table = SpreadsheetTable(bytes) else { return nil }
    guard table.rows.allSatisfy({ $0.cells.count == table.header.count }) else {
      return "a row has not as many cells as the header"
    }
    let map = ColumnMap(table.header, map: nil, vocabulary: review.vocabulary)
    let plan = TableImport(
      table, map: map, into: review, fileName: "a.csv", schemaLine: "", reservedIDs: [])
    for entry in plan.entries {
      var diagnostics: [Diagnostic] = []
      let source = SourceText(path: entry.path, bytes: Array(entry.text.utf8))
      guard
        let raw = try? ContentReader.read(
          .memory([entry.path: source.bytes]), diagnostics: &diagnostics),
        raw.items.count == 1
      else { return "the entry of a row cannot be read: \(entry.text)" }
    }
    return nil
  }
}
