import Electrochemistry
import ReviewModel
import Testing

@Suite struct ClaimGroupTests {
  @Test func groupsValuesOfOneQuantity() throws {
    var contested = try Numbers.halfWave("a:3", "0.95 V", source: "s2")
    contested.status = .contested
    let rows = [
      try Numbers.halfWave("a:1", "0.90 V"), try Numbers.halfWave("a:2", "0.88 V", source: "s2"),
      contested, try Numbers.measurement("a:4", .oer, .overpotential, "300 mV", at: "10 mA cm-2"),
    ]
    let groups = ClaimGroup.groups(of: rows)
    #expect(groups.map { $0.members.map(\.id) } == [["a:1", "a:2", "a:3"]])
    #expect(groups.first?.lead?.id == "a:1")
    #expect(groups.first?.span?.lower.id == "a:2")
    #expect(groups.first?.span?.upper.id == "a:3")
  }

  @Test func leavesWithdrawnValuesOutOfTheSpan() throws {
    var withdrawn = try Numbers.halfWave("a:2", "0.70 V")
    withdrawn.status = .withdrawn
    let groups = ClaimGroup.groups(of: [try Numbers.halfWave("a:1", "0.90 V"), withdrawn])
    #expect(groups.first?.members.count == 2)
    #expect(groups.first?.span == nil)
  }

  @Test func keepsSamplesAndElectrolytesApart() throws {
    var other = try Numbers.halfWave("a:2", "0.88 V")
    other.sample = "calcined"
    var acid = try Numbers.halfWave("a:3", "0.78 V")
    acid.electrolyte = .named("0.5 M H2SO4", .acidic)
    #expect(ClaimGroup.groups(of: [try Numbers.halfWave("a:1", "0.90 V"), other, acid]).isEmpty)
  }
}
