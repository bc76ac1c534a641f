import Testing

@Suite struct R09PotentialFitsOverpotentialTests {
  private func pair(_ potential: String, _ overpotential: String) -> RuleCase {
    .rows(
      RuleCase.row("OER", "Ej10", potential), RuleCase.row("OER", "η10", overpotential))
  }

  @Test func takesAPairThatFits() throws {
    try pair("1.529 V vs RHE", "300 mV").run()
    try pair("1.530 V vs RHE", "300 mV").run()
    try pair("1.53 V vs RHE", "300 mV").run()
    try pair("1.534 V vs RHE", "300 mV").run()
  }

  @Test func asksAboutSmallDifferences() throws {
    try pair("1.540 V vs RHE  #! warning T509", "300 mV").run()
  }

  @Test func refusesLargeDifferences() throws {
    try pair("1.550 V vs RHE  #! error T509", "300 mV").run()
    try pair("1.53 V vs RHE  #! error T509", "330 mV").run()
  }

  @Test func comparesOneCurrentDensityOnly() throws {
    try RuleCase.rows(
      RuleCase.row("OER", "Ej10", "1.53 V vs RHE"), RuleCase.row("OER", "η100", "390 mV")
    ).run()
  }
}
