package import Diagnostics

/// Reads BibTeX and BibLaTeX as publishers hand it out.
package enum BibTeXReader {
  /// Every record of the file, in its order; a record that breaks off keeps the fields before its
  /// fault, and the next one is read all the same.
  ///
  /// - Parameters:
  ///   - expectedID: The key that the only record must have, as a rule the file name.
  ///   - latestYear: The year of the review; a later one is doubted.
  package static func read(
    _ source: SourceText, expectedID: String? = nil, latestYear: Int? = nil,
    diagnostics: inout [Diagnostic]
  ) -> [Source] {
    var parser = BibTeXParser(source)
    parser.run()
    var check = SourceCheck(expectedID: expectedID, latestYear: latestYear)
    check.diagnostics = parser.diagnostics
    let sources = parser.records.map { record in
      check.key(of: record)
      return SourceAssembly.source(from: record, reporting: &check)
    }
    if sources.isEmpty, check.diagnostics.isEmpty {
      check.diagnostics.append(
        Diagnostic(
          BibliographyRules.noRecord, at: .start(of: source.path),
          "the file holds no BibTeX record",
          help: "paste the record that the publisher offers under “Cite” or “Export citation”"))
    }
    diagnostics += check.diagnostics.sorted()
    return sources
  }
}
