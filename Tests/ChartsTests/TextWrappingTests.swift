import Testing

@testable import Charts

@Suite struct TextWrappingTests {
  let font = Font(size: 10)

  @Test func linesBreakAtSpacesAndAfterDashes() {
    #expect(
      font.lines(of: "Semiconductor–semiconductor", width: 82, maximumLines: 2) == [
        "Semiconductor–", "semiconductor",
      ])
    #expect(
      font.lines(of: "Single atom + cluster", width: 62, maximumLines: 3) == [
        "Single atom", "+ cluster",
      ])
  }

  @Test func textThatCannotBeBrokenDoesNotFit() {
    #expect(font.lines(of: "Semiconductor", width: 30, maximumLines: 3) == nil)
    #expect(font.lines(of: "one two three", width: 20, maximumLines: 2) == nil)
    #expect(font.lines(of: "", width: 20, maximumLines: 2) == [])
  }

  @Test func fittedLinesCutWhatIsTooMuch() {
    let lines = font.fittedLines(of: "one two three four five", width: 45, maximumLines: 2)
    #expect(lines.count == 2)
    #expect(lines[1].hasSuffix("…"))
    #expect(lines.allSatisfy { font.width(of: $0) <= 45 })
    #expect(font.fittedLines(of: "", width: 45, maximumLines: 2) == [])
  }
}
