/// A reader of what strangers write, as fuzzers drive it: any bytes go in, and whatever comes out is
/// held against what the reader promises.
package struct ReaderHarness: Sendable {
  /// As `make fuzz` and the folders of the corpus call it.
  package let name: String
  /// Reads the bytes. Returns what promise was broken, or nil.
  package let fault: @Sendable (_ bytes: [UInt8]) -> String?

  package static let all: [ReaderHarness] = [
    ReaderHarness(name: "markdown", fault: MarkdownHarness.fault),
    ReaderHarness(name: "entry", fault: EntryHarness.fault),
    ReaderHarness(name: "bibtex") { BibliographyHarness.fault($0, in: "a.bib") },
    ReaderHarness(name: "ris") { BibliographyHarness.fault($0, in: "a.ris") },
    ReaderHarness(name: "csl") { BibliographyHarness.fault($0, in: "a.json") },
    ReaderHarness(name: "csv", fault: TableHarness.fault),
    ReaderHarness(name: "quantity", fault: QuantityHarness.fault),
    ReaderHarness(name: "formula", fault: FormulaHarness.fault),
  ]
}
