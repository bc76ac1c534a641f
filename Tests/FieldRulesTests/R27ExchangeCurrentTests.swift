import Testing

@Suite struct R27ExchangeCurrentTests {
  private func triple(_ current: String) -> RuleCase {
    .rows(
      RuleCase.row("HER", "j0", current), RuleCase.row("HER", "η10", "100 mV"),
      RuleCase.row("HER", "Tafel slope", "50 mV dec-1"))
  }

  @Test func takesAnExtrapolationThatFits() throws {
    try triple("0.1 mA cm-2").run()
    try triple("0.5 mA cm-2").run()
    try RuleCase.rows(RuleCase.row("HER", "j0", "0.0003 mA cm-2")).run()
  }

  @Test func asksAboutAPowerOfTen() throws {
    try triple("2 mA cm-2  #! warning T527").run()
    try triple("0.005 mA cm-2  #! warning T527").run()
  }

  @Test func refusesWhatIsNotPositive() throws {
    try RuleCase.rows(RuleCase.row("HER", "j0", "0 mA cm-2  #! error T527")).run()
    try RuleCase.rows(RuleCase.row("HER", "j0", "-0.1 mA cm-2  #! error T527")).run()
  }
}
