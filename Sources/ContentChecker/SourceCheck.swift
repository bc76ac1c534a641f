import Bibliography
import ContentReader
import Diagnostics

/// The bibliographic records of `Content/sources`.
enum SourceCheck {
  struct Result {
    var list: [Source]
    /// Ids of all files, readable or not: a fault in a record is reported once, not at every use.
    var ids: Set<String>
  }

  static func read(_ raw: RawReview, diagnostics: inout [Diagnostic]) -> Result {
    let latestYear = raw.review?.keys["date"]?.text.flatMap { Int($0.prefix(4)) }
    var result = Result(list: [], ids: [])
    var places: [String: String] = [:]
    for file in raw.sources {
      result.ids.insert(file.id)
      let records = SourceReader.read(
        file.source, expectedID: file.id, latestYear: latestYear, diagnostics: &diagnostics)
      for record in records where record.id == file.id {
        if let first = places[record.id] {
          diagnostics.append(
            Diagnostic(
              CheckRules.duplicateID, at: record.range,
              "the source “\(record.id)” stands in \(first) too",
              help: "keep one record; a source's key is the name of its file"))
          continue
        }
        places[record.id] = file.source.path
        result.ids.insert(record.id)
        result.list.append(record)
      }
    }
    return result
  }
}
