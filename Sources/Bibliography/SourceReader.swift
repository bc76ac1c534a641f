package import Diagnostics

/// Reads a file of `sources/` by its ending: CSL-JSON in `.json`, BibTeX in anything else.
package enum SourceReader {
  package static func read(
    _ source: SourceText, expectedID: String? = nil, latestYear: Int? = nil,
    diagnostics: inout [Diagnostic]
  ) -> [Source] {
    source.path.lowercased().hasSuffix(".json")
      ? CSLReader.read(
        source, expectedID: expectedID, latestYear: latestYear, diagnostics: &diagnostics)
      : BibTeXReader.read(
        source, expectedID: expectedID, latestYear: latestYear, diagnostics: &diagnostics)
  }
}
