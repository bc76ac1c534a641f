import Testing

@testable import Charts

@Suite struct FontTests {
  let font = Font(size: 10)

  @Test func widthsAreTheWiderOfTwoCommonFaces() {
    #expect(font.width(of: "0") == 5.72)
    #expect(font.width(of: "W") == 9.44)
    #expect(font.bold.width(of: "W") > font.width(of: "W"))
  }

  @Test func scriptsAreSmaller() {
    let plain = font.width(of: [TextRun("FeN4")])
    let formula = font.width(of: [TextRun("FeN"), TextRun("4", .subscript)])
    #expect(formula < plain)
  }

  @Test func combiningMarksTakeNoRoomAndWideCharactersMuch() {
    #expect(font.width(of: "e\u{301}") == font.width(of: "e"))
    #expect(font.width(of: "触") == 10)
    #expect(font.width(of: "🧪") == 13)
  }

  @Test func cutTextsFitAndEndInAnEllipsis() {
    let runs = [TextRun("A very long "), TextRun("name", .subscript), TextRun(" indeed")]
    let cut = runs.truncated(to: 60, in: font)
    #expect(cut.plainText.hasSuffix("…"))
    #expect(font.width(of: cut) <= 60)
    #expect(runs.truncated(to: 500, in: font) == runs)
    #expect(runs.truncated(to: 0, in: font).plainText == "…")
  }
}
