package import Charts
import Electrochemistry
package import ReviewModel

/// The milestones of a review, by year.
package struct TimelineFigure: Sendable {
  package struct Year: Sendable {
    package var year: Int
    /// By the order of strategies, then id.
    package var catalysts: [Catalyst]
  }

  package var years: [Year]
  /// Strategies that have a milestone, in their order.
  private var strategies: [Strategy]

  package init(_ review: Review) {
    let order = Dictionary(
      review.strategies.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    func rank(_ catalyst: Catalyst) -> Int { order[catalyst.strategyID ?? ""] ?? .max }
    let dated = review.catalysts.filter { $0.milestone != nil }
    let named = Set(dated.map(\.strategyID))
    strategies = review.strategies.filter { named.contains($0.id) }
    years = Set(dated.compactMap(\.milestone?.year)).sorted().map { year in
      let members = dated.filter { $0.milestone?.year == year }
      return Year(
        year: year,
        catalysts: members.sorted { left, right in
          rank(left) != rank(right)
            ? rank(left) < rank(right)
            : left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
        })
    }
  }

  /// The chart; nil without milestones.
  package func chart(title: String, links: FigureLinks) -> Timeline? {
    guard let first = years.first, let last = years.last else { return nil }
    let known = Set(strategies.map(\.id))
    let milestones = years.flatMap { year in
      year.catalysts.map { catalyst in
        Timeline.Milestone(
          id: catalyst.id, lane: lane(catalyst, known), year: year.year,
          label: ChemicalFormula.runs(ofName: catalyst.name).charted,
          note: catalyst.milestone?.text.map { ChemicalFormula.plain(prose: $0) }
            ?? "", href: links.catalyst(catalyst.id))
      }
    }
    return Timeline(
      id: "timeline", title: title,
      description: "\(milestones.count) milestones from \(first.year) to \(last.year).",
      lanes: lanes(milestones), milestones: milestones)
  }

  private static let otherLane = "other"

  private func lane(_ catalyst: Catalyst, _ known: Set<String>) -> String {
    guard let id = catalyst.strategyID, known.contains(id) else { return TimelineFigure.otherLane }
    return id
  }

  private func lanes(_ milestones: [Timeline.Milestone]) -> [Timeline.Lane] {
    var lanes = strategies.enumerated().map { index, strategy in
      Timeline.Lane(id: strategy.id, name: strategy.name, style: index)
    }
    if milestones.contains(where: { $0.lane == TimelineFigure.otherLane }) {
      lanes.append(.init(id: TimelineFigure.otherLane, name: "No strategy named", style: 99))
    }
    return lanes
  }
}
