import Bibliography
import ContentReader
import Diagnostics
import ReviewModel
import OrderedWork

/// References between items, checked from both sides.
enum CrossCheck {
  static func check(_ review: Review, _ raw: RawReview, diagnostics: inout [Diagnostic]) {
    checkExamples(review, raw, diagnostics: &diagnostics)
    checkMaps(review, raw, diagnostics: &diagnostics)
    checkSources(review, raw, diagnostics: &diagnostics)
    diagnostics += SourceSetCheck.check(review.sources)
  }

  /// A mechanism's example must name the mechanism.
  private static func checkExamples(
    _ review: Review, _ raw: RawReview, diagnostics: inout [Diagnostic]
  ) {
    for mechanism in review.mechanisms {
      for id in mechanism.examples {
        guard let catalyst = catalyst(id, review), !catalyst.mechanismIDs.contains(mechanism.id)
        else { continue }
        diagnostics.append(
          Diagnostic(
            CheckRules.oneSided, at: place(of: id, key: "examples", mechanism.path, raw),
            "the example “\(id)” does not name the mechanism “\(mechanism.id)”",
            help: "add \(mechanism.id) to mechanisms in catalysts/\(id).md, or drop the example"))
      }
    }
  }

  /// Found by halves: the catalysts stand in the order of their ids.
  private static func catalyst(_ id: String, _ review: Review) -> Catalyst? {
    var range = review.catalysts.startIndex..<review.catalysts.endIndex
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      let found = review.catalysts[middle]
      if found.id == id { return found }
      range =
        NaturalOrder.precedes(found.id, id)
        ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// A map of one strategy's classes stands on the page of that strategy, which lists it.
  private static func checkMaps(
    _ review: Review, _ raw: RawReview, diagnostics: inout [Diagnostic]
  ) {
    for strategy in review.strategies {
      for id in strategy.mapIDs {
        guard let map = review.maps.first(where: { $0.id == id }),
          !map.strategyIDs.isEmpty, !map.strategyIDs.contains(strategy.id)
        else { continue }
        let own = map.strategyIDs.map { "“\($0)”" }.joined(separator: " and ")
        diagnostics.append(
          Diagnostic(
            CheckRules.oneSided, at: place(of: id, key: "maps", strategy.path, raw),
            "the map “\(id)” shows the strategy \(own), not “\(strategy.id)”",
            help: "drop it here, or write strategy: \(strategy.id) in maps/\(id).yml"))
      }
    }
    for map in review.maps where map.grouping == .designClass && map.strategyIDs.count == 1 {
      guard let strategy = review.strategy(map.strategyIDs[0]), !strategy.mapIDs.contains(map.id)
      else { continue }
      diagnostics.append(
        Diagnostic(
          CheckRules.oneSided, at: place(of: strategy.id, key: "strategy", map.path, raw),
          "the strategy “\(strategy.id)” does not list the map “\(map.id)”",
          help: "add \(map.id) to maps in strategies/\(strategy.id).md"))
    }
  }

  private static func checkSources(
    _ review: Review, _ raw: RawReview, diagnostics: inout [Diagnostic]
  ) {
    var used = wordsOfBroken(review, raw)
    let parts = OrderedWork.parts(of: review.catalysts.count) { range in
      sourceIDs(of: review.catalysts[range])
    }
    for ids in parts { used.formUnion(ids) }
    for item in review.strategies { used.formUnion(item.measurements.map(\.locator.sourceID)) }
    for item in review.mechanisms { used.formUnion(item.measurements.map(\.locator.sourceID)) }
    for item in review.perspectives { used.formUnion(item.measurements.map(\.locator.sourceID)) }
    for item in review.pages { used.formUnion(item.measurements.map(\.locator.sourceID)) }
    for item in review.strategies { used.formUnion(item.prose.citations + [item.locator.sourceID]) }
    for item in review.mechanisms { used.formUnion(item.prose.citations + [item.locator.sourceID]) }
    for item in review.perspectives {
      used.formUnion(item.prose.citations + [item.locator.sourceID])
    }
    for item in review.pages { used.formUnion(item.prose.citations) }
    for item in review.maps { used.insert(item.locator.sourceID) }
    if let id = review.about.sourceID { used.insert(id) }
    for source in review.sources where !used.contains(source.id) {
      diagnostics.append(
        Diagnostic(
          CheckRules.unusedSource, at: source.range, "no entry uses the source “\(source.id)”",
          help: "cite it with [@\(source.id)], or delete the file"))
    }
  }

  /// Those of the catalysts, their numbers and their texts.
  private static func sourceIDs(of catalysts: ArraySlice<Catalyst>) -> Set<String> {
    var ids: Set<String> = []
    for catalyst in catalysts {
      ids.insert(catalyst.sourceID)
      for measurement in catalyst.measurements { ids.insert(measurement.locator.sourceID) }
      ids.formUnion(catalyst.prose.citations)
    }
    return ids
  }

  /// Everything that stands in entries with faults that keep them out of the review.
  private static func wordsOfBroken(_ review: Review, _ raw: RawReview) -> Set<String> {
    (dropped(review, raw) + raw.broken).reduce(into: []) { words, source in
      words.formUnion(ContentScan.words(of: source.bytes))
    }
  }

  /// The texts of catalysts that could be read and are not in the review.
  private static func dropped(_ review: Review, _ raw: RawReview) -> [SourceText] {
    // By index: taking an item out would copy it.
    let count = raw.items.indices.count { raw.items[$0].kind == .catalyst }
    if count == review.catalysts.count { return [] }
    let whole = Set(review.catalysts.map(\.id))
    return raw.items(.catalyst).filter { !whole.contains($0.id) }.map(\.source)
  }

  /// Where a word stands under a key of an item.
  private static func place(
    of word: String, key: String, _ path: String, _ raw: RawReview
  ) -> SourceRange {
    guard let item = raw.items.first(where: { $0.source.path == path }),
      let node = item.keys[key]
    else { return .start(of: path) }
    if case .list(let items) = node.value, let found = items.first(where: { $0.text == word }) {
      return found.range
    }
    return node.range
  }
}
