import Testing

@Suite struct R21LimitingCurrentTests {
  private func current(_ value: String, conditions: String = "") -> String {
    RuleCase.row("ORR", "limiting current density", value, conditions: conditions)
  }

  @Test func takesTheCurrentOfFourElectrons() throws {
    try RuleCase.rows(current("5.7 mA cm-2")).run()
    try RuleCase.rows(current("-5.5 mA cm-2")).run()
    try RuleCase.rows(current("4.2 mA cm-2")).run()
  }

  @Test func refusesMoreThanDiffuses() throws {
    try RuleCase.rows(current("8.2 mA cm-2  #! error T521")).run()
    try RuleCase.rows(current("-7.1 mA cm-2  #! error T521")).run()
  }

  @Test func asksAboutMuch() throws {
    try RuleCase.rows(current("6.67 mA cm-2  #! warning T521")).run()
  }

  @Test func countsTheRotationRate() throws {
    try RuleCase(
      measurements: """
          - reaction: ORR
            metric: limiting current density
            value: 7.1 mA cm-2
            electrolyte: 0.1 M KOH
            where: Fig. 2
            <<orr; rotation: 2500 rpm  #! warning T519>>
        """
    ).run()
  }

  @Test func asksAboutLittleForFourElectrons() throws {
    try RuleCase.rows(
      current("4.2 mA cm-2  #! warning T521"), RuleCase.row("ORR", "n", "3.95")
    ).run()
  }
}
