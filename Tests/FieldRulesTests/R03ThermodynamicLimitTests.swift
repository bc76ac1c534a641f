import Testing

@Suite struct R03ThermodynamicLimitTests {
  @Test func refusesOxygenReductionAboveEquilibrium() throws {
    try RuleCase.rows(RuleCase.row("ORR", "E1/2", "1.24 V vs RHE  #! error T503")).run()
    try RuleCase.rows(RuleCase.row("ORR", "E1/2", "1.229 V vs RHE  #! error T503")).run()
    try RuleCase.rows(RuleCase.row("ORR", "onset potential", "1.30 V vs RHE  #! error T503")).run()
    try RuleCase.rows(RuleCase.row("ORR", "onset potential", "\"> 1.3 V vs RHE\"  #! error T503"))
      .run()
  }

  @Test func takesPotentialsBelow() throws {
    try RuleCase.rows(RuleCase.row("ORR", "onset potential", "1.05 V vs RHE")).run()
    try RuleCase.rows(RuleCase.row("ORR", "onset potential", "\"< 1.3 V vs RHE\"")).run()
  }

  @Test func leavesOxygenEvolutionAlone() throws {
    try RuleCase.rows(RuleCase.row("OER", "onset potential", "1.45 V vs RHE")).run()
  }
}
