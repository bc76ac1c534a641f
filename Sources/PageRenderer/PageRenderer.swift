package import Diagnostics
package import ReviewModel
import Dispatch
import Synchronization

/// A review and a theme to pages and data files.
package enum PageRenderer {
  /// - Returns: the files of the site, by path.
  package static func files(
    for review: Review, theme: Theme, options: RenderOptions, diagnostics: inout [Diagnostic]
  ) -> [RenderedFile] {
    let context = SiteContext(review: review, theme: theme, options: options)
    let frame = PageFrame(context: context)
    let pages = SitePages(context: context).all
    let groups = PlannedFiles.all(context)
    // Groups first: a map is the longest single piece of work.
    let made = inParallel(groups.count + pages.count) {
      index -> ([RenderedFile], SiteFiles.Entry?) in
      guard index >= groups.count else { return (groups[index].make(), nil) }
      let page = pages[index - groups.count].make()
      return ([frame.file(page)], SiteFiles.Entry(page))
    }
    var files = made.flatMap(\.0)
    if let base = context.baseURL {
      files.append(SiteFiles.sitemap(made.compactMap(\.1), base: base, context: context))
    }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The files that the search page reads.
  package static func searchFiles(for review: Review, options: RenderOptions) -> [RenderedFile] {
    SearchFiles(review: review, baseURL: options.baseURL ?? review.about.baseURL).all
  }

  /// Results by index, whoever was first.
  private static func inParallel<Value: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> Value
  ) -> [Value] {
    let results = Mutex([Value?](repeating: nil, count: count))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(count, 8)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let value = work(index)
        results.withLock { $0[index] = value }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
