package import ContentReader
package import Diagnostics
import Bibliography
import FieldRules
import Markdown
package import ReviewModel
import OrderedWork

/// Raw entries to a valid `Review`: all faults of meaning at once.
package enum ContentChecker {
  /// - Returns: the review, or nil when review.yml itself can't be used. It holds what could be
  ///   understood; whether it may be published is for `diagnostics` to say.
  package static func check(
    _ raw: RawReview, diagnostics: inout [Diagnostic]
  ) -> Review? {
    applyRules(to: read(raw, diagnostics: &diagnostics), diagnostics: &diagnostics)
  }

  /// A review that is read, but not yet doubted.
  package struct Reading: Sendable {
    fileprivate var review: Review
    fileprivate var entries: [RuleEntry]
    /// Charts of comparability classes, which follow from the numbers.
    fileprivate var recordCharts: [ChartDirective]
    /// Without its review.yml there is nothing to publish.
    fileprivate var isComplete: Bool
  }

  /// The first half of `check`: keys, names, values.
  package static func read(_ raw: RawReview, diagnostics: inout [Diagnostic]) -> Reading {
    let vocabulary = VocabularyCheck.read(raw.vocabulary, diagnostics: &diagnostics)
    let sources = SourceCheck.read(raw, diagnostics: &diagnostics)
    let names = KnownNames(NameTable(raw, vocabulary: vocabulary, sources: sources))
    IdentityCheck.check(raw, diagnostics: &diagnostics)
    let about = raw.review.flatMap { AboutCheck.read($0, names, diagnostics: &diagnostics) }
    var review = Review(
      about: about
        ?? About(title: "", description: "", version: "", date: "", licence: ""))
    review.vocabulary = vocabulary
    review.sources = NaturalOrder.sorted(sources.list) { $0.id }
    let (entries, recordCharts) = readItems(raw, names, into: &review, diagnostics: &diagnostics)
    CrossCheck.check(review, raw, diagnostics: &diagnostics)
    return Reading(
      review: review, entries: entries, recordCharts: recordCharts, isComplete: about != nil)
  }

  /// The second half of `check`: what follows from the numbers, and the rules of the field.
  package static func applyRules(
    to reading: Reading, diagnostics: inout [Diagnostic]
  ) -> Review? {
    var review = reading.review
    FieldCheck.check(&review, reading.entries, diagnostics: &diagnostics)
    // A number with a fault is in no class, and would have its charts reported too.
    if !diagnostics.contains(where: { $0.severity == .error }) {
      ChartCheck.checkClasses(of: reading.recordCharts, in: review, &diagnostics)
    }
    return reading.isComplete ? review : nil
  }

  /// - Returns: the catalysts, in their order.
  private static func readItems(
    _ raw: RawReview, _ names: KnownNames, into review: inout Review,
    diagnostics: inout [Diagnostic]
  ) -> (entries: [RuleEntry], recordCharts: [ChartDirective]) {
    let parts = OrderedWork.parts(of: raw.items.count) { CheckedItems(raw.items[$0], names) }
    var entries: [RuleEntry] = []
    entries.reserveCapacity(raw.items.count)
    var recordCharts: [ChartDirective] = []
    for part in parts {
      part.add(to: &review)
      entries += part.entries
      recordCharts += part.recordCharts
      diagnostics += part.diagnostics
    }
    review.series = raw.series.compactMap {
      SeriesCheck.read($0, names, diagnostics: &diagnostics)
    }
    sort(&review)
    entries = NaturalOrder.sorted(entries) { $0.catalyst.id }
    review.catalysts = entries.map(\.catalyst)
    return (entries, recordCharts)
  }

  private static func sort(_ review: inout Review) {
    review.strategies.sort { ($0.order, $0.id) < ($1.order, $1.id) }
    review.mechanisms.sort { ($0.order, $0.id) < ($1.order, $1.id) }
    review.perspectives.sort { ($0.order, $0.id) < ($1.order, $1.id) }
    review.pages.sort { ($0.order, $0.id) < ($1.order, $1.id) }
    review.maps.sort { ($0.order, $0.id) < ($1.order, $1.id) }
  }

  /// Version of the table in which the field's rules draw their lines.
  package static let thresholdsVersion = Thresholds.version

  /// Every rule of the content, for `tafel explain` and the documentation.
  package static let rules: [Rule] =
    (ReaderRules.all + CheckRules.all + FieldRuleBook.all).sorted { $0.code < $1.code }
}
