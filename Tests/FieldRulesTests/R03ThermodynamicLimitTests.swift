import Diagnostics
import Testing

@Suite struct R03ThermodynamicLimitTests {
  @Test func refusesReductionsAboveEquilibrium() throws {
    try RuleCase(.halfWave("1.24 V vs RHE  #! error T503")).run(ignoring: ["T539"])
    try RuleCase(.onset("1.29 V vs RHE  #! error T503")).run(ignoring: ["T539"])
    try RuleCase(.onset("1229 mV vs RHE  #! error T503")).run(ignoring: ["T539"])
    try RuleCase(.onset("> 1.23 V vs RHE  #! error T503")).run(ignoring: ["T539"])
    try RuleCase(.onset("1.25–1.30 V vs RHE  #! error T503")).run(ignoring: ["T539"])
    try RuleCase(.onset("1.26 ± 0.01 V vs RHE  #! error T503")).run(ignoring: ["T539"])
  }

  @Test func takesWhatLiesBelow() throws {
    try RuleCase(.onset("1.228 V vs RHE")).run(ignoring: ["T539"])
    try RuleCase(.onset("0.98 V vs RHE")).run(ignoring: ["T539"])
    try RuleCase(.halfWave("0.90 V vs RHE")).run(ignoring: ["T539"])
  }

  @Test func judgesOnlyTheSideThatIsStated() throws {
    try RuleCase(.onset("> 1.0 V vs RHE")).run(ignoring: ["T539"])
    try RuleCase(.onset("< 1.25 V vs RHE")).run(ignoring: ["T539"])
    try RuleCase(.onset("1.20–1.25 V vs RHE")).run(ignoring: ["T539"])
    try RuleCase(.onset("1.23 ± 0.02 V vs RHE")).run(ignoring: ["T539"])
  }

  @Test func leavesLimitsCalculationsAndOtherReactionsAlone() throws {
    try RuleCase(.onset("1.23 V vs RHE").with("kind: stated")).run(ignoring: ["T539"])
    try RuleCase(
      MeasurementRow.onset("1.23 V vs RHE").with("kind: computed"),
      .evolution("onset potential", "1.45 V vs RHE")
    ).run(ignoring: ["T539"])
  }

  @Test func leavesScalesThatCannotBeConvertedToTheirRule() throws {
    let row = MeasurementRow.onset("1.30 V vs Ag/AgCl").inElectrolyte("0.5 M H2SO4")
    let found = try RuleCase.check(RuleCase(row).review(RuleCase(row).text)).1
    #expect(!found.contains { $0.rule.code == "T503" })
  }

  @Test func onlyAsksAboutContestedValues() throws {
    try RuleCase(.contested(.onset("1.29 V vs RHE  #! warning T503"))).run(ignoring: ["T539"])
  }
}
