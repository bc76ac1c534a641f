import ContentReader
import Diagnostics
import FieldRules
import ReviewModel

/// Some of the items of a review, checked one after the other.
struct CheckedItems: Sendable {
  private(set) var entries: [RuleEntry] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var strategies: [Strategy] = []
  private var mechanisms: [Mechanism] = []
  private var perspectives: [Perspective] = []
  private var pages: [Page] = []
  private var maps: [PerformanceMapDeclaration] = []

  init(_ items: ArraySlice<RawItem>, _ names: KnownNames) {
    for item in items { read(item, names) }
  }

  private mutating func read(_ item: RawItem, _ names: KnownNames) {
    switch item.kind {
    case .catalyst:
      let read = CatalystCheck.read(item, names, diagnostics: &diagnostics)
      if let read { entries.append(read) }
    case .strategy:
      let read = StrategyCheck.read(item, names, diagnostics: &diagnostics)
      if let read { strategies.append(read) }
    case .mechanism:
      let read = TextChecks.mechanism(item, names, diagnostics: &diagnostics)
      if let read { mechanisms.append(read) }
    case .perspective:
      let read = TextChecks.perspective(item, names, diagnostics: &diagnostics)
      if let read { perspectives.append(read) }
    case .page:
      let read = TextChecks.page(item, names, diagnostics: &diagnostics)
      if let read { pages.append(read) }
    case .map:
      let read = MapCheck.read(item, names, diagnostics: &diagnostics)
      if let read { maps.append(read) }
    }
  }

  /// Adds everything but the catalysts, which `entries` holds.
  func add(to review: inout Review) {
    review.strategies += strategies
    review.mechanisms += mechanisms
    review.perspectives += perspectives
    review.pages += pages
    review.maps += maps
  }
}
