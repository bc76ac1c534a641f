import Testing

@Suite struct R33ZincAirOpenCircuitTests {
  private func voltage(_ value: String, type: String = "Zn–air battery") -> RuleCase {
    RuleCase(
      devices: """
          - type: \(type)
            metric: open-circuit voltage
            value: \(value)
            where: Fig. 6
        """)
  }

  @Test func refusesMoreThanZincAndAirCanGive() throws {
    try voltage("1.70 V  #! error T533").run(ignoring: RuleCase.conditionCodes)
    try voltage("0.85 V  #! error T533").run(ignoring: RuleCase.conditionCodes)
    try voltage("1.72 V  #! error T533", type: "rechargeable zinc-air battery").run(
      ignoring: RuleCase.conditionCodes)
    try voltage("1.72 V  #! error T533", type: "flexible ZAB").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func asksAboutUnusualVoltages() throws {
    try voltage("1.60 V  #! warning T533").run(ignoring: RuleCase.conditionCodes)
    try voltage("1.66 V  #! warning T533").run(ignoring: RuleCase.conditionCodes)
    try voltage("1.20 V  #! warning T533").run(ignoring: RuleCase.conditionCodes)
    try voltage("0.90 V  #! warning T533").run(ignoring: RuleCase.conditionCodes)
    try voltage("\"< 1.2 V\"  #! warning T533").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func acceptsUsualVoltages() throws {
    try voltage("1.30 V").run(ignoring: RuleCase.conditionCodes)
    try voltage("1.56 V").run(ignoring: RuleCase.conditionCodes)
    try voltage("1450 mV").run(ignoring: RuleCase.conditionCodes)
    try voltage("\"> 1.2 V\"").run(ignoring: RuleCase.conditionCodes)
    try voltage("1.40–1.52 V").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func leavesSeriesHybridAndOtherCells() throws {
    try voltage("2.86 V", type: "two Zn–air batteries in series").run(
      ignoring: RuleCase.conditionCodes)
    try voltage("2.1 V", type: "hybrid Zn–air battery").run(ignoring: RuleCase.conditionCodes)
    try voltage("2.8 V", type: "Li–air battery").run(ignoring: RuleCase.conditionCodes)
    try voltage("0.95 V", type: "fuel cell").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func leavesTheUnitSlipToItsOwnRule() throws {
    try voltage("1450 V  #! error T502 fix").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func leavesStatedLimits() throws {
    try voltage("1.67 V\n    kind: stated").run(ignoring: RuleCase.conditionCodes)
  }
}
