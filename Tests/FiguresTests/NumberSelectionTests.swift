import Diagnostics
import Electrochemistry
import Markdown
import ReviewModel
import Testing

@testable import Figures

/// What directives count, and over what a median is taken.
@Suite struct NumberSelectionTests {
  private var review = SmallReview().review

  private func selection(
    _ parameters: KeyValuePairs<String, String>, of review: Review? = nil
  ) -> NumberSelection {
    let range = SourceRange.start(of: "pages/a.md")
    let directive = NumberDirective(
      word: .count, subject: "values",
      parameters: parameters.map { .init(key: $0.key, value: $0.value, range: range) },
      subjectRange: range, range: range)
    let review = review ?? self.review
    return NumberSelection(
      NumberQuery(directive, vocabulary: review.vocabulary), in: review)
  }

  private static let halfWave: KeyValuePairs<String, String> = [
    "metric": "E1/2", "reaction": "ORR",
  ]

  @Test func countsEntriesOfADesignAndThoseWithValues() {
    #expect(selection([:]).entries.map(\.id) == ["fe", "co", "ni"])
    #expect(selection(["reaction": "ORR"]).entries.map(\.id) == ["fe", "co"])
    #expect(selection(["strategy": "size", "class": "a+b"]).entries.count == 3)
    #expect(selection(["class": "size/a+b"]).entries.count == 3)
    #expect(selection(["class": "unassigned"]).entries.isEmpty)
    #expect(selection(["kind": "benchmark"]).entries.isEmpty)
  }

  @Test func severalClaimsForOneQuantityCountOnce() {
    // 0.85 and 0.80 V of one sample in one electrolyte: the first leads.
    #expect(selection(Self.halfWave).values.count == 3)
    #expect(selection(Self.halfWave).measured.map(\.measurement.id) == ["fe:1", "co:1"])
    var other = review
    other.catalysts[1].kind = .benchmark
    let benchmark = selection(
      ["metric": "E1/2", "reaction": "ORR", "kind": "benchmark"], of: other)
    #expect(benchmark.measured.map(\.measurement.id) == ["co:1", "co:2"])
  }

  @Test func contestedWithdrawnAndComputedValuesAreNotMeasured() {
    var other = review
    other.catalysts[0].measurements[0].status = .contested
    other.catalysts[1].measurements[0].status = .withdrawn
    #expect(selection(Self.halfWave, of: other).values.map(\.measurement.id) == ["fe:1", "co:2"])
    #expect(selection(Self.halfWave, of: other).measured.map(\.measurement.id) == ["co:2"])
    other.catalysts[1].measurements[1].kind = .computed
    #expect(selection(Self.halfWave, of: other).measured.isEmpty)
  }

  @Test func gapsAreWhatASourceDoesNotState() {
    var other = review
    other.catalysts[0].measurements[0].electrolyte = .medium(.acidic)
    other.catalysts[1].measurements[1].electrolyte = .notStated
    func ids(_ gap: String) -> [String] {
      selection(["missing": gap], of: other).values.map(\.measurement.id)
    }
    #expect(ids("electrolyte") == ["fe:1", "co:2"])
    #expect(ids("medium") == ["co:2"])
    #expect(ids("iR,loading,substrate").count == 3)
    #expect(ids("scale").isEmpty)
    // The source of these values has no record at all.
    #expect(ids("year,doi").count == 3)
  }

  @Test func mediaAndElectrolytesSelect() {
    var other = review
    other.catalysts[0].measurements[0].electrolyte = .medium(.acidic)
    #expect(selection(["medium": "acidic"], of: other).values.map(\.measurement.id) == ["fe:1"])
    #expect(selection(["electrolyte": "0.1 M KOH"], of: other).values.count == 2)
  }

  @Test func classesBehindAMedianAreCounted() {
    var other = review
    #expect(selection(Self.halfWave).classCount(of: selection(Self.halfWave).measured) == 1)
    other.catalysts[0].measurements[0].electrolyte = .notStated
    let mixed = selection(Self.halfWave, of: other)
    #expect(mixed.classCount(of: mixed.measured) == 2)
    let device = selection(["metric": "peak power density", "device": "Zn–air battery"])
    #expect(device.classCount(of: device.measured) == nil)
  }

  @Test func aSummaryShowsClassesWithoutValuesAndWhatHasNoClass() {
    var other = review
    other.strategies[0].classes.append(
      .init(id: "c", name: "C", definition: "Neither.", place: nil, types: []))
    other.catalysts[1].classID = nil
    let summary = NumberSummary(selection(Self.halfWave, of: other), in: other)
    #expect(summary.rows.map(\.name) == ["A and B", "C", "No class", "No strategy"])
    #expect(summary.rows.map(\.values.count) == [1, 0, 1, 0])
    #expect(summary.rows[1].spread == nil)
    #expect(summary.total.entryCount == 2)
    #expect(summary.total.spread?.median == 0.875)
  }

  @Test func aSummaryByElectrolytePutsWhatIsNotStatedLast() {
    var other = review
    other.catalysts[0].measurements[0].electrolyte = .notStated
    let query = selection(
      ["metric": "E1/2", "reaction": "ORR", "by": "electrolyte"], of: other)
    #expect(NumberSummary(query, in: other).rows.map(\.name) == ["0.1 M KOH", "not stated"])
    let medium = selection(["metric": "E1/2", "reaction": "ORR", "by": "medium"], of: other)
    #expect(NumberSummary(medium, in: other).rows.map(\.name) == ["alkaline", "not stated"])
  }
}
