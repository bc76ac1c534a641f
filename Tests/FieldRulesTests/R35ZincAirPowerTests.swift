import Testing

@Suite struct R35ZincAirPowerTests {
  private func power(
    _ value: String, gas: String? = "air", first: String = "", type: String = "Zn–air battery"
  ) -> RuleCase {
    let group = gas.map { "    conditions:\n      gas: \($0)\n" } ?? ""
    return RuleCase(
      devices: "  - type: \(type)\(first)\n    metric: peak power density\n"
        + "    value: \(value)\n    where: Fig. 6\n\(group)")
  }

  @Test func offersMilliwattsForWatts() throws {
    try power("163 W cm-2  #! error T535 fix").run(ignoring: RuleCase.conditionCodes)
    try power("0.163 mW cm-2  #! error T535 fix").run(ignoring: RuleCase.conditionCodes)
    try power("1200 mW cm-2  #! error T535").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func asksAboutUnusualPower() throws {
    try power("420 mW cm-2  #! warning T535").run(ignoring: RuleCase.conditionCodes)
    try power("12 mW cm-2  #! warning T535").run(ignoring: RuleCase.conditionCodes)
    try power("0.42 W cm-2  #! warning T535").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func acceptsUsualPower() throws {
    try power("30 mW cm-2").run(ignoring: RuleCase.conditionCodes)
    try power("350 mW cm-2").run(ignoring: RuleCase.conditionCodes)
    try power("0.163 W cm-2").run(ignoring: RuleCase.conditionCodes)
    try power("\"> 20 mW cm-2\"").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func asksForAirOrOxygen() throws {
    try power("163 mW cm-2", gas: nil, first: "  #! warning T535").run(
      ignoring: RuleCase.conditionCodes)
    try power("163 mW cm-2", gas: "not stated", first: "  #! warning T535").run(
      ignoring: RuleCase.conditionCodes)
    try power("163 mW cm-2", gas: "O2, 20 mL min-1").run(ignoring: RuleCase.conditionCodes)
    try power("163 mW cm-2", gas: "ambient air").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func leavesOtherDevices() throws {
    try power("1500 mW cm-2", gas: nil, type: "fuel cell").run(ignoring: RuleCase.conditionCodes)
    try power("1500 mW cm-2\n    kind: stated", gas: nil).run(ignoring: RuleCase.conditionCodes)
  }
}
