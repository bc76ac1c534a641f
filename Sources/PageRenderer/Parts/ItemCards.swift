import Electrochemistry
import Markup
import ReviewModel

/// Strategies, mechanisms and reactions as cards.
struct ItemCards {
  let context: SiteContext
  let links: Links

  func strategies(_ level: CardLevel) -> Markup {
    list(context.review.strategies) { strategy, writer in
      level.heading(&writer) { writer in
        writer.element("a", ["href": links.to(.strategy(strategy.id))], text: strategy.name)
      }
      writer.element("p") { $0.sentence(strategy.summary ?? strategy.definition) }
      let classes = context.byClass[strategy.id] ?? [:]
      writer.element("ul", ["class": "class-list"]) { writer in
        for design in strategy.classes {
          writer.element("li") { writer in
            let address = links.to(.designClass(strategy.id, slug: design.slug))
            writer.element("a", ["href": address], text: design.name)
            writer.text(" ")
            writer.element(
              "span", ["class": "count"], text: "\(classes[design.id]?.count ?? 0)")
          }
        }
      }
    }
  }

  func mechanisms(_ level: CardLevel) -> Markup {
    list(context.review.mechanisms) { mechanism, writer in
      level.heading(&writer) { writer in
        writer.element("a", ["href": links.to(.mechanism(mechanism.id))], text: mechanism.name)
      }
      writer.element("p") { $0.sentence(mechanism.summary ?? mechanism.definition) }
      let count = context.byMechanism[mechanism.id]?.count ?? 0
      writer.element("p", ["class": "under"], text: String.count(count, "entry", "entries"))
    }
  }

  func reactions(_ level: CardLevel) -> Markup {
    list(context.reactions) { reaction, writer in
      level.heading(&writer) { writer in
        writer.element(
          "a", ["href": links.to(.reaction(reaction))], text: reaction.name.sentenceCased)
      }
      let values = context.numbers.filter { $0.measurement.reaction == reaction }
      let entries = Set(values.map(\.subject.id)).count
      writer.element(
        "p", ["class": "under"],
        text: String.count(values.count, "value", "values") + " of "
          + String.count(entries, "entry", "entries"))
    }
  }

  private func list<Item>(
    _ items: [Item], _ body: (Item, inout MarkupWriter) -> Void
  ) -> Markup {
    guard !items.isEmpty else { return .empty }
    return Markup { writer in
      writer.cards(items.count) { writer in
        for item in items {
          writer.element("li", ["class": "card"]) { body(item, &$0) }
          writer.newline()
        }
      }
    }
  }
}

extension MarkupWriter {
  /// A list of cards; four of them share a row where there is room.
  mutating func cards(_ count: Int, _ body: (inout MarkupWriter) -> Void) {
    element("ul", ["class": count == 4 ? "cards four" : "cards"], body)
  }
}
