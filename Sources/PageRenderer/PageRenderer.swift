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

  /// Makes anew what the texts of some entries stand in, after an edit of those. All other files of
  /// the site are as they were made.
  ///
  /// - Parameters:
  ///   - made: the site before the edit, made with `options.isFollowed`.
  ///   - edited: ids of the entries; nothing but their texts has changed.
  ///   - take: called from several threads, in no order.
  /// - Throws: the first error of `take`; nothing is made after it.
  package static func remakeFiles(
    of made: MadeSite, for review: Review, edited: Set<String>, jobs: Int,
    _ take: @Sendable (RenderedFile) throws -> Void
  ) throws -> MadeSite {
    let context = SiteContext(made.context, review: review, edited: edited)
    let frame = PageFrame(context: context)
    let all = SitePages(context: context).all
    let addresses = Set(edited.map { SiteAddress.catalyst($0) })
    let pages = all.filter { $0.namesDigest || addresses.contains($0.address) }
    let groups = (PlannedFiles.all(context) + PlannedFiles.search(context)).filter(\.holdsTexts)
    _ = try OrderedWork.results(of: groups.count + pages.count, jobs: jobs) { index in
      guard index >= groups.count else {
        for file in groups[index].make() { try take(file) }
        return
      }
      try take(frame.file(pages[index - groups.count].make()))
    }
    return MadeSite(pageCount: all.count, context: context, pages: all)
  }
}

/// A site after its files have been made.
package final class MadeSite: Sendable {
  package let pageCount: Int
  let context: SiteContext
  private let pages: [PlannedPage]

  init(pageCount: Int, context: SiteContext, pages: [PlannedPage]) {
    self.pageCount = pageCount
    self.context = context
    self.pages = pages
  }

  /// Which files may be others after an edit of the texts of entries.
  ///
  /// - Parameter edited: ids of the entries.
  package func filesOfTexts(edited: Set<String>) -> @Sendable (_ path: String) -> Bool {
    let groups = (PlannedFiles.all(context) + PlannedFiles.search(context)).filter(\.holdsTexts)
    let addresses = Set(edited.map { SiteAddress.catalyst($0) })
    var pages: [String: Bool] = [:]
    for page in self.pages {
      pages[page.address.path] = page.namesDigest || addresses.contains(page.address)
    }
    return { [pages] path in pages[path] ?? groups.contains { $0.mayHold(path) } }
  }
}
