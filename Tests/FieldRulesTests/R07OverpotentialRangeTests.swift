import Testing

@Suite struct R07OverpotentialRangeTests {
  private func oxygen(_ value: String) -> RuleCase { RuleCase(.evolution("η10", value)) }
  private func hydrogen(_ value: String) -> RuleCase { RuleCase(.hydrogen("η10", value)) }

  @Test func refusesWhatNoCatalystHas() throws {
    try oxygen("85 mV  #! error T507").run(ignoring: ["T539"])
    try oxygen("1210 mV  #! error T507").run(ignoring: ["T539"])
    try oxygen("1.53 V  #! error T507").run(ignoring: ["T539"])
    try oxygen("< 90 mV  #! error T507").run(ignoring: ["T539"])
    try hydrogen("1250 mV  #! error T507").run(ignoring: ["T539"])
    try hydrogen("0.0005 V  #! error T507").run(ignoring: ["T539"])
  }

  @Test func asksAboutUnusualValues() throws {
    try oxygen("179 mV  #! warning T507").run(ignoring: ["T539"])
    try oxygen("601 mV  #! warning T507").run(ignoring: ["T539"])
    try oxygen("> 700 mV  #! warning T507").run(ignoring: ["T539"])
    try hydrogen("9 mV  #! warning T507").run(ignoring: ["T539"])
    try hydrogen("510 mV  #! warning T507").run(ignoring: ["T539"])
    try hydrogen("-510 mV  #! warning T506 fix, warning T507").run(ignoring: ["T539"])
  }

  @Test func acceptsTheEndsOfTheRanges() throws {
    try oxygen("180 mV").run(ignoring: ["T539"])
    try oxygen("600 mV").run(ignoring: ["T539"])
    try oxygen("0.31 V").run(ignoring: ["T539"])
    try oxygen("100 mV  #! warning T507").run(ignoring: ["T539"])
    try oxygen("1200 mV  #! warning T507").run(ignoring: ["T539"])
    try hydrogen("10 mV").run(ignoring: ["T539"])
    try hydrogen("500 mV").run(ignoring: ["T539"])
    try hydrogen("2 mV  #! warning T507").run(ignoring: ["T539"])
  }

  @Test func takesWhatIsLeftOpen() throws {
    try oxygen("< 300 mV").run(ignoring: ["T539"])
    try oxygen("> 90 mV").run(ignoring: ["T539"])
    try oxygen("~ 250 mV").run(ignoring: ["T539"])
    try oxygen("170–200 mV").run(ignoring: ["T539"])
    try oxygen("95 ± 10 mV  #! warning T507").run(ignoring: ["T539"])
    try oxygen("80–120 mV  #! warning T507").run(ignoring: ["T539"])
  }

  @Test func judgesOnlyTenMilliamperesPerGeometricArea() throws {
    try RuleCase(.evolution("η100", "650 mV")).run(ignoring: ["T539"])
    try RuleCase(.evolution("η1", "150 mV")).run(ignoring: ["T539"])
    try RuleCase(.evolution("overpotential", "650 mV").with("at: not stated")).run(ignoring: [
      "T539"
    ])
    try RuleCase(.evolution("η10", "650 mV").under("basis: ECSA")).run(ignoring: ["T539"])
    try RuleCase(.evolution("overpotential", "650 mV  #! warning T507").with("at: 0.01 A cm-2"))
      .run(ignoring: ["T539"])
    try RuleCase(.hydrogen("overpotential", "600 mV  #! warning T507").with("at: -10 mA cm-2"))
      .run(ignoring: ["T539"])
  }

  @Test func leavesCalculationsAndOtherReactionsAlone() throws {
    try RuleCase(.evolution("η10", "80 mV").with("kind: computed")).run(ignoring: ["T539"])
    var reduction = MeasurementRow.halfWave("700 mV")
    reduction.metric = "η10"
    try RuleCase(reduction).run(ignoring: ["T539"])
  }
}
