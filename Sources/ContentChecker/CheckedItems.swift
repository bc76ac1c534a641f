import ContentReader
import Diagnostics
import FieldRules
import Markdown
import ReviewModel

/// Some of the items of a review, checked one after the other.
struct CheckedItems: Sendable {
  private(set) var entries: [RuleEntry] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The charts of comparability classes in their texts.
  private(set) var recordCharts: [ChartDirective] = []
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
      if let read {
        entries.append(read)
        note(read.catalyst.prose)
      }
    case .strategy:
      let read = StrategyCheck.read(item, names, diagnostics: &diagnostics)
      if let read {
        strategies.append(read)
        note(read.prose)
      }
    case .mechanism:
      let read = TextChecks.mechanism(item, names, diagnostics: &diagnostics)
      if let read {
        mechanisms.append(read)
        note(read.prose)
      }
    case .perspective:
      let read = TextChecks.perspective(item, names, diagnostics: &diagnostics)
      if let read {
        perspectives.append(read)
        note(read.prose)
      }
    case .page:
      let read = TextChecks.page(item, names, diagnostics: &diagnostics)
      if let read {
        pages.append(read)
        note(read.prose)
      }
    case .map:
      let read = MapCheck.read(item, names, diagnostics: &diagnostics)
      if let read { maps.append(read) }
    }
  }

  private mutating func note(_ prose: Prose) {
    let name = MadeChart.records.rawValue
    guard prose.document.references.contains(where: { $0.kind == .chart && $0.id == name }) else {
      return
    }
    for case .chart(let directive) in prose.document.blocks.map(\.kind)
    where directive.name == name {
      recordCharts.append(directive)
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
