import Markup
import ReviewModel

/// Files for search engines.
enum SiteFiles {
  /// What the site map says of a page.
  struct Entry: Sendable {
    let address: SiteAddress
    let contentPath: String?

    /// Nil for pages that search engines shall not list.
    init?(_ page: PageContent) {
      guard page.kind != .redirect, page.kind != .notFound else { return nil }
      address = page.address
      contentPath = page.contentPath
    }
  }

  /// More addresses than this no site map may hold: https://www.sitemaps.org/protocol.html
  private static let mostOfMap = 50_000

  /// The site map; of a large site the list of its maps, which follow.
  static func sitemaps(
    _ pages: [Entry], base: String, context: SiteContext, most: Int = mostOfMap
  ) -> [RenderedFile] {
    guard pages.count > most else {
      return [file("sitemap.xml", map(pages, base, context))]
    }
    let maps = stride(from: 0, to: pages.count, by: most).map {
      pages[$0..<min($0 + most, pages.count)]
    }
    let names = maps.indices.map { "sitemap-\($0 + 1).xml" }
    let index = Markup { writer in
      self.list("sitemapindex", names, &writer) { name, writer in
        writer.element("sitemap") { writer in
          writer.element("loc", text: base + name)
          writer.element("lastmod", text: context.review.about.date)
        }
      }
    }
    return [file("sitemap.xml", index)]
      + zip(names, maps).map { file($0, map(Array($1), base, context)) }
  }

  static func robots(base: String?) -> RenderedFile {
    let map = base.map { "\nSitemap: \($0)sitemap.xml\n" } ?? ""
    return RenderedFile(
      path: "robots.txt", bytes: Array(("User-agent: *\nAllow: /\n" + map).utf8), kind: .data)
  }

  private static func map(_ pages: [Entry], _ base: String, _ context: SiteContext) -> Markup {
    Markup { writer in
      list("urlset", pages, &writer) { page, writer in
        writer.element("url") { writer in
          writer.element("loc", text: base + page.address.canonical)
          writer.element(
            "lastmod",
            text: page.contentPath.flatMap { context.lastChanged[$0] }
              ?? context.review.about.date)
        }
      }
    }
  }

  private static func list<Item>(
    _ name: StaticString, _ items: [Item], _ writer: inout MarkupWriter,
    _ body: (Item, inout MarkupWriter) -> Void
  ) {
    writer.literal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    writer.element(name, ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]) { writer in
      for item in items {
        writer.newline()
        body(item, &writer)
      }
      writer.newline()
    }
    writer.newline()
  }

  private static func file(_ path: String, _ markup: Markup) -> RenderedFile {
    RenderedFile(path: path, bytes: markup.bytes, kind: .data)
  }
}
