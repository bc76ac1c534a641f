import Bibliography
import Electrochemistry
import ReviewModel
import Testing

@Suite struct ComparedQuantityTests {
  private func groups(_ values: [(String, String)]) throws -> [String] {
    try Numbers.compared(
      values.enumerated().map { index, item in
        try Numbers.halfWave("c\(index):1", item.0, source: item.1)
      }
    ).ranked.map(\.group)
  }

  @Test func sharesARankWithinFiftyMillivoltsOfTwoWorks() throws {
    #expect(
      try groups([("0.90 V", "s1"), ("0.87 V", "s2"), ("0.80 V", "s3")]) == ["A", "A", "B"])
  }

  @Test func measuresFromTheBestValueOfAGroup() throws {
    #expect(
      try groups([("0.90 V", "s1"), ("0.87 V", "s2"), ("0.84 V", "s3")]) == ["A", "A", "B"])
  }

  @Test func tellsValuesExactlyFiftyMillivoltsApart() throws {
    #expect(try groups([("0.90 V", "s1"), ("0.85 V", "s2")]) == ["A", "B"])
    #expect(try groups([("0.90 V", "s1"), ("0.851 V", "s2")]) == ["A", "A"])
  }

  @Test func tellsValuesOfOneWorkFromTenMillivoltsOn() throws {
    #expect(try groups([("0.90 V", "s1"), ("0.895 V", "s1")]) == ["A", "A"])
    #expect(try groups([("0.90 V", "s1"), ("0.88 V", "s1")]) == ["A", "B"])
  }

  @Test func takesTheirOwnUncertaintyWhereItIsLarger() throws {
    #expect(try groups([("0.90 V", "s1"), ("0.84 ± 0.08 V", "s2")]) == ["A", "A"])
  }

  @Test func ranksLowOverpotentialsFirst() throws {
    let rows = try [("a:1", "310 mV"), ("b:1", "250 mV")].map {
      try Numbers.measurement($0.0, .oer, .overpotential, $0.1, at: "10 mA cm-2", source: $0.0)
    }
    #expect(try Numbers.compared(rows).ranked.map(\.number.measurement.id) == ["b:1", "a:1"])
  }

  @Test func ranksOneValueOfAnEntry() throws {
    let quantity = try Numbers.compared([
      Numbers.halfWave("a:1", "0.90 V"), Numbers.halfWave("a:2", "0.80 V"),
    ])
    #expect(quantity.ranked.map(\.number.measurement.id) == ["a:1"])
    #expect(
      quantity.unranked.map(\.reason) == ["a further value of this entry; its best one is ranked"])
  }

  @Test func keepsContestedValuesFromPushingOthersOut() throws {
    var doubted = try Numbers.halfWave("x:1", "1.00 V", source: "s9")
    doubted.status = .contested
    doubted.reason = "wrong pH"
    let quantity = try Numbers.compared([
      Numbers.halfWave("a:1", "0.90 V"), Numbers.halfWave("b:1", "0.88 V", source: "s2"), doubted,
    ])
    #expect(quantity.ranked.map(\.group) == ["A", "A"])
    #expect(quantity.ranked.map(\.groupWithContested) == ["B", "B"])
    #expect(quantity.unranked.map(\.reason) == ["contested: wrong pH; it would stand in group A"])
  }

  @Test func leavesOutWhatCannotBeCompared() throws {
    var computed = try Numbers.halfWave("a:1", "0.90 V")
    computed.kind = .computed
    var withdrawn = try Numbers.halfWave("b:1", "0.95 V")
    withdrawn.status = .withdrawn
    let limit = try Numbers.halfWave("c:1", "> 0.90 V")
    let scale = try Numbers.measurement("d:1", .orr, .halfWave, "0.1 V vs Ag/AgCl")
    let quantity = try Numbers.compared([computed, withdrawn, limit, scale])
    #expect(quantity.ranked.isEmpty)
    #expect(
      Set(quantity.unranked.map(\.reason)) == [
        "computed, not measured", "withdrawn", "only a limit is stated", "not vs RHE",
      ])
    #expect(quantity.spread == nil)
  }

  @Test func ranksNoQuantityWithoutAnAgreedSpread() throws {
    let rows = try ["40 mV dec-1", "60 mV dec-1"].enumerated().map {
      try Numbers.measurement("c\($0.offset):1", .oer, .tafelSlope, $0.element)
    }
    #expect(try Numbers.compared(rows).ranked.isEmpty)
    #expect(try Numbers.compared(rows).unranked.count == 2)
  }

  @Test func saysHowFarValuesLieApart() throws {
    let values = ["0.80 V", "0.82 V", "0.86 V", "0.90 V"].enumerated()
    let spread = try #require(
      try Numbers.compared(
        values.map { try Numbers.halfWave("c\($0.offset):1", $0.element, source: "s\($0.offset)") }
      ).spread)
    #expect(spread.count == 4)
    #expect(abs(spread.median - 0.84) < 1e-9)
    #expect(abs((spread.quartiles?.lowerBound ?? 0) - 0.815) < 1e-9)
    #expect(spread.minimum == 0.8 && spread.maximum == 0.9)
  }

  @Test func namesRecordsYearByYear() throws {
    var doubted = try Numbers.halfWave("x:1", "1.00 V", source: "s2021")
    doubted.status = .contested
    let quantity = try Numbers.compared([
      Numbers.halfWave("a:1", "0.80 V", source: "s2020"),
      Numbers.halfWave("b:1", "0.78 V", source: "s2021"),
      Numbers.halfWave("c:1", "0.90 V", source: "s2022"),
      Numbers.halfWave("d:1", "0.95 V", source: "unknown"), doubted,
    ])
    let sources = Dictionary(
      uniqueKeysWithValues: [2020, 2021, 2022].map { year in
        var source = Source(id: "s\(year)", type: "article")
        source.year = year
        return ("s\(year)", source)
      })
    let records = RecordProgression(of: quantity, sources: sources)
    #expect(records.steps.map(\.number.measurement.id) == ["a:1", "c:1"])
    #expect(records.stepsWithContested?.map(\.number.measurement.id) == ["a:1", "x:1"])
    #expect(records.undated == 1)
  }

  @Test func takesARangeAsItsUncertainty() throws {
    #expect(try groups([("0.93 V", "s1"), ("0.80–0.94 V", "s2")]) == ["A", "A"])
    #expect(try groups([("0.93 V", "s1"), ("0.86–0.88 V", "s2")]) == ["A", "B"])
  }

  @Test func tellsValuesExactlyTenMillivoltsApartInOneWork() throws {
    #expect(try groups([("0.90 V", "s1"), ("0.89 V", "s1")]) == ["A", "B"])
    #expect(try groups([("0.90 V", "s1"), ("0.891 V", "s1")]) == ["A", "A"])
  }

  @Test func givesContestedValuesTheirEntrysGroup() throws {
    var better = try Numbers.halfWave("a:2", "0.99 V", source: "s2")
    better.status = .contested
    var worse = try Numbers.halfWave("b:2", "0.70 V", source: "s3")
    worse.status = .contested
    let quantity = try Numbers.compared([
      Numbers.halfWave("b:1", "0.93 V"), Numbers.halfWave("a:1", "0.80 V"), better, worse,
    ])
    #expect(quantity.ranked.map(\.group) == ["A", "B"])
    // With 0.99 V counted, entry a leads and b falls behind it.
    #expect(quantity.ranked.map(\.groupWithContested) == ["B", "A"])
    #expect(
      quantity.unranked.map(\.reason) == [
        "contested; it would stand in group A",
        "contested; it would not count, this entry has a better value",
      ])
  }
}

@Suite struct RecordProgressionTests {
  private func sources(_ years: [Int]) -> [String: Source] {
    Dictionary(
      uniqueKeysWithValues: years.map { year in
        var source = Source(id: "s\(year)", type: "article")
        source.year = year
        return ("s\(year)", source)
      })
  }

  @Test func keepsWhatAnEntryReachedFirst() throws {
    let quantity = try Numbers.compared([
      Numbers.halfWave("a:1", "0.80 V", source: "s2020"),
      Numbers.halfWave("a:2", "0.90 V", source: "s2022"),
      Numbers.halfWave("b:1", "0.85 V", source: "s2021"),
    ])
    let records = RecordProgression(of: quantity, sources: sources([2020, 2021, 2022]))
    #expect(records.steps.map(\.number.measurement.id) == ["a:1", "b:1", "a:2"])
  }

  @Test func takesTheBestOfAYearAndOfEqualOnesTheFirst() throws {
    let quantity = try Numbers.compared([
      Numbers.halfWave("b:1", "0.85 V", source: "s2020"),
      Numbers.halfWave("c:1", "0.80 V", source: "s2020"),
      Numbers.halfWave("a:1", "0.85 V", source: "s2020"),
      Numbers.halfWave("d:1", "0.85 V", source: "s2021"),
    ])
    let records = RecordProgression(of: quantity, sources: sources([2020, 2021]))
    #expect(records.steps.map(\.number.measurement.id) == ["a:1"])
    #expect(records.stepsWithContested == nil)
  }

  @Test func leavesOutContestedValuesThatCouldNotBeCompared() throws {
    var computed = try Numbers.halfWave("x:1", "1.00 V", source: "s2021")
    computed.status = .contested
    computed.kind = .computed
    var limit = try Numbers.halfWave("y:1", "> 1.00 V", source: "s2021")
    limit.status = .contested
    let quantity = try Numbers.compared([
      Numbers.halfWave("a:1", "0.80 V", source: "s2020"), computed, limit,
    ])
    let records = RecordProgression(of: quantity, sources: sources([2020, 2021]))
    #expect(records.stepsWithContested == nil)
  }

  @Test func knowsNoRecordsOfWhatIsNotRanked() throws {
    var slope = try Numbers.measurement("a:1", .oer, .tafelSlope, "40 mV dec-1", source: "s2020")
    slope.status = .contested
    let records = RecordProgression(of: try Numbers.compared([slope]), sources: sources([2020]))
    #expect(records.steps.isEmpty && records.stepsWithContested == nil && records.undated == 0)
  }
}
