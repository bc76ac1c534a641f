import Diagnostics
import Testing

@Suite struct DiagnosticOutputTests {
  private static let rule = Rule(
    "T999", "test", fieldRule: "R02", meaning: "M", bad: "b", good: "g")

  private func diagnostic(_ path: String, _ line: Int, _ column: Int) -> Diagnostic {
    Diagnostic(
      Self.rule,
      at: SourceRange(path: path, line: line, column: column, endLine: line, endColumn: column + 3),
      "found “mVV”", help: "write mV",
      fixes: [
        Fix(
          title: "write mV",
          replacements: [
            .init(
              range: SourceRange(
                path: path, line: line, column: column, endLine: line, endColumn: column + 3),
              text: "mV")
          ])
      ])
  }

  @Test func printsTheLineWithACaret() {
    let text = DiagnosticText(usesColor: false) { _, _ in "value: 310 mVV" }
      .text([diagnostic("Content/a.md", 7, 12)])
    #expect(
      text == """
        Content/a.md:7:12: error T999: found “mVV”
          7 | value: 310 mVV
            |            ^^^
          help: write mV

        """)
  }

  @Test func showsAWindowOfALongLine() {
    let line = String(repeating: "x", count: 300) + " mVV end"
    let text = DiagnosticText(usesColor: false) { _, _ in line }
      .text([diagnostic("Content/a.md", 1, 302)])
    let lines = text.split(separator: "\n")
    #expect(lines[1].count < 120)
    let caret = lines[2].firstIndex(of: "^").map {
      lines[2].distance(from: lines[2].startIndex, to: $0)
    }
    let word = lines[1].firstRange(of: "mVV").map {
      lines[1].distance(from: lines[1].startIndex, to: $0.lowerBound)
    }
    #expect(caret == word)
  }

  @Test func keepsControlCharactersFromTheTerminal() {
    let text = DiagnosticText(usesColor: false) { _, _ in "a\u{1B}[31mb\u{202E}c" }
      .text([diagnostic("Content/a.md", 1, 1)])
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }

  @Test func sortsByFileThenPlace() {
    let sorted = [diagnostic("b", 1, 1), diagnostic("a", 9, 1), diagnostic("a", 2, 5)].sorted()
    #expect(sorted.map { "\($0.range.path)\($0.range.line)" } == ["a2", "a9", "b1"])
  }

  @Test func writesTheJSONOfTheContract() {
    let text = DiagnosticJSON.text([diagnostic("Content/a \"b\".md", 7, 12)])
    #expect(
      text == """
        {"schemaVersion":1,"diagnostics":[
        {"path":"Content/a \\"b\\".md","line":7,"column":12,"endLine":7,"endColumn":15,\
        "severity":"error","code":"T999","rule":"R02","message":"found “mVV”","help":"write mV",\
        "fixes":[{"title":"write mV","replacements":[{"line":7,"column":12,"endLine":7,\
        "endColumn":15,"text":"mV"}]}]}],
        "counts":{"error":1,"warning":0,"advice":0}}

        """)
  }

  @Test func escapesWorkflowCommands() {
    let text = DiagnosticJSON.workflowCommands(DiagnosticLimit([diagnostic("a,b:c%.md", 1, 2)]))
    #expect(text.hasPrefix("::error file=a%2Cb%3Ac%25.md,line=1,col=2,endLine=1,endColumn=5,"))
    #expect(text.contains("::found “mVV”%0Ahelp: write mV\n"))
  }
}
