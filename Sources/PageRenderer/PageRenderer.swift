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
    let groups = PlannedFiles.search(context) + PlannedFiles.all(context)
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
      for file in SiteFiles.sitemaps(mapped, base: base, context: context) { try take(file) }
    }
    return MadeSite(pageCount: pages.count, context: context)
  }

  /// Makes anew what the texts of some entries stand in, after an edit of those. All other files of
  /// the site are as they were made.
  ///
  /// - Parameters:
  ///   - last: the site before the edit, made with `options.isFollowed`.
  ///   - edited: ids of the entries; nothing but their texts has changed.
  ///   - take: called from several threads, in no order.
  /// - Returns: the site, the paths of the files that `take` got, and of those that are gone.
  /// - Throws: the first error of `take`; nothing is made after it.
  package static func remakeFiles(
    of last: MadeSite, for review: Review, edited: Set<String>, jobs: Int,
    _ take: @Sendable (RenderedFile) throws -> Void
  ) throws -> (site: MadeSite, made: Set<String>, gone: Set<String>) {
    let old = last.context
    let context = SiteContext(old, review: review, edited: edited)
    let frame = PageFrame(context: context)
    let addresses = Set(edited.map { SiteAddress.catalyst($0) })
    let all = SitePages(context: context).all
    // The search index is another one in a few of its many files.
    var works: [@Sendable () -> [RenderedFile]] = [
      { SearchFiles(context: context).changed(since: old.search) }
    ]
    works += PlannedFiles.all(context).filter(\.holdsTexts).map(\.make)
    for page in all where page.namesDigest || addresses.contains(page.address) {
      works.append { [frame.file(page.make())] }
    }
    let made = try OrderedWork.results(of: works.count, jobs: jobs) { [works] place in
      let files = works[place]()
      for file in files { try take(file) }
      return files.map(\.path)
    }
    let site = MadeSite(pageCount: all.count, context: context)
    let gone = SearchFiles(context: context).gone(since: old.search)
    return (site, Set(made.joined()), Set(gone))
  }
}

/// A site after its files have been made.
package final class MadeSite: Sendable {
  package let pageCount: Int
  let context: SiteContext

  init(pageCount: Int, context: SiteContext) {
    self.pageCount = pageCount
    self.context = context
  }
}
