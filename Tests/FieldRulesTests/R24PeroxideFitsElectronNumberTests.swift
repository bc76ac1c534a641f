import Testing

@Suite struct R24PeroxideFitsElectronNumberTests {
  private func pair(_ number: String, _ yield: String) -> RuleCase {
    .rows(RuleCase.row("ORR", "n", number), RuleCase.row("ORR", "H2O2 yield", yield))
  }

  @Test func takesAPairThatFits() throws {
    try pair("3.90", "5 %").run()
    try pair("3.95", "3.0 %").run()
    try pair("3.85", "5 %").run()
  }

  @Test func asksAboutASmallDifference() throws {
    try pair("3.98  #! warning T524", "12.0 %").run()
  }

  @Test func refusesALargeDifference() throws { try pair("3.98  #! error T524", "20 %").run() }

  @Test func refusesImpossibleYields() throws {
    try RuleCase.rows(RuleCase.row("ORR", "H2O2 yield", "120 %  #! error T524")).run()
    try RuleCase.rows(RuleCase.row("ORR", "H2O2 yield", "-3 %  #! error T524")).run()
    try RuleCase.rows(RuleCase.row("ORR", "H2O2 yield", "\"< 5 %\"")).run()
  }
}
