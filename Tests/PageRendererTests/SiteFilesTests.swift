import Diagnostics
import ReviewModel
import Testing

@testable import PageRenderer

@Suite struct SiteFilesTests {
  private func maps(of count: Int, most: Int) -> [String: String] {
    var diagnostics: [Diagnostic] = []
    let theme = Theme.load(
      name: "test", files: SmallSite.themeFiles, diagnostics: &diagnostics)
    let context = SiteContext(
      review: SmallSite().review, theme: theme,
      options: RenderOptions(baseURL: nil, toolVersion: "1"))
    let pages = (0..<count).compactMap { number in
      SiteFiles.Entry(
        PageContent(.page, at: .page("p\(number)"), title: "A", description: "B"))
    }
    let files = SiteFiles.sitemaps(pages, base: "https://x.example/", context: context, most: most)
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test func aSmallSiteHasOneMap() {
    let maps = maps(of: 3, most: 3)
    #expect(Array(maps.keys) == ["sitemap.xml"])
    #expect(maps["sitemap.xml"]?.contains("<urlset") == true)
  }

  @Test func aLargeSiteHasAListOfMaps() {
    let maps = maps(of: 7, most: 3)
    #expect(
      maps.keys.sorted() == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"])
    let list = maps["sitemap.xml"] ?? ""
    #expect(
      list.contains("<sitemapindex") && list.contains("<loc>https://x.example/sitemap-3.xml</loc>"))
    let addresses = maps.filter { $0.key != "sitemap.xml" }.values.map {
      $0.split(separator: "<loc>").count - 1
    }
    #expect(addresses.sorted() == [1, 3, 3])
  }
}
