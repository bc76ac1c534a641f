import Diagnostics
import Testing

@Suite struct R05OnsetOrderTests {
  private func pair(_ onset: String, _ halfWave: String) -> RuleCase {
    RuleCase(.onset(onset), .halfWave(halfWave))
  }

  @Test func refusesAnOnsetThatIsNotAbove() throws {
    try pair("0.85 V vs RHE", "0.90 V vs RHE  #! error T505").run(ignoring: ["T539"])
    try pair("0.90 V vs RHE", "0.90 V vs RHE  #! error T505").run(ignoring: ["T539"])
    try pair("850 mV vs RHE", "0.86 V vs RHE  #! error T505").run(ignoring: ["T539"])
  }

  @Test func pointsAtTheLaterOfTheTwo() throws {
    let entry = RuleCase(.halfWave("0.90 V vs RHE"), .onset("0.85 V vs RHE  #! error T505"))
    try entry.run(ignoring: ["T539"])
    let found = try RuleCase.check(entry.review(entry.text)).1
    let line = try #require(
      entry.text.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("0.90 V vs RHE") })
    #expect(found.contains { $0.message.contains("in line \(line + 1)") })
  }

  @Test func asksAboutOddDistances() throws {
    try pair("0.92 V vs RHE", "0.90 V vs RHE  #! warning T505").run(ignoring: ["T539"])
    try pair("1.10 V vs RHE", "0.74 V vs RHE  #! warning T505").run(ignoring: ["T539"])
  }

  @Test func acceptsTheEndsOfTheUsualDistance() throws {
    try pair("0.93 V vs RHE", "0.90 V vs RHE").run(ignoring: ["T539"])
    try pair("1.10 V vs RHE", "0.75 V vs RHE").run(ignoring: ["T539"])
    try pair("1.00 V vs RHE", "0.90 V vs RHE").run(ignoring: ["T539"])
  }

  @Test func takesWhatIsLeftOpen() throws {
    try pair("> 0.88 V vs RHE", "0.90 V vs RHE").run(ignoring: ["T539"])
    try pair("0.88–0.98 V vs RHE", "0.85–0.90 V vs RHE").run(ignoring: ["T539"])
    try pair("0.9 V vs RHE", "0.90 V vs RHE  #! warning T505").run(ignoring: ["T539"])
  }

  @Test func comparesOnlyOneSampleElectrolyteAndState() throws {
    try RuleCase(.onset("0.85 V vs RHE").with("sample: B"), .halfWave("0.90 V vs RHE")).run(
      ignoring: ["T539"])
    try RuleCase(
      .onset("0.80 V vs RHE").inElectrolyte("0.5 M H2SO4"), .halfWave("0.90 V vs RHE")
    ).run(ignoring: ["T539"])
    try RuleCase(.onset("0.85 V vs RHE").with("source: seed-2"), .halfWave("0.90 V vs RHE")).run(
      ignoring: ["T539"])
    try RuleCase(.onset("0.85 V vs RHE").under("cycles: 5000"), .halfWave("0.90 V vs RHE")).run(
      ignoring: ["T539"])
    try RuleCase(.onset("0.85 V vs RHE").under("loading: 0.1 mg cm-2"), .halfWave("0.90 V vs RHE"))
      .run(ignoring: ["T539"])
    try RuleCase(.onset("0.85 V vs RHE").with("kind: computed"), .halfWave("0.90 V vs RHE")).run(
      ignoring: ["T539"])
  }

  @Test func asksNothingWhereANumberHasAnotherPartner() throws {
    try RuleCase(.onset("1.00 V vs RHE"), .onset("0.85 V vs RHE"), .halfWave("0.90 V vs RHE")).run(
      ignoring: ["T539"])
  }

  @Test func blocksNothingForAContestedNumber() throws {
    try RuleCase(
      .contested(.onset("0.85 V vs RHE")), .halfWave("0.90 V vs RHE  #! warning T505")
    ).run(ignoring: ["T539"])
  }
}
