import Electrochemistry
import Markdown
import ReviewModel
import Testing

@Suite struct DerivedValuesTests {
  private func derived(_ measurements: [Measurement]) -> [String: Measurement] {
    let prose = Prose(document: MarkdownDocument(), citations: [], links: [:])
    var catalyst = Catalyst(
      id: "a", path: "Content/catalysts/a.md", name: "A", kind: .sample, sourceID: "s1",
      prose: prose)
    catalyst.measurements = measurements
    return Dictionary(
      DerivedValues.of(catalyst).map { ("\($0.reaction?.rawValue ?? "") \($0.quantityName)", $0) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func turnsAnOverpotentialIntoAPotential() throws {
    let row = try Numbers.measurement("a:1", .oer, .overpotential, "300 mV", at: "10 mA cm-2")
    let value = try #require(derived([row])["OER potential at current density"])
    #expect(NumberText.plain(value.normalised) == "1.529\u{A0}V vs RHE")
    #expect(value.kind == .derived)
    #expect(value.derivation?.from == ["a:1"])
    #expect(value.at == row.at)
  }

  @Test func keepsNoMoreDigitsThanItWasGiven() throws {
    let row = try Numbers.measurement("a:1", .oer, .overpotential, "0.30 V", at: "10 mA cm-2")
    #expect(derived([row])["OER potential at current density"]?.normalised.digits == "1.53")
    let back = try Numbers.measurement(
      "a:1", .oer, .potentialAtCurrent, "1.53 V vs RHE", at: "10 mA cm-2")
    #expect(derived([back])["OER overpotential"]?.normalised.value == 300)
  }

  @Test func derivesTheBifunctionalIndex() throws {
    let rows = [
      try Numbers.halfWave("a:1", "0.850 V"),
      try Numbers.measurement("a:2", .oer, .potentialAtCurrent, "1.530 V vs RHE", at: "10 mA cm-2"),
    ]
    let value = try #require(derived(rows)["ORR/OER bifunctional index"])
    #expect(value.normalised.digits == "0.680")
    #expect(value.derivation?.from == ["a:2", "a:1"])
    #expect(value.notes.isEmpty)
  }

  @Test func saysThatElectrolytesAreMixed() throws {
    var other = try Numbers.measurement(
      "a:2", .oer, .overpotential, "300 mV", at: "10 mA cm-2")
    other.electrolyte = .named("1 M KOH", .alkaline)
    let value = try #require(
      derived([try Numbers.halfWave("a:1", "0.850 V"), other])["ORR/OER bifunctional index"])
    #expect(value.normalised.digits == "0.679")
    #expect(value.notes == ["Mixed electrolyte: ORR in 0.1 M KOH, OER in 1 M KOH."])
  }

  @Test func derivesElectronsAndRoughness() throws {
    let peroxide = try Numbers.measurement("a:1", .orr, .peroxideYield, "5 %")
    #expect(derived([peroxide])["ORR electron transfer number"]?.normalised.digits == "3.90")
    var charge = try Numbers.measurement("a:1", .oer, .doubleLayerCapacitance, "12 mF cm-2")
    charge.conditions = [
      .init(
        name: .specificCapacitance, text: "0.040 mF cm-2",
        quantity: try Numbers.quantity("0.040 mF cm-2"))
    ]
    #expect(derived([charge])["OER roughness factor"]?.normalised.digits == "300")
  }

  @Test func derivesNothingFromLimitsRangesAndDoubt() throws {
    var contested = try Numbers.measurement(
      "a:1", .oer, .overpotential, "300 mV", at: "10 mA cm-2")
    contested.status = .contested
    let limit = try Numbers.measurement("a:2", .oer, .overpotential, "> 300 mV", at: "10 mA cm-2")
    let range = try Numbers.measurement(
      "a:3", .oer, .overpotential, "300–320 mV", at: "10 mA cm-2")
    var computed = try Numbers.measurement("a:4", .oer, .overpotential, "300 mV", at: "10 mA cm-2")
    computed.kind = .computed
    #expect(derived([contested, limit, range, computed]).isEmpty)
  }
}
