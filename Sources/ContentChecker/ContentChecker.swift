package import ContentReader
package import Diagnostics
import Bibliography
import FieldRules
package import ReviewModel

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
    /// Without its review.yml there is nothing to publish.
    fileprivate var isComplete: Bool
  }

  /// The first half of `check`: keys, names, values.
  package static func read(_ raw: RawReview, diagnostics: inout [Diagnostic]) -> Reading {
    let vocabulary = VocabularyCheck.read(raw.vocabulary, diagnostics: &diagnostics)
    let sources = SourceCheck.read(raw, diagnostics: &diagnostics)
    let names = KnownNames(raw, vocabulary: vocabulary, sources: sources)
    IdentityCheck.check(raw, names, diagnostics: &diagnostics)
    let about = raw.review.flatMap { AboutCheck.read($0, names, diagnostics: &diagnostics) }
    var review = Review(
      about: about
        ?? About(title: "", description: "", version: "", date: "", licence: ""))
    review.vocabulary = vocabulary
    review.sources = sources.list.sorted { NaturalOrder.precedes($0.id, $1.id) }
    var entries = readItems(raw, names, into: &review, diagnostics: &diagnostics)
    entries.sort { NaturalOrder.precedes($0.catalyst.id, $1.catalyst.id) }
    CrossCheck.check(review, raw, diagnostics: &diagnostics)
    return Reading(review: review, entries: entries, isComplete: about != nil)
  }

  /// The second half of `check`: what follows from the numbers, and the rules of the field.
  package static func applyRules(
    to reading: Reading, diagnostics: inout [Diagnostic]
  ) -> Review? {
    var review = reading.review
    FieldCheck.check(&review, reading.entries, diagnostics: &diagnostics)
    // A number with a fault is in no class, and would have its charts reported too.
    if !diagnostics.contains(where: { $0.severity == .error }) {
      ChartCheck.checkClasses(review, &diagnostics)
    }
    return reading.isComplete ? review : nil
  }

  private static func readItems(
    _ raw: RawReview, _ names: KnownNames, into review: inout Review,
    diagnostics: inout [Diagnostic]
  ) -> [RuleEntry] {
    var entries: [RuleEntry] = []
    for item in raw.items {
      switch item.kind {
      case .catalyst:
        let read = CatalystCheck.read(item, names, diagnostics: &diagnostics)
        if let read {
          review.catalysts.append(read.catalyst)
          entries.append(read)
        }
      case .strategy:
        let read = StrategyCheck.read(item, names, diagnostics: &diagnostics)
        if let read { review.strategies.append(read) }
      case .mechanism:
        let read = TextChecks.mechanism(item, names, diagnostics: &diagnostics)
        if let read { review.mechanisms.append(read) }
      case .perspective:
        let read = TextChecks.perspective(item, names, diagnostics: &diagnostics)
        if let read { review.perspectives.append(read) }
      case .page:
        let read = TextChecks.page(item, names, diagnostics: &diagnostics)
        if let read { review.pages.append(read) }
      case .map:
        let read = MapCheck.read(item, names, diagnostics: &diagnostics)
        if let read { review.maps.append(read) }
      }
    }
    review.series = raw.series.compactMap {
      SeriesCheck.read($0, names, diagnostics: &diagnostics)
    }
    sort(&review)
    return entries
  }

  private static func sort(_ review: inout Review) {
    review.catalysts.sort { NaturalOrder.precedes($0.id, $1.id) }
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

/// Order of ids in which numbers count by value: `seed-9` before `seed-10`.
package enum NaturalOrder {
  package static func precedes(_ a: String, _ b: String) -> Bool {
    let left = Array(a.utf8)
    let right = Array(b.utf8)
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      if isDigit(left[i]), isDigit(right[j]) {
        let (x, y) = (number(left, &i), number(right, &j))
        if x.count != y.count { return x.count < y.count }
        if x != y { return x.lexicographicallyPrecedes(y) }
        continue
      }
      if left[i] != right[j] { return left[i] < right[j] }
      i += 1
      j += 1
    }
    let (restA, restB) = (left.count - i, right.count - j)
    return restA == restB ? a < b : restA < restB
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The digits from `i` on without leading zeros; moves `i` behind them.
  private static func number(_ bytes: [UInt8], _ i: inout Int) -> ArraySlice<UInt8> {
    let start = i
    while i < bytes.count, isDigit(bytes[i]) { i += 1 }
    let digits = bytes[start..<i].drop { $0 == UInt8(ascii: "0") }
    return digits
  }
}
