import Markup
import ReviewModel

/// Entries that are like one in a way that can be named.
struct RelatedEntries {
  private struct Relation {
    var catalyst: Catalyst
    var reasons: [String]
  }

  private static let limit = 8
  /// Of a large group the first are looked at; in a review of thousands of entries the page of
  /// each would else compare it with all.
  private static let groupLimit = 100
  private let relations: [Relation]

  init(_ catalyst: Catalyst, context: SiteContext) {
    // A shared site says most, then a shared class, then the same metals or a value next to it,
    // then a shared mechanism.
    var weights: [String: Int] = [:]
    for site in catalyst.sites { RelatedEntries.add(4, to: context.bySite[site], &weights) }
    if let id = catalyst.classID {
      RelatedEntries.add(3, to: context.byClass[catalyst.strategyID ?? ""]?[id], &weights)
    }
    if !catalyst.metals.isEmpty {
      RelatedEntries.add(2, to: context.byMetals[SiteContext.metals(of: catalyst)], &weights)
    }
    for id in catalyst.mechanismIDs { Self.add(1, to: context.byMechanism[id], &weights) }
    let near = context.nearValues(of: catalyst)
    for neighbour in near { weights[neighbour.id, default: 0] += 2 }
    for id in catalyst.comparedWith + [catalyst.id] { weights[id] = nil }
    relations = weights.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .prefix(RelatedEntries.limit)
      .compactMap { context.catalysts[$0.key] }
      .map { other in
        Relation(
          catalyst: other,
          reasons: Self.reasons(other, catalyst, context)
            + near.filter { $0.id == other.id }.map(\.reason))
      }
  }

  private static func add(_ weight: Int, to group: [Catalyst]?, _ weights: inout [String: Int]) {
    guard let group else { return }
    // By index: an entry is a large value, and only its id is wanted.
    for index in group.indices.prefix(groupLimit) { weights[group[index].id, default: 0] += weight }
  }

  private static func reasons(
    _ other: Catalyst, _ catalyst: Catalyst, _ context: SiteContext
  ) -> [String] {
    var reasons: [String] = []
    if let site = other.sites.first(where: catalyst.sites.contains) {
      reasons.append("same site \(site)")
    }
    if let id = catalyst.classID, other.classID == id, other.strategyID == catalyst.strategyID {
      let name = context.review.strategy(catalyst.strategyID)?.designClass(id)?.name ?? id
      reasons.append("same class, \(name)")
    }
    if !catalyst.metals.isEmpty, Set(other.metals) == Set(catalyst.metals) {
      reasons.append("same metals, \(catalyst.metals.joined(separator: " and "))")
    }
    if let id = other.mechanismIDs.first(where: catalyst.mechanismIDs.contains),
      let mechanism = context.mechanisms[id]
    {
      reasons.append("same mechanism, \(mechanism.name)")
    }
    return reasons
  }

  func markup(_ links: Links) -> Markup {
    guard !relations.isEmpty else { return .empty }
    return Markup { writer in
      writer.element("ul", ["class": "related"]) { writer in
        for relation in relations {
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
