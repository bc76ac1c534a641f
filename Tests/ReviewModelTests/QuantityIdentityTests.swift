import Electrochemistry
import Markdown
import ReviewModel
import Testing

@Suite struct QuantityIdentityTests {
  private func quantities(_ rows: [Measurement]) throws -> [ComparedQuantity] {
    let classes = ComparabilityClass.classes(of: rows.map(Numbers.number), by: [])
    try #require(classes.count == 1)
    return ComparedQuantity.quantities(of: classes[0])
  }

  private func overpotential(
    _ id: String, at: String, basis: String? = nil, _ reaction: Reaction = .oer
  ) throws -> Measurement {
    var row = try Numbers.measurement(id, reaction, .overpotential, "300 mV", at: at)
    if let basis { row.conditions = [.init(name: .basis, text: basis)] }
    return row
  }

  @Test(arguments: ["0.01 A cm-2", "100 A m-2", "-10 mA cm-2", "10 mA cm-2geo"])
  func knowsOneCurrentDensityInAllSpellings(_ at: String) throws {
    let rows = [
      try overpotential("a:1", at: "10 mA cm-2", .her), try overpotential("b:1", at: at, .her),
    ]
    #expect(try quantities(rows).map(\.ranked.count) == [2])
  }

  @Test func showsCathodicCurrentDensitiesAsMagnitudes() throws {
    let found = try quantities([try overpotential("a:1", at: "-10 mA cm-2", .her)])
    #expect(found.map { $0.at.map(NumberText.ascii) } == ["10 mA cm-2"])
  }

  @Test func neverRanksRealAreaBesideGeometricArea() throws {
    let rows = [
      try overpotential("a:1", at: "10 mA cm-2"), try overpotential("b:1", at: "10 mA cm-2ECSA"),
      try overpotential("c:1", at: "10 mA cm-2", basis: "ECSA"),
      try overpotential("d:1", at: "10 mA cm-2", basis: "geometric area"),
    ]
    let found = try quantities(rows)
    #expect(found.map(\.basis) == [nil, "ECSA"])
    #expect(
      found.map { $0.ranked.map(\.number.measurement.id) } == [["a:1", "d:1"], ["b:1", "c:1"]])
    #expect(found.map { TextRun.plain($0.specification) } == ["", "per ECSA"])
  }

  @Test func leavesTheBasisOfWhatIsNoCurrentAlone() throws {
    var row = try Numbers.halfWave("a:1", "0.90 V")
    row.conditions = [.init(name: .basis, text: "ECSA")]
    let found = try quantities([row, try Numbers.halfWave("b:1", "0.90 V")])
    #expect(found.map(\.ranked.count) == [2])
  }

  @Test func keepsPotentialsOfReadingApart() throws {
    let rows = try ["0.85 V vs RHE", "850 mV vs RHE", "0.90 V vs RHE", "0.85 V vs SHE"].enumerated()
      .map {
        try Numbers.measurement(
          "c\($0.offset):1", .orr, .kineticCurrentDensity, "5 mA cm-2", at: $0.element)
      }
    #expect(
      try quantities(rows).map { TextRun.plain($0.specification) } == [
        "at 0.85\u{A0}V vs RHE", "at 0.85\u{A0}V vs SHE", "at 0.90\u{A0}V vs RHE",
      ])
  }

  @Test(arguments: [(Reaction.her, "b:1"), (.orr, "b:1"), (.oer, "a:1")])
  func ranksPotentialsAtACurrentDensityByTheReaction(_ reaction: Reaction, _ best: String) throws {
    let rows = try [("a:1", "0.10 V vs RHE"), ("b:1", "0.30 V vs RHE")].map {
      try Numbers.measurement($0.0, reaction, .potentialAtCurrent, $0.1, at: "10 mA cm-2")
    }
    #expect(try Numbers.compared(rows).ranked.first?.number.measurement.id == best)
  }

  @Test func saysHowFarValuesLieApartWhereNoneIsRanked() throws {
    let rows = try ["40 mV dec-1", "60 mV dec-1", "> 90 mV dec-1"].enumerated().map {
      try Numbers.measurement("c\($0.offset):1", .oer, .tafelSlope, $0.element)
    }
    let found = try Numbers.compared(rows)
    #expect(found.spread?.count == 2)
    #expect(found.spread?.median == 50)
    #expect(
      found.unranked.map(\.reason).sorted() == [
        "no spread between laboratories is agreed for this quantity",
        "no spread between laboratories is agreed for this quantity", "only a limit is stated",
      ])
  }

  @Test func takesAStatedOverpotentialForTheDerivedOne() throws {
    var catalyst = Catalyst(
      id: "a", path: "Content/catalysts/a.md", name: "a", kind: .sample, sourceID: "s1",
      prose: Prose(document: MarkdownDocument(), citations: [], links: [:]))
    catalyst.derived = [try overpotential("a:d1", at: "10 mA cm-2", .her)]
    var review = Review(
      about: About(title: "R", description: "R", version: "1", date: "2026-01-02", licence: "CC0"))
    for (at, count) in [("-0.01 A cm-2", 1), ("100 mA cm-2", 2)] {
      catalyst.measurements = [try overpotential("a:1", at: at, .her)]
      review.catalysts = [catalyst]
      #expect(review.comparedNumbers.count == count)
    }
  }
}
