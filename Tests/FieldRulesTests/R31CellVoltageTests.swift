import Testing

@Suite struct R31CellVoltageTests {
  private func cell(_ value: String, conditions: String = "") -> String {
    RuleCase.row(
      "overall", "cell voltage", value, at: "10 mA cm-2", electrolyte: "1 M KOH",
      conditions: conditions)
  }

  @Test func takesAUsualVoltage() throws {
    try RuleCase.rows(cell("1.52 V")).run()
    try RuleCase.rows(cell("1.40 V"), cell("2.20 V")).run()
  }

  @Test func refusesVoltagesBelowEquilibrium() throws {
    try RuleCase.rows(cell("0.12 V  #! error T531")).run()
    try RuleCase.rows(cell("1.229 V  #! error T531")).run()
    try RuleCase.rows(cell("1.20 V  #! error T531")).run()
  }

  @Test func knowsThatHotWaterNeedsLess() throws {
    try RuleCase.rows(
      RuleCase.row(
        "overall", "cell voltage", "1.21 V", at: "1 mA cm-2", electrolyte: "1 M KOH",
        conditions: "temperature: 80 °C")
    ).run()
  }

  @Test func asksAboutUnusualVoltages() throws {
    try RuleCase.rows(cell("1.35 V  #! warning T531")).run()
    try RuleCase.rows(cell("2.30 V  #! warning T531")).run()
  }

  @Test func asksAboutLessThanTheSumOfItsParts() throws {
    try RuleCase.rows(
      cell("1.45 V  #! warning T531"), RuleCase.row("OER", "η10", "250 mV"),
      RuleCase.row("HER", "η10", "100 mV")
    ).run()
    try RuleCase.rows(
      cell("1.55 V"), RuleCase.row("OER", "η10", "250 mV"), RuleCase.row("HER", "η10", "100 mV")
    ).run()
  }

  @Test func judgesElectrolysersAmongDevices() throws {
    try RuleCase(
      devices: """
          - type: water electrolyser
            metric: cell voltage
            value: 0.05 V  #! error T531
            at: 10 mA cm-2
            where: Fig. 6
          - type: fuel cell
            metric: cell voltage
            value: 0.65 V
            at: 10 mA cm-2
            where: Fig. 6
        """
    ).run()
  }
}
