package import Diagnostics
import Markup
package import ReviewModel

/// A review and a theme to pages and data files.
package enum PageRenderer {
  /// - Returns: the files of the site, by path.
  package static func files(
    for review: Review, theme: Theme, options: RenderOptions, diagnostics: inout [Diagnostic]
  ) -> [RenderedFile] {
    let context = SiteContext(review: review, theme: theme, options: options)
    let pages = SitePages(context: context).all
    let frame = PageFrame(context: context)
    var files = pages.map(frame.file)
    let maps = MapPages(context: context)
    let hasBifunctionalMap = BifunctionalPage.isMade(review, context.bifunctional)
    for figure in context.figures { files += maps.files(figure) }
    if hasBifunctionalMap { files += BifunctionalPage(context: context).files }
    files += DataFiles(context: context).all
    files += ExploreFiles(context: context).all + Feeds(context: context).all
    if let base = context.baseURL {
      files.append(SiteFiles.sitemap(pages, base: base, context: context))
    }
    files.append(SiteFiles.robots(base: context.baseURL))
    files += theme.assets.map {
      RenderedFile(path: $0.address.path, bytes: $0.bytes, kind: .asset)
    }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The files that the search page reads.
  package static func searchFiles(for review: Review, options: RenderOptions) -> [RenderedFile] {
    SearchFiles(review: review, baseURL: options.baseURL ?? review.about.baseURL).all
  }
}

/// Every page of the site.
struct SitePages {
  let context: SiteContext

  var all: [PageContent] {
    [HomePage(context: context).page] + IndexPages(context: context).all + catalysts
      + strategies + mechanisms + reactions + elements + maps + sources + texts
      + RulePages(context: context).all
  }

  private var catalysts: [PageContent] {
    let list = context.review.catalysts
    let texts = TextPages(context: context)
    return list.withNeighbours.map { previous, catalyst, next in
      CatalystPage(catalyst, context: context).page(previous: previous, next: next)
    }
      + list.flatMap { catalyst in
        catalyst.formerIDs.filter { context.catalysts[$0] == nil }
          .map { texts.redirect(from: $0, to: catalyst) }
      }
  }

  private var strategies: [PageContent] {
    let pages = StrategyPages(context: context)
    return context.review.strategies.withNeighbours.flatMap { previous, strategy, next in
      [pages.strategy(strategy, previous: previous, next: next)]
        + strategy.classes.withNeighbours.map { before, design, after in
          pages.designClass(design, of: strategy, previous: before, next: after)
        }
    }
  }

  private var mechanisms: [PageContent] {
    let pages = MechanismPage(context: context)
    return context.review.mechanisms.withNeighbours.map { previous, mechanism, next in
      pages.page(mechanism, previous: previous, next: next)
    }
  }

  private var reactions: [PageContent] {
    let pages = ReactionPages(context: context)
    return SitePlaces.reactions(of: context.review).map(pages.reaction)
      + context.comparability.map { ComparabilityPage($0, context: context).page }
  }

  private var elements: [PageContent] {
    let pages = ElementPages(context: context)
    return [pages.index]
      + pages.elements.withNeighbours.map { previous, element, next in
        pages.page(element, previous: previous, next: next)
      }
  }

  private var maps: [PageContent] {
    let pages = MapPages(context: context)
    return context.figures.withNeighbours.map { previous, figure, next in
      pages.page(figure, previous: previous, next: next)
    }
      + (BifunctionalPage.isMade(context.review, context.bifunctional)
        ? [BifunctionalPage(context: context).page] : [])
      + [TimelinePage(context: context).page]
  }

  private var sources: [PageContent] {
    let pages = SourcePages(context: context)
    return context.review.sources.withNeighbours.map { previous, source, next in
      pages.page(source, previous: previous, next: next)
    }
  }

  private var texts: [PageContent] {
    let pages = TextPages(context: context)
    return context.review.pages.filter { $0.place == nil }.map(pages.page)
      + [
        DataPage(context: context).page, ChangesPage(context: context).page,
        SearchPage(context: context).page,
        ComparePage(context: context).page, pages.contribute,
        pages.notFound,
      ]
  }
}
