import Electrochemistry
import Markup
import ReviewModel

/// Entries side by side. The script of the page takes them from the entries' own pages, so no
/// number can differ; without script there is a list of what can be opened.
struct ComparePage {
  let context: SiteContext

  var page: PageContent {
    var page = PageContent(
      .compare, at: .compare, title: "Compare entries",
      description: "Two to six entries side by side, with what keeps their values from being"
        + " compared.")
    let links = page.links
    page.set("lead", .paragraph(page.description))
    let all = context.review.catalysts
    let shown = all.prefix(LongList.most)
    page.set("form") { form(isCut: shown.count < all.count, &$0) }
    page.set("entries") { writer in
      writer.element("h2", text: "All entries")
      writer.element("ul", ["class": "search-entries"]) { writer in
        for catalyst in shown {
          writer.element("li") {
            $0.nameLink(catalyst.name, to: links.to(.catalyst(catalyst.id)))
          }
        }
      }
      LongList.cut(
        shown.count, of: all.count, "entries", SiteAddress("data/catalysts.csv"), links, &writer)
    }
    return page
  }

  /// - Parameter isCut: whether there are more entries than the page lists; the script asks for those by
  ///   the id that their names make.
  private func form(isCut: Bool, _ writer: inout MarkupWriter) {
    writer.element(
      "div", ["id": "compare", "data-limit": "6", "data-cut": isCut ? "" : nil], text: "")
    writer.element(
      "p", ["class": "under"],
      text: "Each entry has the same tables in the same order on its own page.")
  }
}
