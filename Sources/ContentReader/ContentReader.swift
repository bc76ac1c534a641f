package import Diagnostics
import OrderedWork

/// Reads the folder of a review: bytes to keys and values, all faults of syntax at once.
package enum ContentReader {
  /// - Parameter paths: the files to read; nil for all. Of the others only the names are known.
  /// - Throws: `ContentFault` when the folder itself can't be read.
  package static func read(
    _ files: ContentFiles, only paths: Set<String>? = nil, diagnostics: inout [Diagnostic]
  ) throws -> RawReview {
    let entries = try files.list()
    let parts = OrderedWork.parts(of: entries.count) { range in
      Result { try ContentPart(entries[range], files, only: paths) }
    }
    var review = RawReview()
    for part in parts {
      let part = try part.get()
      review.add(part.review)
      diagnostics += part.diagnostics
    }
    if review.review == nil, !diagnostics.contains(where: { $0.range.path == reviewPath }) {
      diagnostics.append(
        Diagnostic(
          ReaderRules.noReview, at: .start(of: reviewPath), "there is no Content/review.yml",
          help: "write one with schema, title, version, date, licence and authors"))
    }
    return review
  }

  static let reviewPath = "Content/review.yml"
  static let textLimit = 8 << 20
  static let seriesLimit = 64 << 20
}
