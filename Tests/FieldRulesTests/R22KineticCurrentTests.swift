import Testing

@Suite struct R22KineticCurrentTests {
  private func pair(_ kinetic: String, _ current: String) -> RuleCase {
    .rows(
      RuleCase.row(
        "ORR", "kinetic current density", kinetic, at: "0.85 V vs RHE",
        conditions: "current density: \(current)"),
      RuleCase.row("ORR", "limiting current density", "5.7 mA cm-2"))
  }

  @Test func takesAValueThatFits() throws {
    try pair("16.0 mA cm-2", "4.2 mA cm-2").run()
    try pair("17.0 mA cm-2", "4.2 mA cm-2").run()
    try RuleCase.rows(
      RuleCase.row("ORR", "kinetic current density", "16 mA cm-2", at: "0.85 V vs RHE")
    ).run()
  }

  @Test func refusesLessThanTheMeasuredCurrent() throws {
    try pair("3.0 mA cm-2  #! error T522", "4.2 mA cm-2").run()
    try pair("4.2 mA cm-2  #! error T522", "-4.2 mA cm-2").run()
  }

  @Test func asksAboutAnotherValue() throws {
    try pair("20 mA cm-2  #! warning T522", "4.2 mA cm-2").run()
  }

  @Test func asksAboutValuesNearTheLimit() throws {
    try pair("108 mA cm-2  #! warning T522", "5.4 mA cm-2").run()
  }
}
