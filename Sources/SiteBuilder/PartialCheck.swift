import Bibliography
import ContentChecker
import ContentReader
import Diagnostics
import ReviewModel

/// The check of what a change touches and of what depends on it.
struct PartialCheck {
  /// The files whose findings are those of the whole check.
  let reported: Set<String>
  /// Of those files, sorted.
  let diagnostics: [Diagnostic]
  /// Holds the items of those files, and others that were looked up.
  private let review: Review?

  /// Nil where only the whole check can tell.
  ///
  /// - Throws: `ContentFault` when the content can't be read at all.
  init?(_ changes: [ContentChange], in scan: ContentScan, _ files: ContentFiles) throws {
    guard let scope = ChangeScope(changes, in: scan) else { return nil }
    let result = try SiteBuilder.check(files.holding(scan), only: scope.read)
    if scope.isUncertain(result.diagnostics) { return nil }
    reported = scope.reported
    diagnostics = result.diagnostics.filter { scope.reported.contains($0.range.path) }
    review = result.review
  }

  /// The review with the items of the reported files in place of those it had; nil where the part
  /// makes none.
  func updated(_ old: Review) -> Review? {
    guard let new = review else { return nil }
    var review = old
    review.catalysts = merged(old.catalysts, new.catalysts, path: { $0.path }) {
      NaturalOrder.precedes($0.id, $1.id)
    }
    review.mechanisms = merged(old.mechanisms, new.mechanisms, path: { $0.path }) {
      ($0.order, $0.id) < ($1.order, $1.id)
    }
    review.perspectives = merged(old.perspectives, new.perspectives, path: { $0.path }) {
      ($0.order, $0.id) < ($1.order, $1.id)
    }
    review.pages = merged(old.pages, new.pages, path: { $0.path }) {
      ($0.order, $0.id) < ($1.order, $1.id)
    }
    review.sources = merged(old.sources, new.sources, path: { $0.range.path }) {
      NaturalOrder.precedes($0.id, $1.id)
    }
    review.series = merged(old.series, new.series, path: { $0.path }) { $0.path < $1.path }
    return review
  }

  /// Ids of the entries of which only the text has changed; nil where anything else has, too.
  ///
  /// - Parameter changes: those that were checked.
  func editedTexts(
    _ changes: [ContentChange], _ old: Review, _ new: Review
  ) -> Set<String>? {
    let areEntries = changes.allSatisfy {
      $0.old != nil && $0.path.hasPrefix("Content/catalysts/")
    }
    guard areEntries, old.catalysts.count == new.catalysts.count else { return nil }
    var edited: Set<String> = []
    for (before, after) in zip(old.catalysts, new.catalysts) where reported.contains(after.path) {
      guard before.id == after.id else { return nil }
      switch after.change(since: before) {
      case .none: continue
      case .text: edited.insert(after.id)
      case .facts: return nil
      }
    }
    return edited
  }

  private func merged<Item>(
    _ old: [Item], _ new: [Item], path: (Item) -> String, by precedes: (Item, Item) -> Bool
  ) -> [Item] {
    let fresh = new.filter { reported.contains(path($0)) }
    let places = old.indices.filter { reported.contains(path(old[$0])) }
    // Mostly the same items stand where they stood.
    if places.map({ path(old[$0]) }) == fresh.map({ path($0) }) {
      var items = old
      for (place, item) in zip(places, fresh) { items[place] = item }
      let isSorted = places.allSatisfy { place in
        (place == 0 || !precedes(items[place], items[place - 1]))
          && (place + 1 == items.count || !precedes(items[place + 1], items[place]))
      }
      if isSorted { return items }
    }
    let kept = old.filter { !reported.contains(path($0)) }
    return (kept + fresh).sorted(by: precedes)
  }
}
