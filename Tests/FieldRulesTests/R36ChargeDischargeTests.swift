import Testing

@Suite struct R36ChargeDischargeTests {
  private func battery(
    _ metric: String, _ value: String, _ conditions: [String] = [], type: String = "Zn–air battery"
  ) -> RuleCase {
    let lines = conditions.map { "      \($0)\n" }.joined()
    return RuleCase(
      devices: "  - type: \(type)\n    metric: \(metric)\n    value: \(value)\n"
        + "    at: 10 mA cm-2\n    where: Fig. 6\n    conditions:\n      change: none\n\(lines)")
  }

  private let voltages = ["charge voltage: 1.95 V", "discharge voltage: 1.20 V"]

  @Test func refusesAGapBelowZero() throws {
    try battery("voltage gap", "-0.75 V  #! error T536 fix").run(ignoring: RuleCase.conditionCodes)
    try battery("voltage gap", "0 V  #! error T536").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func asksAboutAnUnusualGap() throws {
    try battery("voltage gap", "0.42 V  #! warning T536").run(ignoring: RuleCase.conditionCodes)
    try battery("voltage gap", "1.35 V  #! warning T536").run(ignoring: RuleCase.conditionCodes)
    try battery("voltage gap", "0.50 V").run(ignoring: RuleCase.conditionCodes)
    try battery("voltage gap", "1.30 V").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func setsTheGapBesideBothVoltages() throws {
    try battery("voltage gap", "0.75 V", voltages).run(ignoring: RuleCase.conditionCodes)
    try battery("voltage gap", "750 mV", voltages).run(ignoring: RuleCase.conditionCodes)
    try battery("voltage gap", "0.76 V", voltages).run(ignoring: RuleCase.conditionCodes)
    try battery("voltage gap", "0.78 V  #! warning T536", voltages).run(
      ignoring: RuleCase.conditionCodes)
    try battery("voltage gap", "0.95 V  #! warning T536", voltages).run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func allowsForCoarseVoltages() throws {
    try battery("voltage gap", "0.77 V", ["charge voltage: 2.0 V", "discharge voltage: 1.2 V"])
      .run(ignoring: RuleCase.conditionCodes)
    try battery("voltage gap", "\"< 0.80 V\"", voltages).run(ignoring: RuleCase.conditionCodes)
  }

  @Test func judgesTheRoundTripEfficiency() throws {
    try battery("round-trip efficiency", "104 %  #! error T536").run(
      ignoring: RuleCase.conditionCodes)
    try battery("round-trip efficiency", "40 %  #! warning T536").run(
      ignoring: RuleCase.conditionCodes)
    try battery("round-trip efficiency", "84 %  #! warning T536").run(
      ignoring: RuleCase.conditionCodes)
    try battery("round-trip efficiency", "62 %").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func setsTheEfficiencyBesideBothVoltages() throws {
    try battery("round-trip efficiency", "61.5 %", voltages).run(ignoring: RuleCase.conditionCodes)
    try battery("round-trip efficiency", "0.615", voltages).run(ignoring: RuleCase.conditionCodes)
    try battery("round-trip efficiency", "63 %", voltages).run(ignoring: RuleCase.conditionCodes)
    try battery("round-trip efficiency", "66 %  #! warning T536", voltages).run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func multipliesCyclesAndTheirLength() throws {
    let cycling = ["cycles: 300", "cycle length: 20 min"]
    try battery("cycle life", "100 h", cycling).run(ignoring: RuleCase.conditionCodes)
    try battery("cycle life", "108 h", cycling).run(ignoring: RuleCase.conditionCodes)
    try battery("cycle life", "150 h  #! warning T536", cycling).run(
      ignoring: RuleCase.conditionCodes)
    try battery("cycle life", "\"> 150 h\"", cycling).run(ignoring: RuleCase.conditionCodes)
    let time = ["duration: 100 h", "cycle length: 20 min"]
    try battery("cycle life", "300 cycles", time).run(ignoring: RuleCase.conditionCodes)
    try battery("cycle life", "600 cycles  #! warning T536", time).run(
      ignoring: RuleCase.conditionCodes)
    try battery("stability", "600 cycles  #! warning T536", time).run(
      ignoring: RuleCase.conditionCodes)
    try battery("cycle life", "600 cycles", ["duration: 100 h"]).run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func leavesOtherBatteries() throws {
    try battery("voltage gap", "0.30 V", type: "Li–air battery").run(
      ignoring: RuleCase.conditionCodes)
  }
}
