import Electrochemistry
import Figures
import Markup
import ReviewModel

/// A strategy on two sheets: what it is and its map on the first, entries on the second.
struct StrategyBrief {
  let context: SiteContext
  let strategy: Strategy

  /// What a sheet has room for: entries whose rows have two lines, with heads, some sources and the
  /// colophon; arguments of two or three lines above the map.
  static let mostEntries = 24
  static let mostArguments = 8

  func write(_ page: PageContent, into report: inout Report) {
    report.form = .sheet
    report.piece(page.fragments["definition"])
    let balance = StrategyPages(context: context).balance(strategy, limit: Self.mostArguments)
    report.piece(ReportBuilder(context: context).sideBySide(balance))
    report.section(1, "Classes", classes)
    if let maps = page.fragments["maps"], !maps.isEmpty {
      report.heading(1, "Performance map", isListed: false)
      report.blocks.append(.restOfPage(maps))
    }
    report.section(1, "Entries", entries, of: page.title)
    report.heading(1, "Sources", isListed: false)
    report.blocks.append(.sources)
  }

  /// Each class with its definition and how many entries it has.
  var classes: Markup {
    Markup { writer in
      writer.element("dl", ["class": "terms"]) { writer in
        for design in strategy.classes {
          let count = context.byClass[strategy.id]?[design.id]?.count ?? 0
          writer.fact(design.name) { writer in
            writer.sentence(design.definition)
            writer.element(
              "span", ["class": "under"], text: " " + .count(count, "entry", "entries"))
          }
        }
      }
    }
  }

  /// The entries that the brief has room for, by name, and how many others there are.
  private var entries: Markup {
    let members = (context.byClass[strategy.id] ?? [:]).values.flatMap(\.self)
    let shown = Self.foremost(Self.mostEntries, of: members)
    let table = CatalystTable(
      context: context, links: Links(from: .strategy(strategy.id)), showsPlace: false)
    return Markup { writer in
      writer.markup(table.markup(shown, label: "Entries"))
      let rest = members.count - shown.count
      guard rest > 0 else { return }
      writer.element(
        "p", ["class": "under"],
        text: "Chosen for room: the best values of each of these quantities in turn, whatever their"
          + " conditions. \(String.count(rest, "further entry is", "further entries are")) on the"
          + " site and in the full report of the strategy.")
    }
  }

  /// Takes the entry with the best value of each headline quantity, then those with the second best,
  /// and so on; last come those without any.
  ///
  /// - Returns: at most `count` entries, by id.
  static func foremost(_ count: Int, of members: [Catalyst]) -> [Catalyst] {
    let members = members.sorted { $0.id < $1.id }
    let ranked = BestValue.headline.map { ranking(of: members, in: $0) }
    let longest = ranked.map(\.count).max() ?? 0
    let inTurn = (0..<longest).flatMap { place in
      ranked.compactMap { place < $0.count ? $0[place] : nil }
    }
    var taken: Set<String> = []
    let ordered = (inTurn + members).filter { taken.insert($0.id).inserted }
    return ordered.prefix(count).sorted { $0.id < $1.id }
  }

  /// The entries with a value, measured before computed, then the better first.
  private static func ranking(
    of members: [Catalyst], in panel: PerformanceMapDeclaration.Panel
  ) -> [Catalyst] {
    let found = members.compactMap { catalyst in
      BestValue(of: catalyst, in: panel).map { (catalyst, $0.measurement) }
    }
    return found.sorted { left, right in
      let (a, b) = (left.1, right.1)
      if (a.kind == .computed) != (b.kind == .computed) { return b.kind == .computed }
      let (x, y) = (a.normalised.value, b.normalised.value)
      if x != y { return panel.direction == .lower ? x < y : x > y }
      return left.0.id < right.0.id
    }.map(\.0)
  }
}
