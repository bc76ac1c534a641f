import Bibliography
import Diagnostics
import Electrochemistry
import Markdown
import ReviewModel
import Testing

/// Numbers that are computed when the site is built.
@Suite struct ProseNumbersTests {
  private func text(_ body: String, change: (inout Review) -> Void = { _ in }) -> String {
    var site = SmallSite()
    change(&site.review)
    var faults: [Diagnostic] = []
    let source = SourceText(path: "Content/pages/numbers.md", text: body)
    let document = MarkdownDocument.parse(
      source, body: 0..<source.bytes.count, diagnostics: &faults)
    #expect(faults.isEmpty)
    var page = Page(
      id: "numbers", path: source.path, title: "Numbers", order: 1,
      prose: Prose(document: document, citations: [], links: [:]))
    page.summary = "Numbers."
    site.review.pages = [page]
    return site.text("numbers/index.html")
  }

  @Test func countsStandInTheSentence() {
    let page = text("We have {{count entries}}, {{count values}} and {{count sources}}.\n")
    #expect(page.contains("<p>We have 2, 2 and 1.</p>"))
  }

  @Test func aMedianCarriesItsCountAndItsComparabilityClasses() {
    let directive = "{{median metric=E1/2 reaction=ORR}}"
    #expect(text("It is \(directive).\n").contains("It is 0.900\u{A0}V vs RHE (n\u{A0}=\u{A0}1)."))
    let mixed = text("It is \(directive), {{range metric=E1/2 reaction=ORR}}.\n") {
      $0.catalysts[0].measurements[1].electrolyte = .notStated
    }
    let basis = "(n\u{A0}=\u{A0}2 from 2 comparability classes)"
    #expect(mixed.contains("It is 0.830\u{A0}V vs RHE \(basis), "))
    #expect(mixed.contains(", 0.760–0.900\u{A0}V vs RHE \(basis)."))
  }

  @Test func withoutValuesItSaysSo() {
    #expect(text("It is {{median metric=E1/2 reaction=OER}}.\n").contains("It is no value."))
  }

  @Test func aSummaryIsATableWithItsBasis() {
    let page = text("{{summary metric=E1/2 reaction=ORR}}\n")
    #expect(page.contains("ORR, half-wave potential, in V vs RHE"))
    #expect(page.contains("<th scope=\"rowgroup\" colspan=\"6\">"))
    #expect(page.contains("strategies/size/a-b/"))
    #expect(page.contains("<td class=\"number\">1\u{A0}class</td>"))
    #expect(page.contains("a median describes what is reported and ranks nothing."))
  }

  @Test func aSourceShowsWhereItWasSeenAsTextAlone() {
    var site = SmallSite()
    site.review.sources[0].howPublished = "Abstract on FeN4"
    site.review.sources[0].seenAt = ["https://mirror.example/a"]
    site.review.sources[0].note = "not seen: title"
    let page = site.text("sources/seed-1/index.html")
    #expect(page.contains("<span class=\"seen-at\">https://mirror.example/a</span>"))
    #expect(!page.contains("href=\"https://mirror.example/a\""))
    #expect(page.contains("Abstract on FeN4") && page.contains("not seen: title"))
    #expect(!page.contains("not verified yet"))
    #expect(site.text("data/sources.csv").contains("https://mirror.example/a"))
    #expect(site.text("data/review.json").contains("\"seenAt\":["))
  }
}
