import Diagnostics
import Testing

@Suite struct SourceTextTests {
  @Test func countsColumnsInScalars() {
    let text = SourceText(path: "a.md", text: "α–β\nFe–N4 x\r\n")
    let offset = Array("α–β\nFe–N4 ".utf8).count
    let position = text.position(of: offset)
    #expect(position.line == 2)
    #expect(position.column == 7)
    #expect(text.offset(line: 2, column: 7) == offset)
    #expect(text.line(2) == "Fe–N4 x")
    #expect(text.line(9).isEmpty)
  }
}
