import Diagnostics
import Markdown
import Testing

struct ExtensionScannerTests {
  @Test func readsCitationsEntryLinksAndPlainWords() {
    let reading = Reading("a [@s-1, p. 4; @t] **[[c/d+e]]** [[f|the *g*]] \\FeN4, x\n")
    #expect(reading.faults.isEmpty)
    #expect(
      reading.inlines == [
        "text 1:1-1:3 “a ”, cite 1:3-1:19 {s-1@1:5-1:8, p. 4; t@1:17-1:18}, text 1:19-1:20 “ ”, "
          + "strong 1:20-1:33 [entry 1:22-1:31 c/d+e], text 1:33-1:34 “ ”, "
          + "entry 1:34-1:47 f “the *g*”, text 1:47-1:48 “ ”, plain 1:48-1:53 “FeN4”, "
          + "text 1:53-1:56 “, x”"
      ])
    #expect(reading.document.references.map(\.id) == ["s-1", "t", "c/d+e", "f"])
  }

  @Test func leavesCodeEscapesAndAddressesAlone() {
    let text =
      "`[@a]` ``[[b`]]`` \\[@c] \\[[d]] <https://e.f/[[g]]>\n\n    [@h]\n\n```\n[[i]]\n```\n"
    let reading = Reading(text)
    #expect(reading.faults.isEmpty)
    #expect(reading.document.references.isEmpty)
  }

  @Test func givesAddressesBackWhatTheyHeld() {
    let reading = Reading("[x](<a[[b]]c> \"[@d]\")\n")
    #expect(reading.inlines == ["link 1:1-1:22 a[[b]]c [text 1:2-1:3 “x”]"])
  }

  @Test func prefersAnEntryLinkToALinkDefinition() {
    let reading = Reading("[[x]] and [x]\n\n[x]: /url\n")
    #expect(
      reading.inlines == [
        "entry 1:1-1:6 x, text 1:6-1:11 “ and ”, link 1:11-1:14 /url [text 1:12-1:13 “x”]"
      ])
  }

  @Test func saysWhatIsWrongWithCitationsAndLinks() {
    let reading = Reading("[@] [@a b] [@a;] [@a, ] [@a; b] [[]] [[|x]] [[x|]] [[x] [@a\n")
    #expect(
      reading.faults == [
        "1:2-1:3 T209 the id of a source is missing after @",
        "1:9-1:10 T209 expected a comma and a page, figure or section, found “b”",
        "1:16-1:17 T209 expected @ and the id of a source, found nothing",
        "1:21-1:22 T209 expected a comma and a page, figure or section, found “,”",
        "1:30-1:31 T209 expected @ and the id of a source, found “b”",
        "1:33-1:37 T210 this link to an entry has no id",
        "1:38-1:44 T210 this link to an entry has no id",
        "1:45-1:51 T210 this link to an entry has no label",
        "1:52-1:56 T210 this link to an entry is closed by one bracket of two",
        "1:57-1:59 T209 this citation has no closing bracket",
      ])
  }

  @Test func readsNothingOnTopInPlainCommonMark() {
    let reading = Reading("[@a] [[b]] [^c] {{chart d}} \\FeN4\n", .commonMark)
    #expect(reading.inlines == ["text 1:1-1:34 “[@a] [[b]] [^c] {{chart d}} \\FeN4”"])
  }
}
