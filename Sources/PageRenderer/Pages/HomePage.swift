import Electrochemistry
import Markup
import ReviewModel

/// The start page: what the review is, its maps at a glance, and the ways in.
struct HomePage {
  let context: SiteContext

  var page: PageContent {
    let review = context.review
    let about = review.about
    var page = PageContent(
      .home, at: .home, title: about.title, description: about.description)
    page.eyebrow = about.subtitle
    page.report = ReportRequest(.review)
    let links = page.links
    page.set("lead", .paragraph(about.description))
    if let text = review.text(placedOn: "home") {
      page.place(text, context)
    }
    page.set("counts") { counts(links, &$0) }
    let parts = MapParts(context: context, links: links)
    if !context.figures.isEmpty {
      page.set(
        "maps",
        context.homePiece("maps") {
          Markup { writer in
            writer.cards(context.figures.count) { writer in
              for figure in context.figures { writer.markup(parts.card(figure, level: .third)) }
            }
          }
        })
    }
    let cards = ItemCards(context: context, links: links)
    page.set("strategies", context.homePiece("strategies") { cards.strategies(.third) })
    page.set("mechanisms", context.homePiece("mechanisms") { cards.mechanisms(.third) })
    page.set("reactions", context.homePiece("reactions") { cards.reactions(.third) })
    page.nodes = [StructuredData(context: context).review]
    page.set("citation", ItemCitation(review: context).markup(of: "this review"))
    return page
  }

  private func counts(_ links: Links, _ writer: inout MarkupWriter) {
    let review = context.review
    let facts: [(Int, String, SiteAddress)] = [
      (review.catalysts.count, "entries", .catalysts),
      (context.numbers.count, "values", .data),
      (review.sources.count, "sources", .sources),
      (review.strategies.count, "strategies", .strategies),
      (review.mechanisms.count, "mechanisms", .mechanisms),
    ]
    writer.element("ul", ["class": "counts"]) { writer in
      for (count, word, address) in facts {
        writer.element("li") { writer in
          writer.element("a", ["href": links.to(address)]) { writer in
            writer.element("strong", text: NumberText.count(count))
            writer.text(" " + word)
          }
        }
      }
    }
  }
}
