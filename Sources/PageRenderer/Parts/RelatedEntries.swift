import Markup
import ReviewModel

/// Entries that are like one in a way that can be named.
struct RelatedEntries {
  private struct Relation {
    var catalyst: Catalyst
    var reasons: [String]
    /// More for what says more.
    var weight: Int
  }

  private static let limit = 8
  private static let groupLimit = 100
  private let relations: [Relation]

  init(_ catalyst: Catalyst, context: SiteContext) {
    // Of a large group the first are looked at; in a review of thousands of entries the page of
    // each would else compare it with all.
    var candidates: [String: Catalyst] = [:]
    func consider(_ group: [Catalyst]?) {
      for other in (group ?? []).prefix(RelatedEntries.groupLimit) { candidates[other.id] = other }
    }
    for site in catalyst.sites { consider(context.bySite[site]) }
    if catalyst.classID != nil {
      consider(context.byClass[catalyst.strategyID ?? ""]?[catalyst.classID ?? ""])
    }
    if !catalyst.metals.isEmpty { consider(context.byMetals[SiteContext.metals(of: catalyst)]) }
    let skipped = Set(catalyst.comparedWith + [catalyst.id])
    relations = candidates.values.filter { !skipped.contains($0.id) }
      .compactMap { RelatedEntries.relation($0, to: catalyst, context) }
      .sorted {
        $0.weight != $1.weight ? $0.weight > $1.weight : $0.catalyst.id < $1.catalyst.id
      }
  }

  private static func relation(
    _ other: Catalyst, to catalyst: Catalyst, _ context: SiteContext
  ) -> Relation? {
    var relation = Relation(catalyst: other, reasons: [], weight: 0)
    let sites = other.sites.filter(catalyst.sites.contains)
    if let site = sites.first {
      relation.reasons.append("same site \(site)")
      relation.weight += 4
    }
    if let id = catalyst.classID, other.classID == id, other.strategyID == catalyst.strategyID {
      let name = context.review.strategy(catalyst.strategyID)?.designClass(id)?.name ?? id
      relation.reasons.append("same class, \(name)")
      relation.weight += 3
    }
    if !catalyst.metals.isEmpty, Set(other.metals) == Set(catalyst.metals) {
      relation.reasons.append("same metals, \(catalyst.metals.joined(separator: " and "))")
      relation.weight += 2
    }
    return relation.weight > 0 ? relation : nil
  }

  func markup(_ links: Links) -> Markup {
    guard !relations.isEmpty else { return .empty }
    return Markup { writer in
      writer.element("ul", ["class": "related"]) { writer in
        for relation in relations.prefix(RelatedEntries.limit) {
          writer.element("li") { writer in
            let catalyst = relation.catalyst
            writer.nameLink(catalyst.name, to: links.to(.catalyst(catalyst.id)))
            writer.element("span", ["class": "under"]) { writer in
              writer.joined(relation.reasons, by: "; ") { $1.name($0) }
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
    var name: String
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
    writer.element("span") { $0.name(step.name) }
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
