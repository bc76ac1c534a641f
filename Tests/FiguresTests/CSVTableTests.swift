import Figures
import Testing

@Suite struct CSVTableTests {
  @Test func quotesWhatNeedsQuotes() {
    var table = CSVTable(header: ["a", "b"])
    table.add([.text("x, \"y\""), .text("two\nlines")])
    #expect(
      String(decoding: table.bytes, as: UTF8.self) == "a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\n")
  }

  @Test func guardsTextThatASpreadsheetWouldRunButNoNumber() {
    var table = CSVTable(header: ["a", "b", "c", "d"])
    table.add([.text("=1+1"), .number("-0.12"), .text("@x"), .empty])
    #expect(String(decoding: table.bytes, as: UTF8.self) == "a,b,c,d\n'=1+1,-0.12,'@x,\n")
  }
}
