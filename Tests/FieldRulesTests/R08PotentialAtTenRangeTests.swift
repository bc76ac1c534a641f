import Testing

@Suite struct R08PotentialAtTenRangeTests {
  @Test func refusesImpossibleValues() throws {
    try RuleCase.rows(RuleCase.row("OER", "Ej10", "1.33 V vs RHE  #! error T508")).run()
    try RuleCase.rows(RuleCase.row("OER", "Ej10", "2.50 V vs RHE  #! error T508")).run()
    try RuleCase.rows(
      RuleCase.row("OER", "Ej10", "0.53 V vs RHE  #! error T508, error T506")
    ).run()
  }

  @Test func asksAboutUnusualValues() throws {
    try RuleCase.rows(RuleCase.row("OER", "Ej10", "1.38 V vs RHE  #! warning T508")).run()
    try RuleCase.rows(RuleCase.row("OER", "Ej10", "1.90 V vs RHE  #! warning T508")).run()
  }

  @Test func takesUsualValues() throws {
    try RuleCase.rows(RuleCase.row("OER", "Ej10", "1.40 V vs RHE")).run()
    try RuleCase.rows(RuleCase.row("OER", "Ej10", "1.85 V vs RHE")).run()
    try RuleCase.rows(RuleCase.row("OER", "Ej100", "1.95 V vs RHE")).run()
  }
}
