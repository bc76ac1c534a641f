import Testing

@testable import Electrochemistry

@Suite("Text runs")
struct TextRunTests {
  @Test func neighboursOfOneStyleAreJoined() {
    let runs = [TextRun("a"), TextRun("", .subscript), TextRun("b"), TextRun("2", .subscript)]
    #expect(TextRun.merged(runs) == [TextRun("ab"), TextRun("2", .subscript)])
  }

  @Test func plainFormsFallBackToTheText() {
    #expect(TextRun.plain([TextRun("E", .italic), TextRun("1/2", .subscript)]) == "E1/2")
    #expect(TextRun.plain([TextRun("N"), TextRun("x", .subscript)]) == "Nₓ")
    #expect(TextRun.plain([TextRun("Cu"), TextRun("2+", .superscript)]) == "Cu²⁺")
  }

  @Test func htmlIsEscaped() {
    #expect(TextRun.html([TextRun("<&\">", .superscript)]) == "<sup>&lt;&amp;&quot;&gt;</sup>")
  }
}
