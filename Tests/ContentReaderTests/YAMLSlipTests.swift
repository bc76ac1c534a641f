import ContentReader
import Diagnostics
import Testing

/// Where slips of front matter are seen, and what is offered for them.
@Suite struct YAMLSlipTests {
  private func only(_ lines: String) throws -> Diagnostic {
    var diagnostics: [Diagnostic] = []
    let text = "---\nname: A\n\(lines)\n---\nText.\n"
    _ = try ContentReader.read(
      .memory([
        "Content/review.yml": Array("title: T\n".utf8),
        "Content/catalysts/a.md": Array(text.utf8),
      ]), diagnostics: &diagnostics)
    try #require(diagnostics.count == 1, "\(diagnostics.map(\.message))")
    return diagnostics[0]
  }

  struct Slip: Sendable {
    var lines: String
    var line: Int
    var column: Int
    /// The line as the offered replacement leaves it.
    var mended: String
  }

  @Test(arguments: [
    Slip(lines: "note: a: b", line: 3, column: 8, mended: "note: \"a: b\""),
    Slip(lines: "note: say \"a\": b", line: 3, column: 14, mended: "note: 'say \"a\": b'"),
    Slip(lines: "note:a\nkind: sample", line: 3, column: 5, mended: "note: a"),
    Slip(lines: "note = a\nkind: sample", line: 3, column: 6, mended: "note: a"),
    Slip(lines: "note: [Fe]N4", line: 3, column: 11, mended: "note: \"[Fe]N4\""),
    Slip(lines: "note: 'it's'", line: 3, column: 11, mended: "note: \"'it's'\""),
    Slip(lines: "note: >0.9 V", line: 3, column: 7, mended: "note: \">0.9 V\""),
    Slip(lines: "source: @a-1", line: 3, column: 9, mended: "source: a-1"),
    Slip(lines: "note: a\n kind: b", line: 4, column: 2, mended: "kind: b"),
    Slip(lines: "note: a #2", line: 3, column: 9, mended: "note: \"a #2\""),
    Slip(lines: "note: “a”", line: 3, column: 7, mended: "note: \"a\""),
    Slip(lines: "terms:\n  -term: a\n   where: b", line: 4, column: 3, mended: "  - term: a"),
  ])
  func isSeenAtItsPlaceAndMended(_ slip: Slip) throws {
    let found = try only(slip.lines)
    #expect(found.range.line == slip.line && found.range.column == slip.column)
    try #require(found.fixes.count == 1)
    let source = SourceText(path: found.range.path, text: "---\nname: A\n\(slip.lines)\n---\n")
    #expect(FixedText(source, applying: found.fixes).text.line(slip.line) == slip.mended)
  }

  /// A comment, a block of text and quoted signs are no slips.
  @Test(arguments: [
    "note: a # b", "note: a ## b", "note: \"a #2\"", "note: |\n  a #2\n  “b”", "note: a “b” c",
    "note: [Fe]   # both", "note: \"a: b\"", "note: 'it''s'",
  ])
  func leavesSoundLinesAlone(_ lines: String) throws {
    var diagnostics: [Diagnostic] = []
    _ = try ContentReader.read(
      .memory([
        "Content/review.yml": Array("title: T\n".utf8),
        "Content/catalysts/a.md": Array("---\nname: A\n\(lines)\n---\n".utf8),
      ]), diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty)
  }
}
