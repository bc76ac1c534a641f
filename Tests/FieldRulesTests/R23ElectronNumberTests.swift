import Testing

@Suite struct R23ElectronNumberTests {
  private func number(_ value: String, conditions: String = "") -> String {
    RuleCase.row("ORR", "electron transfer number", value, conditions: conditions)
  }

  @Test(arguments: ["3.95", "4.00", "2.1", "3.9–4.0", "~4"])
  func takesPossibleNumbers(_ value: String) throws { try RuleCase.rows(number(value)).run() }

  @Test(arguments: ["4.2", "1.5", "395"]) func refusesImpossibleNumbers(_ value: String) throws {
    try RuleCase.rows(number("\(value)  #! error T523")).run()
  }

  @Test func asksAboutALittleMoreThanFour() throws {
    try RuleCase.rows(number("4.03  #! warning T523")).run()
  }

  @Test func asksAboutAPlotAlone() throws {
    try RuleCase.rows(
      number("3.95  #! warning T523", conditions: "technique: Koutecky–Levich plot")
    ).run()
    try RuleCase.rows(
      number("3.95", conditions: "technique: Koutecky–Levich plot"),
      number("3.93", conditions: "technique: RRDE")
    ).run()
  }
}
