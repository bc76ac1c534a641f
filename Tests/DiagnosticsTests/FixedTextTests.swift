import Diagnostics
import Testing

@Suite struct FixedTextTests {
  private let text = SourceText(path: "a.md", text: "metals: [Fe, Cx]\nvalue: 0,9 V\n")

  private func fix(_ line: Int, _ column: Int, _ end: Int, _ text: String) -> Fix {
    let range = SourceRange(path: "a.md", line: line, column: column, endColumn: end)
    return Fix(title: "write \(text)", replacements: [.init(range: range, text: text)])
  }

  private func string(_ fixed: FixedText) -> String {
    String(decoding: fixed.text.bytes, as: UTF8.self)
  }

  @Test func putsInWhatDoesNotMeet() {
    let fixed = FixedText(text, applying: [fix(2, 8, 11, "0.9"), fix(1, 14, 16, "Co")])
    #expect(string(fixed) == "metals: [Fe, Co]\nvalue: 0.9 V\n")
    #expect(fixed.fixes.count == 2)
  }

  @Test func keepsTheFirstOfTwoThatMeet() {
    let fixed = FixedText(text, applying: [fix(2, 8, 11, "0.9"), fix(2, 10, 13, "x")])
    #expect(string(fixed) == "metals: [Fe, Cx]\nvalue: 0.9 V\n")
    #expect(fixed.fixes == [fix(2, 8, 11, "0.9")])
  }

  @Test func takesTheSameOfferOnce() {
    let fixed = FixedText(text, applying: [fix(1, 14, 16, "Co"), fix(1, 14, 16, "Co")])
    #expect(string(fixed) == "metals: [Fe, Co]\nvalue: 0,9 V\n")
  }

  @Test func countsColumnsInScalars() {
    let text = SourceText(path: "a.md", text: "η₁₀ Fé: x\n")
    #expect(string(FixedText(text, applying: [fix(1, 9, 10, "y")])) == "η₁₀ Fé: y\n")
  }

  @Test func newLinesEndAsTheOthers() {
    let text = SourceText(path: "a.md", text: "---\r\nname: A\r\nText\r\n")
    #expect(
      string(FixedText(text, applying: [fix(3, 1, 1, "---\n")]))
        == "---\r\nname: A\r\n---\r\nText\r\n")
  }

  @Test func showsDifferencesAsGitDoes() {
    let old = SourceText(path: "a.md", text: "a\nb\nc\nd\ne\nf\ng\nh\n")
    let new = SourceText(path: "a.md", text: "a\nB\nc\nd\ne\nf\ng\nh\ni\n")
    #expect(
      TextDifference(from: old, to: new).text(context: 1) == """
        --- a.md
        +++ a.md
        @@ -1,3 +1,3 @@
         a
        -b
        +B
         c
        @@ -8,1 +8,2 @@
         h
        +i

        """)
    #expect(TextDifference(from: old, to: old).isEmpty)
  }

  @Test func countsWhatItLeavesOut() {
    let rule = Rule("T999", .error, "slip", meaning: "m", bad: "b", good: "g")
    let many = (1...7).map { Diagnostic(rule, at: .init(path: "a.md", line: $0, column: 1), "x") }
    let limit = DiagnosticLimit(many, most: 5)
    #expect(limit.shown.map(\.range.line) == [1, 2, 3, 4, 5])
    #expect(limit.hidden.map(\.count) == [2] && limit.hidden.map(\.path) == ["a.md"])
  }
}
