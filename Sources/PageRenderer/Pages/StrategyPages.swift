import Electrochemistry
import Figures
import Markup
import ReviewModel

/// A strategy with its classes, and each class.
struct StrategyPages {
  let context: SiteContext

  func strategy(_ strategy: Strategy, previous: Strategy?, next: Strategy?) -> PageContent {
    var page = PageContent(
      .strategy, at: .strategy(strategy.id), title: strategy.name,
      description: strategy.summary ?? strategy.definition)
    page.eyebrow = "Strategy"
    page.crumbs = [.init(name: "Strategies", address: .strategies)]
    page.contentPath = strategy.path
    page.report = ReportRequest(.strategy, id: strategy.id)
    let links = page.links
    let references = ReferenceList(
      [strategy.locator.sourceID] + strategy.measurements.map(\.locator.sourceID)
        + strategy.prose.citations)
    if let summary = strategy.summary { page.set("lead", .paragraph(summary)) }
    let text = TextPieces(context: context, links: links, references: references)
    page.set("definition", text.definition(strategy.definition, strategy.locator))
    page.set("balance", balance(strategy))
    page.set("classes") { classes(strategy, links, &$0) }
    page.set("maps", maps(strategy, links))
    page.set("prose", text.prose(strategy.prose))
    page.set("terms", text.terms(strategy.terms))
    page.set(
      "properties",
      text.properties(
        strategy.measurements, of: .init(kind: .strategy, id: strategy.id, name: strategy.name)))
    let members = (context.byClass[strategy.id] ?? [:]).values.flatMap(\.self)
      .sorted { $0.id < $1.id }
    page.set(
      "catalysts",
      CatalystTable(context: context, links: links)
        .markup(members, label: "Entries of this strategy"))
    page.set("references", references.list)
    page.set("neighbours", Neighbours.markup(previous.map(step), next.map(step), links))
    return page
  }

  private func step(_ strategy: Strategy) -> Neighbours.Step {
    .init(name: context.name(strategy.name), address: .strategy(strategy.id))
  }

  /// What speaks for the strategy and what against it.
  ///
  /// - Parameter limit: how many of each are shown; how many are left out is said.
  func balance(_ strategy: Strategy, limit: Int = .max) -> Markup {
    let sides = [("Advantages", strategy.advantages), ("Drawbacks", strategy.drawbacks)]
    return Markup { writer in
      for (title, list) in sides where !list.isEmpty {
        writer.element("div") { writer in
          writer.element("h2", text: title)
          writer.element("ul") { writer in
            for item in list.prefix(limit) {
              writer.element("li") { writer in writer.sentence(item) }
            }
            guard list.count > limit else { return }
            writer.element("li", text: "\(list.count - limit) more on the page of the strategy")
          }
        }
      }
    }
  }

  private func classes(_ strategy: Strategy, _ links: Links, _ writer: inout MarkupWriter) {
    guard !strategy.classes.isEmpty else { return }
    writer.cards(strategy.classes.count) { writer in
      for design in strategy.classes {
        writer.element("li", ["class": "card"]) { writer in
          writer.element("h3", ["class": "card-title"]) { writer in
            writer.element(
              "a", ["href": links.to(.designClass(strategy.id, slug: design.slug))],
              text: design.name)
          }
          writer.element("p") { $0.sentence(design.definition) }
          let count = context.byClass[strategy.id]?[design.id]?.count ?? 0
          writer.element("p", ["class": "under"], text: String.count(count, "entry", "entries"))
        }
      }
    }
  }

  private func maps(_ strategy: Strategy, _ links: Links) -> Markup {
    let parts = MapParts(context: context, links: links)
    let figures = context.figures.filter { strategy.mapIDs.contains($0.declaration.id) }
    return Markup { writer in
      for figure in figures {
        writer.element("figure", ["class": "map"]) { writer in
          writer.markup(parts.chart(figure))
          writer.element("figcaption") { writer in
            writer.sentence(figure.declaration.description)
            writer.text(" ")
            writer.element(
              "a", ["class": "more", "href": links.to(.map(figure.declaration.id))],
              text: "Map, table and downloads")
          }
        }
      }
    }
  }

  func designClass(
    _ design: Strategy.DesignClass, of strategy: Strategy, previous: Strategy.DesignClass?,
    next: Strategy.DesignClass?
  ) -> PageContent {
    var page = PageContent(
      .designClass, at: .designClass(strategy.id, slug: design.slug), title: design.name,
      description: design.definition)
    page.eyebrow = "Class of \(strategy.name.lowercased())"
    page.crumbs = [
      .init(name: "Strategies", address: .strategies),
      .init(name: strategy.name, address: .strategy(strategy.id)),
    ]
    page.contentPath = strategy.path
    let links = page.links
    let references = ReferenceList([strategy.locator.sourceID])
    let text = TextPieces(context: context, links: links, references: references)
    let locator = Locator(sourceID: strategy.locator.sourceID, place: design.place)
    page.set("definition", text.definition(design.definition, locator))
    page.set("types") { types(design, &$0) }
    let members = context.byClass[strategy.id]?[design.id] ?? []
    page.set(
      "catalysts",
      members.isEmpty
        ? Markup { $0.element("p", text: "No entry of this class yet.") }
        : CatalystTable(context: context, links: links, showsPlace: false)
          .markup(members, label: "Entries of this class"))
    page.set("references", references.list)
    func step(_ other: Strategy.DesignClass) -> Neighbours.Step {
      .init(name: context.name(other.name), address: .designClass(strategy.id, slug: other.slug))
    }
    page.set("neighbours", Neighbours.markup(previous.map(step), next.map(step), links))
    return page
  }

  private func types(_ design: Strategy.DesignClass, _ writer: inout MarkupWriter) {
    guard !design.types.isEmpty else { return }
    writer.element("dl", ["class": "terms"]) { writer in
      for type in design.types {
        writer.fact(type.name) { $0.sentence(type.definition ?? "") }
      }
    }
  }
}
