import ContentChecker
import ContentReader
import Diagnostics
import ReviewModel
import Testing

/// A review of one sound entry that tests break in one place.
struct SmallReview {
  var files: [String: String] = [
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
    "Content/strategies/size.md": """
    ---
    name: Size
    definition: D
    classes:
      - {id: single-atom+cluster, name: SA + cluster, definition: D}
    ---
    """,
    "Content/mechanisms/tandem.md": "---\nname: Tandem\ndefinition: D\n---\n",
    "Content/vocabulary/electrolytes.yml": "- {name: 0.1 M KOH, medium: alkaline}\n",
    "Content/catalysts/fe-n-c.md": sound,
  ]

  static let sound = """
    ---
    name: Fe–N–C
    strategy: composition
    class: metal-metal
    metals: [Fe]
    mechanisms: [tandem]
    source: seed-1
    measurements:
      - reaction: ORR
        metric: half-wave potential
        value: 0.90 V vs RHE
        electrolyte: 0.1 M KOH
        where: section 1
    ---
    Text with [@seed-1].
    """

  /// The entry with one piece replaced.
  static func broken(_ piece: String, with text: String) -> SmallReview {
    var review = SmallReview()
    review.files["Content/catalysts/fe-n-c.md"] =
      sound.split(separator: piece, omittingEmptySubsequences: false).joined(separator: text)
    return review
  }

  func check() throws -> (review: Review?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let raw = try ContentReader.read(
      .memory(files.mapValues { Array($0.utf8) }), diagnostics: &diagnostics)
    let review = ContentChecker.check(raw, diagnostics: &diagnostics)
    // What the field's rules ask about a plain entry is not the matter of these tests.
    let own = diagnostics.filter {
      $0.severity == .error || ($0.severity == .warning && $0.rule.code < "T500")
    }
    return (review, own.sorted())
  }

  /// The one diagnostic, as `code line:column`.
  func place() throws -> String {
    let found = try check().diagnostics
    return found.map { "\($0.rule.code) \($0.range.line):\($0.range.column)" }
      .joined(separator: ", ")
  }
}
