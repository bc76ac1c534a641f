import Electrochemistry
import Markup
import ReviewModel

/// Which classes have values for which reaction, and which have none: the gaps of the field.
struct CoverageMatrix {
  let context: SiteContext
  let links: Links

  private static let reactions: [Reaction] = [.orr, .oer, .her]

  var markup: Markup {
    Markup { writer in
      writer.table(
        "entries with a value, by class and reaction", class: "coverage",
        head: ["Class", "Entries"] + Self.reactions.map(\.rawValue)
      ) { writer in
        for (index, strategy) in context.review.strategies.enumerated() {
          if index > 0 { writer.literal("</tbody><tbody>") }
          writer.element("tr", ["class": "group"]) { writer in
            writer.element("th", ["scope": "rowgroup", "colspan": "5"]) { writer in
              writer.element(
                "a", ["href": links.to(.strategy(strategy.id))], text: strategy.name)
            }
          }
          for design in strategy.classes { row(design, strategy, &writer) }
          unassigned(strategy, &writer)
        }
      }
    }
  }

  private func row(
    _ design: Strategy.DesignClass, _ strategy: Strategy, _ writer: inout MarkupWriter
  ) {
    row(context.byClass[strategy.id]?[design.id] ?? [], &writer) { writer in
      writer.element(
        "a", ["href": links.to(.designClass(strategy.id, slug: design.slug))], text: design.name)
    }
  }

  /// Entries of the strategy whose source does not allow a class.
  private func unassigned(_ strategy: Strategy, _ writer: inout MarkupWriter) {
    let members = context.review.catalysts.filter {
      $0.strategyID == strategy.id && $0.classID == nil && $0.kind != .benchmark
    }
    guard !members.isEmpty else { return }
    row(members, &writer) { $0.text("No class") }
  }

  private func row(
    _ members: [Catalyst], _ writer: inout MarkupWriter, name: (inout MarkupWriter) -> Void
  ) {
    writer.element("tr") { writer in
      writer.element("th", ["scope": "row"], name)
      writer.element("td", ["class": "number"], text: NumberText.count(members.count))
      for reaction in Self.reactions {
        let count = members.count { Self.hasValue($0, reaction) }
        let level = count == 0 ? 0 : min(4, 1 + count / 3)
        writer.element("td", ["class": "number heat-\(level)"]) { writer in
          if count == 0 {
            writer.element("span", ["class": "none"], text: "none")
          } else {
            writer.text(NumberText.count(count))
          }
        }
      }
    }
    writer.newline()
  }

  private static func hasValue(_ catalyst: Catalyst, _ reaction: Reaction) -> Bool {
    catalyst.measurements.contains {
      $0.record == .measurement && $0.reaction == reaction && $0.status != .withdrawn
    }
  }
}
