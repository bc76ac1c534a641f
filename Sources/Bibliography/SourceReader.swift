package import Diagnostics

/// Reads a file of records by its ending: CSL-JSON in `.json`, RIS in `.ris`, BibTeX in anything
/// else.
package enum SourceReader {
  package static func read(
    _ source: SourceText, expectedID: String? = nil, latestYear: Int? = nil,
    diagnostics: inout [Diagnostic]
  ) -> [Source] {
    let path = source.path.lowercased()
    if path.hasSuffix(".json") {
      return CSLReader.read(
        source, expectedID: expectedID, latestYear: latestYear, diagnostics: &diagnostics)
    }
    if path.hasSuffix(".ris") {
      return RISReader.read(source, latestYear: latestYear, diagnostics: &diagnostics)
    }
    return BibTeXReader.read(
      source, expectedID: expectedID, latestYear: latestYear, diagnostics: &diagnostics)
  }
}
