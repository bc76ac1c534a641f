import Electrochemistry
import ReviewModel
import Testing

@Suite struct CompletenessTests {
  @Test func countsWhatIsReported() throws {
    var row = try Numbers.halfWave("a:1", "0.90 V")
    let bare = try #require(Completeness(of: row, among: [row]))
    #expect(bare.count == 1)
    #expect(bare.mostWanted == [.substrate, .ohmicDrop, .reference])
    row.conditions = [
      .init(name: .substrate, text: "glassy carbon"), .init(name: .ohmicDrop, text: "none"),
      .init(name: .pH, text: "12.9"), .init(name: .referenceElectrode, text: "Ag/AgCl"),
      .init(name: .gas, text: "not stated"),
    ]
    let more = try #require(Completeness(of: row, among: [row]))
    #expect(more.count == 4)
    #expect(more.missing.contains(.reference))
    #expect(more.missing.contains(.gas))
    row.conditions[3] = .init(name: .referenceElectrode, text: "Ag/AgCl (sat. KCl)")
    #expect(Completeness(of: row, among: [row])?.count == 5)
  }

  @Test func countsRotationOnlyForOxygenReduction() throws {
    let row = try Numbers.measurement("a:1", .oer, .overpotential, "300 mV", at: "10 mA cm-2")
    let found = try #require(Completeness(of: row, among: [row]))
    #expect(found.notApplicable == [.rotation])
    #expect(found.count == 2)
    #expect(Completeness.total == 14)
  }

  @Test func takesTheRealAreaFromTheNumbersBesideIt() throws {
    let row = try Numbers.halfWave("a:1", "0.90 V")
    var area = try Numbers.measurement("a:2", .orr, .doubleLayerCapacitance, "12 mF cm-2")
    #expect(Completeness(of: row, among: [row, area])?.missing.contains(.realArea) == true)
    area.conditions = [.init(name: .specificCapacitance, text: "0.040 mF cm-2")]
    #expect(Completeness(of: row, among: [row, area])?.missing.contains(.realArea) == false)
  }

  @Test func asksNothingOfComputedValues() throws {
    var row = try Numbers.halfWave("a:1", "0.90 V")
    row.kind = .computed
    #expect(Completeness(of: row, among: [row]) == nil)
  }
}
