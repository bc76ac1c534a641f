import PageRenderer
import ReviewModel
import Testing

@Suite struct PageRendererTests {
  @Test func writesThePromisedAddresses() {
    let paths = Set(SmallSite().files.map(\.path))
    let promised = [
      "index.html", "catalysts/index.html", "catalysts/fe-n4/index.html",
      "strategies/size/index.html", "strategies/size/a-b/index.html", "mechanisms/index.html",
      "reactions/orr/index.html", "reactions/oer/index.html", "reactions/her/index.html",
      "elements/Fe/index.html", "perspectives/index.html", "timeline/index.html",
      "maps/index.html", "sources/index.html", "sources/seed-1/index.html", "data/index.html",
      "data/review.json", "data/measurements.csv", "data/catalysts.csv", "data/sources.bib",
      "contribute/index.html", "404.html", "robots.txt",
    ]
    #expect(promised.filter { !paths.contains($0) }.isEmpty)
  }

  @Test func writesTheSameBytesTwice() {
    #expect(SmallSite().files == SmallSite().files)
  }

  @Test func escapesNamesEverywhere() {
    let site = SmallSite()
    for file in site.files where file.kind == .page {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("<script>alert"), "\(file.path)")
    }
    #expect(site.text("catalysts/evil/index.html").contains("&lt;script&gt;alert"))
  }

  @Test func putsAnElementPageIntoReachOfItsEntry() {
    #expect(
      SmallSite().text("catalysts/fe-n4/index.html").contains(
        "<a href=\"../../elements/Fe/index.html\">Fe</a>"))
  }

  @Test func leadsFormerAddressesOn() {
    var site = SmallSite()
    site.baseURL = "https://x.example/sub/"
    let text = site.text("catalysts/old-fe/index.html")
    #expect(
      text.contains(
        "<meta http-equiv=\"refresh\" content=\"0; url=../../catalysts/fe-n4/index.html\">"))
    #expect(
      text.contains("<link rel=\"canonical\" href=\"https://x.example/sub/catalysts/fe-n4/\">"))
  }

  @Test func namesCanonicalAddressesOnlyWithABase() {
    var site = SmallSite()
    #expect(!site.text("index.html").contains("canonical"))
    #expect(site.text("sitemap.xml").isEmpty)
    site.baseURL = "https://x.example/"
    #expect(
      site.text("index.html").contains("<link rel=\"canonical\" href=\"https://x.example/\">"))
    #expect(site.text("sitemap.xml").contains("<loc>https://x.example/catalysts/fe-n4/</loc>"))
    #expect(
      site.text("404.html").contains("<a href=\"https://x.example/catalysts/index.html\">"))
  }

  @Test func linksToTheContentFileAtItsHost() {
    #expect(
      SmallSite().text("catalysts/fe-n4/index.html").contains(
        "https://git.example/small/edit/main/Content/catalysts/fe-n4.md"))
  }
}
