package import ReviewModel
import Dispatch
import Synchronization

/// A review and a theme to pages and data files.
package enum PageRenderer {
  /// Makes all files of a site and hands each on as soon as it is made, so that none needs to be
  /// kept.
  ///
  /// - Parameters:
  ///   - jobs: on how many threads files are made.
  ///   - take: called from those threads, in no order.
  /// - Returns: the number of pages.
  /// - Throws: the first error of `take`; nothing is made after it.
  package static func makeFiles(
    for review: Review, theme: Theme, options: RenderOptions, jobs: Int,
    _ take: @Sendable (RenderedFile) throws -> Void
  ) throws -> Int {
    let context = SiteContext(review: review, theme: theme, options: options)
    let frame = PageFrame(context: context)
    let pages = SitePages(context: context).all
    // Groups first: a map or the search index is the longest single piece of work.
    let groups = PlannedFiles.all(context) + PlannedFiles.search(context)
    let mapped = try inParallel(groups.count + pages.count, jobs: jobs) {
      index -> SiteFiles.Entry? in
      guard index >= groups.count else {
        for file in groups[index].make() { try take(file) }
        return nil
      }
      let page = pages[index - groups.count].make()
      try take(frame.file(page))
      return SiteFiles.Entry(page)
    }
    if let base = context.baseURL {
      try take(SiteFiles.sitemap(mapped.compactMap(\.self), base: base, context: context))
    }
    return pages.count
  }

  /// Results by index, whoever was first.
  private static func inParallel<Value: Sendable>(
    _ count: Int, jobs: Int, _ work: @Sendable (Int) throws -> Value
  ) throws -> [Value] {
    let next = Atomic<Int>(0)
    let results = Mutex([Value?](repeating: nil, count: count))
    let failure = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: max(1, min(count, jobs))) { _ in
      var own: [(Int, Value)] = []
      while failure.withLock({ $0 == nil }) {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { break }
        do {
          own.append((index, try work(index)))
        } catch {
          failure.withLock { $0 = $0 ?? error }
        }
      }
      results.withLock { results in
        for (index, value) in own { results[index] = value }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return results.withLock { $0.compactMap(\.self) }
  }
}
