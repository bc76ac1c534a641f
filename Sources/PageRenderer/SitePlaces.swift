import Bibliography
import Diagnostics
import Electrochemistry
import ReviewModel

/// Which pages the site has, and how its footer groups them.
struct SitePlaces {
  let addresses: Set<SiteAddress>
  let footerGroups: [SiteContext.FooterGroup]

  init(
    _ review: Review, hasBifunctionalMap: Bool, rules: [Rule], byElement: [String: [Catalyst]],
    comparability: [ComparabilityClass], reactions: [Reaction]
  ) {
    var addresses: Set<SiteAddress> = [
      .home, .catalysts, .strategies, .mechanisms, .reactions, .elements, .perspectives,
      .timeline, .maps, .sources, .data, .changes, .contribute, .search, .compare,
    ]
    addresses.formUnion(review.catalysts.map { .catalyst($0.id) })
    addresses.formUnion(review.mechanisms.map { .mechanism($0.id) })
    addresses.formUnion(review.maps.map { .map($0.id) })
    if hasBifunctionalMap { addresses.insert(.map(BifunctionalPage.id)) }
    addresses.formUnion(review.sources.map { .source($0.id) })
    addresses.formUnion(byElement.keys.map { .element($0) })
    for strategy in review.strategies {
      addresses.insert(.strategy(strategy.id))
      addresses.formUnion(
        strategy.classes.map { .designClass(strategy.id, slug: $0.slug) })
    }
    addresses.formUnion(reactions.map { .reaction($0) })
    addresses.formUnion(
      comparability.map { .comparabilityClass($0.reaction, slug: $0.slug) })
    if !rules.isEmpty { addresses.insert(.diagnostics) }
    addresses.formUnion(rules.map { .diagnostic($0.code) })
    let free = review.pages.filter { $0.place == nil }
    addresses.formUnion(free.map { .page($0.id) })
    self.addresses = addresses
    footerGroups = SitePlaces.groups(free, hasRules: !rules.isEmpty)
  }

  /// The three half-reactions always have a page; the others when a number names them.
  static func reactions(of numbers: [SubjectNumber]) -> [Reaction] {
    let named = Set(numbers.lazy.compactMap(\.measurement.reaction))
    return [.orr, .oer, .her] + [.bifunctional, .overall].filter(named.contains)
  }

  private static func groups(_ free: [Page], hasRules: Bool) -> [SiteContext.FooterGroup] {
    let checks = PageContent.Crumb(name: "What Tafel checks", address: .diagnostics)
    return [
      .init(
        title: "The review",
        entries: [
          .init(name: "Strategies", address: .strategies),
          .init(name: "Mechanisms", address: .mechanisms),
          .init(name: "Challenges and perspectives", address: .perspectives),
          .init(name: "Timeline", address: .timeline),
        ]),
      .init(
        title: "Look up",
        entries: [
          .init(name: "Catalysts", address: .catalysts),
          .init(name: "Reactions", address: .reactions),
          .init(name: "Elements", address: .elements),
          .init(name: "Performance maps", address: .maps),
          .init(name: "Sources", address: .sources),
          .init(name: "Search", address: .search),
          .init(name: "Compare entries", address: .compare),
        ]),
      .init(
        title: "Use and improve",
        entries: [
          .init(name: "Data and downloads", address: .data),
          .init(name: "Changes", address: .changes),
          .init(name: "Contribute", address: .contribute),
        ] + (hasRules ? [checks] : []) + free.map { .init(name: $0.title, address: .page($0.id)) }),
    ]
  }
}
