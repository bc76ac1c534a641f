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
    var check = SourceCheck(expectedID: expectedID, latestYear: latestYear)
    let records = records(of: source, mostFaults: 200, reporting: &check)
    if let expectedID { check.offerKey(expectedID) }
    let sources = records.filter { !$0.isRepeated }.map { record in
      check.key(of: record, isAlone: records.count == 1)
      check.spelling(of: record)
      return SourceAssembly.source(from: record, reporting: &check)
    }
    diagnostics += check.diagnostics.sorted()
    return sources
  }

  /// Records as they stand in the file, broken and repeated ones too.
  static func records(
    of source: SourceText, mostFaults: Int, reporting check: inout SourceCheck
  ) -> [BibTeXRecord] {
    var parser = BibTeXParser(source, mostFaults: mostFaults)
    parser.run()
    check.diagnostics += parser.diagnostics
    if parser.records.isEmpty, parser.diagnostics.isEmpty {
      check.diagnostics.append(
        Diagnostic(
          BibliographyRules.noRecord, at: .start(of: source.path),
          "the file holds no BibTeX record",
          help: isRIS(source)
            ? "this is RIS: take the publisher's BibTeX instead, or import the .ris file with"
              + " `tafel import`"
            : "paste the record that the publisher offers under “Cite” or “Export citation”"))
    }
    return parser.records
  }

  private static func isRIS(_ source: SourceText) -> Bool {
    (1...min(5, source.lineCount)).contains { source.line($0).hasPrefix("TY  - ") }
  }
}
