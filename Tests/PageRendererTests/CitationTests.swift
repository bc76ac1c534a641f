import Bibliography
import Electrochemistry
import Markdown
import PageRenderer
import ReviewModel
import Testing

@Suite struct CitationTests {
  @Test func numbersFollowFirstUse() {
    var site = SmallSite()
    site.review.sources.append(Source(id: "b-2024", type: "article"))
    var first = site.review.catalysts[0].measurements[0]
    first.locator.sourceID = "b-2024"
    site.review.catalysts[0].measurements.insert(first, at: 0)
    let text = site.text("catalysts/fe-n4/index.html")
    // The facts of the entry name its own source first.
    #expect(uses(in: text) == ["1-1", "2-1", "1-2", "1-3"])
    let list = text.split(separator: "<ol class=\"references\">").last ?? ""
    let places = ["sources/seed-1/", "sources/b-2024/"].map { list.firstRange(of: $0)?.lowerBound }
    #expect((places[0] ?? list.endIndex) < (places[1] ?? list.startIndex))
    #expect(text.contains("href=\"#cite-2-1\" aria-label=\"Back to where source 2 is cited\""))
    #expect(text.contains("href=\"#cite-1-2\" aria-label=\"Back to citation 2 of source 1\">b</a>"))
    #expect(!text.contains("<tafel-"))
  }

  /// Number and use of each citation, in the order of the page.
  private func uses(in text: String) -> [String] {
    text.split(separator: "id=\"cite-").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  @Test func aRetractionStandsWhereverTheSourceIsNamed() {
    var site = SmallSite()
    site.review.sources[0].status = SourceStatus(
      .retracted, date: "2024-05-01", notice: "10.1000/notice")
    let badge =
      "<a class=\"badge badge-withdrawn-source\" href=\"https://doi.org/10.1000/notice\">"
      + "retracted on 2024-05-01</a>"
    for page in ["catalysts/fe-n4/index.html", "sources/index.html"] {
      #expect(site.text(page).contains(badge))
    }
    #expect(site.text("sources/seed-1/index.html").contains("This publication was retracted on"))
    #expect(site.text("data/sources.csv").contains("retracted,2024-05-01,10.1000/notice"))
  }

  @Test func writesReferencesInTheStyleOfTheReview() {
    var site = SmallSite()
    var source = Source(id: "a-2023", type: "article")
    source.title = "On sites"
    source.authorList = PersonList([PersonName(given: "Ada B.", family: "Curie")])
    source.journalAbbreviation = "J. Catal."
    source.year = 2023
    site.review.sources.append(source)
    #expect(site.text("sources/a-2023/index.html").contains("A. B. Curie"))
    site.review.about.referenceStyle = .acs
    #expect(site.text("sources/a-2023/index.html").contains("Curie, A. B."))
  }

  @Test func onlyTheListOfSourcesHasCOinS() {
    var site = SmallSite()
    site.review.sources[0].title = "R&D of <sites>"
    #expect(
      site.text("sources/index.html").contains(
        "rft.title=R%26D%20of%20%3Csites%3E"))
    #expect(!site.text("sources/seed-1/index.html").contains("Z3988"))
    #expect(!site.text("index.html").contains("Z3988"))
  }

  @Test func theHashOfAnEntryFollowsItsContent() {
    let site = SmallSite()
    var other = site
    other.review.catalysts[0].notes.append("More.")
    let one = site.text("data/catalysts.csv").split(separator: "\n")
    let two = other.text("data/catalysts.csv").split(separator: "\n")
    #expect(one[1] != two[1])
    #expect(one[2] == two[2])
  }

  @Test func aScriptCanNotBeEndedByItsData() {
    var site = SmallSite()
    site.review.catalysts[0].name = "</script><script>alert(1)</script>"
    let text = site.text("catalysts/fe-n4/index.html")
    #expect(!text.contains("<script>alert"))
    #expect(text.contains("\\u003c/script>"))
  }

  @Test func tellsChangesByDay() {
    var site = SmallSite()
    site.history = ReviewHistory(days: [
      .init(
        date: "2026-01-02", time: "2026-01-02T10:00:00Z",
        changes: [
          .init(kind: .added, path: "Content/catalysts/fe-n4.md"),
          .init(kind: .removed, path: "Content/catalysts/gone.md"),
        ])
    ])
    let text = site.text("changes/index.html")
    #expect(text.contains("1 entry added, 1 entry removed."))
    #expect(text.contains("href=\"../catalysts/fe-n4/index.html\""))
    #expect(!text.contains("catalysts/gone/"))
    #expect(site.text("changes/feed.atom").contains("<updated>2026-01-02T10:00:00Z</updated>"))
    #expect(site.text("changes/feed.json").contains("\"date_published\": \"2026-01-02T10:00:00Z\""))
  }
}
