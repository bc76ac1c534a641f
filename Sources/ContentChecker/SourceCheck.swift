import Bibliography
import ContentReader
import Diagnostics
import OrderedWork

/// The bibliographic records of `Content/sources`.
enum SourceCheck {
  struct Result {
    var list: [Source]
    /// Ids of all files, readable or not: a fault in a record is reported once, not at every use.
    var ids: Set<String>
  }

  /// What stands in one file.
  private struct Records: Sendable {
    let id: String
    let list: [Source]
    private(set) var diagnostics: [Diagnostic] = []

    init(of file: RawFile, latestYear: Int?) {
      id = file.id
      list = SourceReader.read(
        file.source, expectedID: file.id, latestYear: latestYear, diagnostics: &diagnostics)
    }
  }

  static func read(_ raw: RawReview, diagnostics: inout [Diagnostic]) -> Result {
    let latestYear = raw.review?.keys["date"]?.text.flatMap { Int($0.prefix(4)) }
    var result = Result(list: [], ids: [])
    var places: [String: String] = [:]
    let parts = OrderedWork.parts(of: raw.sources.count) { range in
      raw.sources[range].map { Records(of: $0, latestYear: latestYear) }
    }
    for records in parts.joined() {
      result.ids.insert(records.id)
      diagnostics += records.diagnostics
      for record in records.list where record.id == records.id {
        if let first = places[record.id] {
          diagnostics.append(
            Diagnostic(
              CheckRules.duplicateID, at: record.range,
              "the source “\(record.id)” stands in \(first) too",
              help: "keep one record; a source's key is the name of its file"))
          continue
        }
        places[record.id] = record.range.path
        result.ids.insert(record.id)
        result.list.append(record)
      }
    }
    return result
  }
}
