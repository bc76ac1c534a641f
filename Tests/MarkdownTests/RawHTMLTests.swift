import Diagnostics
import Markdown
import Markup
import Testing

struct RawHTMLTests {
  @Test func leavesOutRawHTMLAndSaysWhatToWrite() {
    let reading = Reading("H<sub>2</sub>O\n\n<script>\nx()\n</script>\n")
    #expect(
      reading.faults == [
        "1:2-1:7 T205 raw HTML is not published, found “<sub>”",
        "1:8-1:14 T205 raw HTML is not published, found “</sub>”",
        "3:1-5:10 T205 raw HTML is not published, found “<script>”",
      ])
    #expect(
      reading.diagnostics.first?.help
        == "write formulae as plain text (H2O2), their digits are set as subscripts")
    #expect(HTMLRenderer().render(reading.document).string == "<p>H2O</p>\n")
  }

  @Test func acceptsComments() {
    let reading = Reading("a <!-- note --> b\n\n<!--\nmore\n-->\n")
    #expect(reading.faults.isEmpty)
    #expect(HTMLRenderer().render(reading.document).string == "<p>a  b</p>\n")
    #expect(Reading("<!-- a --> <b>\n").codes == ["T205"])
  }
}
