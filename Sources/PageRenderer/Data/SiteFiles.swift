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

  static func sitemap(
    _ pages: [Entry], base: String, context: SiteContext
  ) -> RenderedFile {
    let markup = Markup { writer in
      writer.literal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
      writer.element("urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]) { writer in
        for page in pages {
          writer.newline()
          writer.element("url") { writer in
            writer.element("loc", text: base + page.address.canonical)
            writer.element(
              "lastmod",
              text: page.contentPath.flatMap { context.lastChanged[$0] }
                ?? context.review.about.date)
          }
        }
        writer.newline()
      }
      writer.newline()
    }
    return RenderedFile(path: "sitemap.xml", bytes: markup.bytes, kind: .data)
  }

  static func robots(base: String?) -> RenderedFile {
    let map = base.map { "\nSitemap: \($0)sitemap.xml\n" } ?? ""
    return RenderedFile(
      path: "robots.txt", bytes: Array(("User-agent: *\nAllow: /\n" + map).utf8), kind: .data)
  }
}
