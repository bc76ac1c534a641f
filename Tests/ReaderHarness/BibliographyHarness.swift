import Bibliography
import Diagnostics
import Markup

/// Records in, and out again in every form.
enum BibliographyHarness {
  static func fault(_ bytes: [UInt8], in path: String) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) else {
      return nil
    }
    let source = SourceText(path: path, bytes: Array(text.utf8))
    var diagnostics: [Diagnostic] = []
    let sources = SourceReader.read(source, latestYear: 2026, diagnostics: &diagnostics)
    if sources.isEmpty, diagnostics.isEmpty, path != "a.json" {
      return "nothing is read, and nothing is said"
    }
    _ = SourceSetCheck.check(sources)
    if let fault = DiagnosticHarness.fault(diagnostics, in: source) { return fault }
    return faultOfOutput(sources)
  }

  private static func faultOfOutput(_ sources: [Source]) -> String? {
    _ = CSLWriter.write(sources)
    _ = RISWriter.write(sources)
    let written = BibTeXWriter.write(sources)
    var diagnostics: [Diagnostic] = []
    let again = BibTeXReader.read(
      SourceText(path: "again.bib", bytes: written), diagnostics: &diagnostics)
    if again.count != Set(sources.map(\.id)).count, again.count != sources.count {
      return "\(sources.count) records become \(again.count) when written and read again"
    }
    for source in sources {
      for style in ReferenceStyle.allCases {
        if let fault = HarmlessHTML.fault(in: style.markup(source).string) { return fault }
      }
    }
    return nil
  }
}
