import Markup
import ReviewModel

/// Entries that are like one in a way that can be named.
struct RelatedEntries {
  private struct Relation {
    var catalyst: Catalyst
    var reasons: [Markup]
  }

  private static let limit = 8
  private let context: SiteContext
  private let relations: [Relation]

  init(_ catalyst: Catalyst, context: SiteContext) {
    self.context = context
    let kinship = context.kinship
    guard let place = kinship.place(of: catalyst.id) else {
      relations = []
      return
    }
    let near = context.nearValues(of: catalyst)
    let nearest = kinship.nearest(
      to: place, near: near.compactMap { kinship.place(of: $0.id) },
      without: [place] + catalyst.comparedWith.compactMap(kinship.place), count: Self.limit)
    let ties = kinship.ties(of: place).map { ($0, Self.reason($0, catalyst, context)) }
    relations = nearest.map { other in
      let catalyst = context.review.catalysts[other]
      let own = near.lazy.filter { $0.id == catalyst.id }.map { near in
        Markup { $0.name(near.reason) }
      }
      return Relation(
        catalyst: catalyst, reasons: Self.reasons(ties, kinship.ties(of: other)) + own)
    }
  }

  /// One reason of each kind: the first that the other entry names.
  private static func reasons(
    _ ties: [(Kinship.Tie, Markup?)], _ others: [Kinship.Tie]
  ) -> [Markup] {
    Kinship.Tie.Kind.allCases.compactMap { kind in
      for other in others where other.kind == kind {
        if let (_, reason) = ties.first(where: { $0.0.group == other.group }) { return reason }
      }
      return nil
    }
  }

  private static func reason(
    _ tie: Kinship.Tie, _ catalyst: Catalyst, _ context: SiteContext
  ) -> Markup? {
    switch tie.kind {
    case .site: return context.name("same site \(tie.name)")
    case .designClass:
      let strategy = context.review.strategy(catalyst.strategyID)
      return context.name("same class, \(strategy?.designClass(tie.name)?.name ?? tie.name)")
    case .metals: return context.name("same metals, \(tie.name)")
    case .mechanism:
      return context.mechanisms[tie.name].map { context.name("same mechanism, \($0.name)") }
    }
  }

  func markup(_ links: Links) -> Markup {
    guard !relations.isEmpty else { return .empty }
    return Markup { writer in
      writer.element("ul", ["class": "related"]) { writer in
        for relation in relations {
          writer.element("li") { writer in
            let catalyst = relation.catalyst
            writer.nameLink(context.name(catalyst.name), to: links.to(.catalyst(catalyst.id)))
            writer.element("span", ["class": "under"]) { writer in
              writer.joined(relation.reasons, by: "; ") { $1.markup($0) }
            }
          }
        }
      }
    }
  }
}

/// The pages before and after one, in the order of its list.
enum Neighbours {
  struct Step {
    var name: Markup
    var address: SiteAddress
  }

  static func markup(_ previous: Step?, _ next: Step?, _ links: Links) -> Markup {
    guard previous != nil || next != nil else { return .empty }
    return Markup { writer in
      if let previous {
        writer.element(
          "a", ["class": "previous", "rel": "prev", "href": links.to(previous.address)]
        ) {
          write("Previous", previous, &$0)
        }
      }
      if let next {
        writer.element("a", ["class": "next", "rel": "next", "href": links.to(next.address)]) {
          write("Next", next, &$0)
        }
      }
    }
  }

  private static func write(_ word: String, _ step: Step, _ writer: inout MarkupWriter) {
    writer.element("span", ["class": "under"], text: word)
    writer.text(" ")
    writer.element("span") { $0.markup(step.name) }
  }
}

extension Array {
  /// Every element with the one before and the one after it.
  var withNeighbours: [(previous: Element?, element: Element, next: Element?)] {
    indices.map { index in
      (index > 0 ? self[index - 1] : nil, self[index], index + 1 < count ? self[index + 1] : nil)
    }
  }
}
