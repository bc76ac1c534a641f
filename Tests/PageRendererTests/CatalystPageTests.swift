import PageRenderer
import ReviewModel
import Testing

@Suite struct CatalystPageTests {
  @Test func showsValuesWithSourceAndPlace() {
    let text = SmallSite().text("catalysts/fe-n4/index.html")
    #expect(text.contains("<span class=\"value\">0.90\u{A0}V vs RHE</span>"))
    #expect(
      text.contains(
        "[<a class=\"cite\" id=\"cite-1-2\" href=\"#ref-1\" aria-label=\"Source 1\">1</a>]"
          + "<span class=\"where\">section 2</span>"))
    #expect(text.contains("<tr id=\"m-2\" data-quantity=\"ORR half-wave potential E1/2\""))
  }

  @Test func tellsComputedContestedAndAssumedInWords() {
    var site = SmallSite()
    site.review.catalysts[0].measurements[0].kind = .computed
    site.review.catalysts[0].measurements[0].status = .contested
    site.review.catalysts[0].measurements[0].reason = "Two figures differ."
    site.review.catalysts[0].measurements[0].isScaleAssumed = true
    let text = site.text("catalysts/fe-n4/index.html")
    #expect(text.contains("<span class=\"badge badge-computed\">computed</span>"))
    #expect(text.contains("<span class=\"badge badge-contested\">contested</span>"))
    #expect(text.contains("Contested: Two figures differ."))
    #expect(text.contains("scale assumed"))
  }

  @Test func saysNotStatedInWords() {
    var site = SmallSite()
    site.review.catalysts[0].measurements[0].electrolyte = .notStated
    #expect(
      site.text("catalysts/fe-n4/index.html").contains(
        "<span class=\"not-stated\">not stated</span>"))
  }

  @Test func namesTheReasonOfRelatedEntries() {
    let text = SmallSite().text("catalysts/fe-n4/index.html")
    #expect(text.contains("same class, A and B; same metals, Fe"))
  }

  @Test func strikesOutWithdrawnValues() {
    var site = SmallSite()
    site.review.catalysts[0].measurements[0].status = .withdrawn
    #expect(
      site.text("catalysts/fe-n4/index.html").contains(
        "<span class=\"value withdrawn\">0.90"))
  }
}
