import Testing

@Suite struct R26OverpotentialsOfOneCurveTests {
  @Test func takesARisingCurve() throws {
    try RuleCase.rows(
      RuleCase.row("OER", "η10", "310 mV"), RuleCase.row("OER", "η100", "390 mV"),
      RuleCase.row("OER", "Tafel slope", "60 mV dec-1")
    ).run()
  }

  @Test func refusesAFallingCurve() throws {
    try RuleCase.rows(
      RuleCase.row("OER", "η10", "310 mV"), RuleCase.row("OER", "η100", "290 mV  #! error T526")
    ).run()
  }

  @Test func asksAboutSlopesFarFromTheTafelSlope() throws {
    try RuleCase.rows(
      RuleCase.row("OER", "η10", "310 mV"), RuleCase.row("OER", "η100", "550 mV  #! warning T526"),
      RuleCase.row("OER", "Tafel slope", "60 mV dec-1")
    ).run()
    try RuleCase.rows(
      RuleCase.row("OER", "η10", "310 mV"), RuleCase.row("OER", "η100", "320 mV  #! warning T526"),
      RuleCase.row("OER", "Tafel slope", "60 mV dec-1")
    ).run()
  }

  @Test func comparesOnlyNumbersOfOneCurve() throws {
    try RuleCase.rows(
      RuleCase.row("OER", "η10", "310 mV", conditions: "iR: none"),
      RuleCase.row("OER", "η100", "290 mV")
    ).run()
    try RuleCase.rows(
      RuleCase.row("OER", "η10", "310 mV"),
      RuleCase.row("OER", "η100", "290 mV", more: ["sample: a better one"])
    ).run()
    try RuleCase.rows(RuleCase.row("OER", "η10", "310 mV"), RuleCase.row("HER", "η100", "190 mV"))
      .run()
  }
}
