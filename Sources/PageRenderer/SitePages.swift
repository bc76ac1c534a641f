import Bibliography
import Electrochemistry
import ReviewModel

/// A page that can be made.
struct PlannedPage: Sendable {
  let address: SiteAddress
  /// Made in a moment, unlike pages about many entries.
  let isShort: Bool
  /// Names the digest of all data, in which the text of every entry counts.
  var namesDigest = false
  let make: @Sendable () -> PageContent

  init(
    _ address: SiteAddress, isShort: Bool = false, _ make: @escaping @Sendable () -> PageContent
  ) {
    self.address = address
    self.isShort = isShort
    self.make = make
  }

  var namingDigest: Self {
    var page = self
    page.namesDigest = true
    return page
  }
}

/// Every page of the site, none of them made yet.
struct SitePages {
  let context: SiteContext

  var all: [PlannedPage] {
    [PlannedPage(.home) { [context] in HomePage(context: context).page }.namingDigest]
      + IndexPages(context: context).all + catalysts
      + strategies + mechanisms + reactions + elements + maps + sources + texts
      + RulePages(context: context).all
  }

  private var catalysts: [PlannedPage] {
    let list = context.review.catalysts
    let texts = TextPages(context: context)
    return list.withNeighbours.map { [context] previous, catalyst, next in
      PlannedPage(.catalyst(catalyst.id), isShort: true) {
        CatalystPage(catalyst, context: context).page(previous: previous, next: next)
      }
    }
      + list.flatMap { catalyst in
        catalyst.formerIDs.filter { context.catalysts[$0] == nil }
          .map { id in PlannedPage(.catalyst(id)) { texts.redirect(from: id, to: catalyst) } }
      }
  }

  private var strategies: [PlannedPage] {
    let pages = StrategyPages(context: context)
    return context.review.strategies.withNeighbours.flatMap { previous, strategy, next in
      [
        PlannedPage(.strategy(strategy.id)) {
          pages.strategy(strategy, previous: previous, next: next)
        }
      ]
        + strategy.classes.withNeighbours.map { before, design, after in
          PlannedPage(.designClass(strategy.id, slug: design.slug)) {
            pages.designClass(design, of: strategy, previous: before, next: after)
          }
        }
    }
  }

  private var mechanisms: [PlannedPage] {
    let pages = MechanismPage(context: context)
    return context.review.mechanisms.withNeighbours.map { previous, mechanism, next in
      PlannedPage(.mechanism(mechanism.id)) {
        pages.page(mechanism, previous: previous, next: next)
      }
    }
  }

  private var reactions: [PlannedPage] {
    let pages = ReactionPages(context: context)
    return context.reactions.map { reaction in
      PlannedPage(.reaction(reaction)) { pages.reaction(reaction) }
    }
      + context.comparability.map { [context] found in
        PlannedPage(found.address) { ComparabilityPage(found, context: context).page }
      }
  }

  private var elements: [PlannedPage] {
    let pages = ElementPages(context: context)
    return [PlannedPage(.elements) { pages.index }]
      + pages.elements.withNeighbours.map { previous, element, next in
        PlannedPage(.element(element.symbol)) {
          pages.page(element, previous: previous, next: next)
        }
      }
  }

  private var maps: [PlannedPage] {
    let pages = MapPages(context: context)
    let bifunctional = PlannedPage(.map(BifunctionalPage.id)) { [context] in
      BifunctionalPage(context: context).page
    }
    return context.review.maps.withNeighbours.map { [context] previous, map, next in
      PlannedPage(.map(map.id)) {
        pages.page(context.figure(map), previous: previous, next: next)
      }
    }
      + (context.hasBifunctionalMap ? [bifunctional] : [])
      + [PlannedPage(.timeline) { [context] in TimelinePage(context: context).page }]
  }

  private var sources: [PlannedPage] {
    let pages = SourcePages(context: context)
    return context.review.sources.withNeighbours.map { previous, source, next in
      PlannedPage(.source(source.id)) { pages.page(source, previous: previous, next: next) }
    }
  }

  private var texts: [PlannedPage] {
    let pages = TextPages(context: context)
    return context.review.pages.filter { $0.place == nil }.map { page in
      PlannedPage(context.address(of: page)) { pages.page(page) }
    }
      + [
        PlannedPage(.data) { [context] in DataPage(context: context).page }.namingDigest,
        PlannedPage(.changes) { [context] in ChangesPage(context: context).page },
        PlannedPage(.search) { [context] in SearchPage(context: context).page },
        PlannedPage(.compare) { [context] in ComparePage(context: context).page },
        PlannedPage(.contribute) { [context] in ContributePage(context: context).page },
        PlannedPage(.notFound) { pages.notFound },
      ]
  }
}
