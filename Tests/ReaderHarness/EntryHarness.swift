import ContentChecker
import ContentReader
import Diagnostics
import ReviewModel

/// A whole small review, one file of which is the fuzzer's.
enum EntryHarness {
  private static let path = "Content/catalysts/fe-n-c.md"

  static func fault(_ bytes: [UInt8]) -> String? { fault(of: bytes, at: path) }

  /// Checks the review with these bytes in one of its files.
  static func fault(of bytes: [UInt8], at path: String) -> String? {
    var files = review.mapValues { Array($0.utf8) }
    files[path] = bytes
    var diagnostics: [Diagnostic] = []
    guard let raw = try? ContentReader.read(.memory(files), diagnostics: &diagnostics) else {
      return "a review in memory cannot be read"
    }
    _ = ContentChecker.check(raw, diagnostics: &diagnostics)
    return DiagnosticHarness.fault(diagnostics, in: SourceText(path: path, bytes: bytes))
  }

  /// The valid review, for what reads more than one file of it.
  static func checkedReview() -> Review? {
    var files = review.mapValues { Array($0.utf8) }
    files[path] = nil
    var diagnostics: [Diagnostic] = []
    return (try? ContentReader.read(.memory(files), diagnostics: &diagnostics)).flatMap {
      ContentChecker.check($0, diagnostics: &diagnostics)
    }
  }

  private static let review: [String: String] = [
    "Content/review.yml": """
    schema: 1
    title: T
    description: D
    version: 0.1.0
    date: 2026-11-23
    licence: CC-BY-4.0
    source: review
    """,
    "Content/sources/review.bib": "@article{review, title = {R}, year = {2025}}\n",
    "Content/sources/seed-1.bib": "@misc{seed-1, number = {1}, year = {2023}}\n",
    "Content/strategies/composition.md": """
    ---
    name: Composition
    definition: D
    order: 1
    classes:
      - {id: metal-metal, name: Metal–metal, definition: D}
    ---
    """,
    "Content/mechanisms/tandem.md": "---\nname: Tandem\ndefinition: D\n---\n",
    "Content/vocabulary/electrolytes.yml": "- {name: 0.1 M KOH, medium: alkaline}\n",
    path: """
    ---
    name: Fe–N–C
    strategy: composition
    class: metal-metal
    metals: [Fe]
    mechanisms: [tandem]
    source: seed-1
    ---
    Text with [@seed-1].
    """,
  ]
}
