import Markdown
import Markup
import Testing

struct AddressTests {
  @Test(arguments: [
    "[a](javascript:x)", "[a](JaVaScRiPt:x)", "[a](&#x6A;avascript:x)", "[a](java&#10;script:x)",
    "[a](java&Tab;script:x)", "[a](&#1;javascript:x)", "[a](< javascript:x>)", "[a](data:x)",
    "[a](vbscript:x)", "[a](//host/x)", "[a](\\\\\\\\host/x)", "[a](file:///x)", "<javascript:x>",
    "[a][b]\n\n[b]: javascript:x", "[a](https:x)",
  ])
  func makesNoLinkOf(_ text: String) {
    let reading = Reading(text)
    #expect(reading.codes == ["T206"])
    #expect(!HTMLRenderer().render(reading.document).string.contains("<a"))
  }

  @Test(arguments: [
    "[a](b)", "[a](../b/c:d)", "[a](?b:c)", "[a](#b)", "[a](https://b.c)", "[a](HTTP://b.c)",
    "[a](mailto:b@c.d)", "<b@c.d>", "[a](1:2)",
  ])
  func makesALinkOf(_ text: String) {
    let reading = Reading(text)
    #expect(reading.faults.isEmpty)
    #expect(HTMLRenderer().render(reading.document).string.contains("<a href="))
  }

  @Test func takesNoImageFromElsewhere() {
    let reading = Reading("![alt *text*](https://a.b/c.png)\n")
    #expect(
      reading.faults == [
        "1:1-1:33 T211 the image “https://a.b/c.png” is not a file of this review"
      ])
    #expect(HTMLRenderer().render(reading.document).string == "<p>alt text</p>\n")
  }

  @Test func checksWhatTheHookReturnsToo() {
    let hooks = Hooks(link: { $0 == "a" ? "javascript:x" : $0 == "b" ? nil : "../" + $0 })
    #expect(
      html("[1](a) [2](b) [3](c) ![4](a) ![5](c)\n", hooks: hooks)
        == "<p>1 2 <a href=\"../c\">3</a> 4 <img src=\"../c\" alt=\"5\"></p>\n")
  }
}
