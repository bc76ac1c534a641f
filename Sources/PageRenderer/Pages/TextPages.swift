import Markup
import ReviewModel

/// Free pages, the page for wrong addresses, and redirects.
struct TextPages {
  let context: SiteContext

  func page(_ text: Page) -> PageContent {
    var page = PageContent(
      .page, at: .page(text.id), title: text.title, description: text.summary ?? text.title)
    page.contentPath = text.path
    let references = ReferenceList(
      text.prose.citations + text.measurements.map(\.locator.sourceID))
    let pieces = TextPieces(context: context, links: page.links, references: references)
    if let summary = text.summary { page.set("lead", .paragraph(summary)) }
    page.set("prose", pieces.prose(text.prose))
    page.set(
      "properties",
      pieces.properties(
        text.measurements, of: Subject(kind: .page, id: text.id, name: text.title)))
    page.set("references", references.list)
    return page
  }

  /// Stands at the base and is shown at any depth, so its links are absolute when the build was told
  /// where the site will stand. The review's own address does not count: the same files may be read
  /// from disk or from another host.
  var notFound: PageContent {
    var page = PageContent(
      .notFound, at: .notFound, title: "No such page",
      description: "There is no page at this address.")
    if let base = context.statedBaseURL { page.links = Links(base: base) }
    page.set("lead") { writer in
      writer.element(
        "p", text: "There is no page at this address. It may have moved, or the link has a slip.")
    }
    let links = page.links
    page.set("more") { writer in
      writer.element("ul", ["class": "inline-list"]) { writer in
        for (name, address) in [
          ("Start page", SiteAddress.home), ("Catalysts", .catalysts), ("Sources", .sources),
        ] {
          writer.element("li") { writer in
            writer.element("a", ["href": links.to(address)], text: name)
          }
        }
      }
    }
    return page
  }

  /// A page at a former address of an entry.
  func redirect(from id: String, to catalyst: Catalyst) -> PageContent {
    let address = SiteAddress.catalyst(catalyst.id)
    var page = PageContent(
      .redirect, at: .catalyst(id), title: catalyst.name,
      heading: Markup { $0.name(catalyst.name) },
      description: "\(catalyst.name) has moved.")
    page.redirect = address
    let link = page.links.to(address)
    page.set("lead") { writer in
      writer.element("p") { writer in
        writer.text("This entry has moved to ")
        writer.nameLink(catalyst.name, to: link)
        writer.text(".")
      }
    }
    return page
  }
}
