import Bibliography
import Electrochemistry
import Figures
import Markup
import ReviewModel

/// The lists of everything of one kind.
struct IndexPages {
  let context: SiteContext

  var all: [PlannedPage] {
    [
      PlannedPage(.catalysts) { catalysts }.namingDigest, PlannedPage(.strategies) { strategies },
      PlannedPage(.mechanisms) { mechanisms }, PlannedPage(.reactions) { reactions },
      PlannedPage(.maps) { maps }, PlannedPage(.perspectives) { perspectives },
      PlannedPage(.sources) {
        SourcesPage(context: context).page(
          start(
            .sources, .sources, "Sources",
            "All \(context.review.sources.count) sources with the values taken from each.",
            place: "sources"))
      },
    ]
  }

  private func start(
    _ kind: PageKind, _ address: SiteAddress, _ title: String, _ description: String,
    place: String
  ) -> PageContent {
    let text = context.review.text(placedOn: place)
    var page = PageContent(
      kind, at: address, title: title, description: text?.summary ?? description)
    page.set("lead", .paragraph(text?.summary ?? description))
    guard let text else { return page }
    page.place(text, context)
    return page
  }

  private var catalysts: PageContent {
    let list = context.review.catalysts
    var page = start(
      .catalysts, .catalysts, "Catalysts",
      "All \(list.count) entries with the values by which the field compares them. Values in"
        + " different electrolytes are not a ranking.", place: "catalysts")
    let samples = list.filter { $0.kind == .sample }
    let links = page.links
    let table = CatalystTable(context: context, links: links, isOfAll: true)
    page.set("citation", ItemCitation(entriesOf: context).markup(of: "these entries"))
    page.set("list") { writer in
      // Of a large review the table is loaded by those who ask for it.
      let rows = list.count > 5000 ? String(list.count) : nil
      writer.element("div", ["id": "explore", "data-rows": rows], text: "")
      // The script of the page puts its own table in the place of these.
      writer.element("div", ["id": "plain-list"]) { writer in
        ways(links, &writer)
        writer.markup(table.markup(samples, label: "Catalysts"))
        for (kind, title) in [
          (Catalyst.Kind.materialClass, "Classes of materials"), (.benchmark, "Benchmarks"),
        ] {
          let own = list.filter { $0.kind == kind }
          guard !own.isEmpty else { continue }
          writer.element("h2", text: title)
          writer.markup(table.markup(own, label: title))
        }
      }
    }
    return page
  }

  /// Pages that hold a part of the entries each.
  private func ways(_ links: Links, _ writer: inout MarkupWriter) {
    writer.element("p", ["class": "under"]) { writer in
      writer.text("By class: ")
      let classes = context.review.strategies.flatMap { strategy in
        strategy.classes.map { (strategy: strategy, design: $0) }
      }
      writer.joined(classes, by: ", ") { item, writer in
        let address = SiteAddress.designClass(item.strategy.id, slug: item.design.slug)
        writer.element("a", ["href": links.to(address)], text: item.design.name)
      }
      writer.text(". By metal: ")
      let metals = ElementPages(context: context).elements.filter(\.isMetal)
      writer.joined(metals, by: ", ") { element, writer in
        writer.element("a", ["href": links.to(.element(element.symbol))], text: element.symbol)
      }
      writer.text(". By reaction: ")
      writer.joined(context.reactions, by: ", ") { reaction, writer in
        writer.element("a", ["href": links.to(.reaction(reaction))], text: reaction.rawValue)
      }
      writer.text(".")
    }
  }

  private var strategies: PageContent {
    var page = start(
      .strategies, .strategies, "Strategies", "The ways to make a catalyst asymmetric.",
      place: "strategies")
    page.set("list", ItemCards(context: context, links: page.links).strategies(.second))
    return page
  }

  private var mechanisms: PageContent {
    var page = start(
      .mechanisms, .mechanisms, "Mechanisms", "How asymmetry changes what an active site does.",
      place: "mechanisms")
    page.set("list", ItemCards(context: context, links: page.links).mechanisms(.second))
    return page
  }

  private var reactions: PageContent {
    var page = start(
      .reactions, .reactions, "Reactions",
      "The reactions of the review, their steps and all values measured for them.",
      place: "reactions")
    page.set("list", ItemCards(context: context, links: page.links).reactions(.second))
    return page
  }

  private var maps: PageContent {
    var page = start(
      .maps, .maps, "Performance maps",
      "Every reported value of a strategy, by class and reaction.", place: "maps")
    let links = page.links
    let parts = MapParts(context: context, links: links)
    page.set("more") { writer in
      writer.element("h2", ["id": "coverage"], text: "Where the field has values, and where none")
      writer.element(
        "p",
        text: "Entries of each class with a value for a reaction. What nobody reports yet is"
          + " said, not left blank.")
      writer.markup(CoverageMatrix(context: context, links: links).markup)
    }
    guard !context.figures.isEmpty else { return page }
    page.set("list") { writer in
      writer.cards(context.figures.count) { writer in
        for figure in context.figures { writer.markup(parts.card(figure, level: .second)) }
      }
      guard context.hasBifunctionalMap else { return }
      writer.element("p") { writer in
        writer.element(
          "a", ["href": links.to(.map(BifunctionalPage.id))], text: BifunctionalFigure.title)
        writer.text(": both oxygen reactions in one map, with lines of equal ΔE.")
      }
    }
    return page
  }

  var perspectives: PageContent {
    var page = start(
      .perspectives, .perspectives, "Challenges and perspectives",
      "What holds the field back, and what could answer it.", place: "perspectives")
    let list = context.review.perspectives
    let placed = context.review.text(placedOn: "perspectives")
    let references = ReferenceList(
      (placed?.prose.citations ?? []) + list.map(\.locator.sourceID)
        + list.flatMap { $0.measurements.map(\.locator.sourceID) }
        + list.flatMap(\.prose.citations))
    let links = page.links
    let text = TextPieces(context: context, links: links, references: references)
    page.set("list") { writer in
      for item in list {
        writer.element("section", ["class": "perspective", "id": item.id]) { writer in
          side(item.challenge, "challenge", &writer)
          side(item.perspective, "answer", &writer)
          writer.element("div", ["class": "prose"]) { writer in
            writer.markup(text.prose(item.prose))
            writer.markup(
              text.properties(
                item.measurements,
                of: Subject(kind: .perspective, id: item.id, name: item.challenge.title)))
            writer.element("p", ["class": "under"]) { writer in
              MeasurementCells(context: context, links: links, references: references)
                .source(item.locator, &writer)
            }
          }
        }
      }
    }
    page.set("references", references.list)
    return page
  }

  private func side(_ side: Perspective.Side, _ name: String, _ writer: inout MarkupWriter) {
    writer.element("div", ["class": name]) { writer in
      writer.element("p", ["class": "eyebrow"], text: side.code)
      writer.element("h2", text: side.title)
      if let text = side.text { writer.element("p") { $0.sentence(text) } }
    }
  }
}
