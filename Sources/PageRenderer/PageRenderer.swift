package import ReviewModel
import OrderedWork

/// A review and a theme to pages and data files.
package enum PageRenderer {
  /// Makes all files of a site and hands each on as soon as it is made, so that none needs to be
  /// kept.
  ///
  /// - Parameters:
  ///   - jobs: on how many threads files are made.
  ///   - take: called from those threads, in no order.
  /// - Throws: the first error of `take`; nothing is made after it.
  package static func makeFiles(
    for review: Review, theme: Theme, options: RenderOptions, jobs: Int,
    _ take: @Sendable (RenderedFile) throws -> Void
  ) throws -> MadeSite {
    let context = SiteContext(review: review, theme: theme, options: options)
    let frame = PageFrame(context: context)
    let pages = SitePages(context: context).all
    // Groups first: a map or the search index is the longest single piece of work. Entries last:
    // the shortest leave no processor waiting at the end.
    let groups = PlannedFiles.all(context) + PlannedFiles.search(context)
    let order =
      pages.indices.filter { !pages[$0].isShort } + pages.indices.filter { pages[$0].isShort }
    let made = try OrderedWork.results(of: groups.count + pages.count, jobs: jobs) {
      index -> (place: Int, entry: SiteFiles.Entry)? in
      guard index >= groups.count else {
        for file in groups[index].make() { try take(file) }
        return nil
      }
      let place = order[index - groups.count]
      let page = pages[place].make()
      try take(frame.file(page))
      return SiteFiles.Entry(page).map { (place, $0) }
    }
    if let base = context.baseURL {
      let mapped = made.compactMap(\.self).sorted { $0.place < $1.place }.map(\.entry)
      try take(SiteFiles.sitemap(mapped, base: base, context: context))
    }
    return MadeSite(pageCount: pages.count, context: context, pages: pages)
  }
}

/// A site after its files have been made.
package final class MadeSite: Sendable {
  package let pageCount: Int
  private let context: SiteContext
  private let pages: [PlannedPage]

  init(pageCount: Int, context: SiteContext, pages: [PlannedPage]) {
    self.pageCount = pageCount
    self.context = context
    self.pages = pages
  }
}
