import Charts
import Electrochemistry
import ReviewModel
import Testing

@testable import Figures

/// What a mark says of the electrode, the correction and the electrolyte.
@Suite struct MarkMeaningTests {
  private func measurement(_ conditions: [(ConditionName, String)]) throws -> Measurement {
    var measurement = try #require(SmallReview.measurement("fe:1", "0.90 V vs RHE"))
    measurement.conditions = conditions.map { ExperimentalCondition(name: $0.0, text: $0.1) }
    return measurement
  }

  @Test(arguments: [
    ("glassy carbon", MarkFill.solid), ("carbon paper", .open), ("Ni foam", .half),
    ("gas diffusion electrode", .open), ("unobtainium", .tinted),
  ]) func fillTellsTheSubstrate(words: String, fill: MarkFill) throws {
    #expect(MarkMeaning.fill(of: try measurement([(.substrate, words)])) == fill)
  }

  @Test func anUnknownCorrectionHasARing() throws {
    #expect(MarkMeaning.signs(of: try measurement([])) == [.ring])
    #expect(MarkMeaning.signs(of: try measurement([(.ohmicDrop, "not stated")])) == [.ring])
    #expect(MarkMeaning.signs(of: try measurement([(.ohmicDrop, "none")])) == [])
    #expect(MarkMeaning.signs(of: try measurement([(.ohmicDrop, "95 %")])) == [])
    var computed = try measurement([])
    computed.kind = .computed
    #expect(MarkMeaning.signs(of: computed) == [])
  }

  @Test func acidHasABarBelow() throws {
    var acid = try measurement([(.ohmicDrop, "none")])
    acid.electrolyte = .named("0.5 M H2SO4", .acidic)
    #expect(MarkMeaning.signs(of: acid) == [.underline])
    #expect(MarkMeaning.used(in: [acid]).signs.map(\.sign) == [.underline])
    #expect(MarkMeaning.used(in: [acid]).fills.map(\.fill) == [.tinted])
  }

  @Test func linesNameConditionsKindAndSource() throws {
    var found = try measurement([
      (.ohmicDrop, "95 %"), (.loading, "0.25 mg cm-2"), (.substrate, "glassy carbon"),
    ])
    found.kind = .digitised
    found.status = .contested
    #expect(
      MarkMeaning.lines(of: found, years: ["seed-1": 2021]) == [
        "0.1 M KOH, glassy carbon, iR corrected by 95 %, loading 0.25 mg cm⁻²", "digitised",
        "contested", "source: seed-1 (2021), section 2",
      ])
  }

  @Test func factsAreWhatFiltersAsk() throws {
    var catalyst = SmallReview().review.catalysts[0]
    catalyst.metals = ["Fe", "Co"]
    let value = FigureValue(catalyst: catalyst, measurement: try measurement([]))
    let facts = MarkMeaning.facts(of: value, years: ["seed-1": 2021])
    #expect(facts.subject == "fe")
    #expect(
      facts.words == ["reaction=ORR", "medium=alkaline", "year=2021", "metal=Fe", "metal=Co"])
  }
}
