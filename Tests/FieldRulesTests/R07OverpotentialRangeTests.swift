import Testing

@Suite struct R07OverpotentialRangeTests {
  @Test(arguments: ["27", "99", "1300"]) func refusesImpossibleOxygenValues(_ value: String) throws
  {
    try RuleCase.rows(RuleCase.row("OER", "η10", "\(value) mV  #! error T507")).run()
  }

  @Test(arguments: ["100", "178", "601"]) func asksAboutUnusualOxygenValues(_ value: String) throws
  {
    try RuleCase.rows(RuleCase.row("OER", "η10", "\(value) mV  #! warning T507")).run()
  }

  @Test func judgesHydrogenByItsOwnLines() throws {
    try RuleCase.rows(RuleCase.row("HER", "η10", "1300 mV  #! error T507")).run()
    try RuleCase.rows(RuleCase.row("HER", "η10", "7 mV  #! warning T507")).run()
    try RuleCase.rows(RuleCase.row("HER", "η10", "560 mV  #! warning T507")).run()
    try RuleCase.rows(RuleCase.row("HER", "η10", "27 mV")).run()
  }

  @Test func takesUsualValuesAndOtherCurrents() throws {
    try RuleCase.rows(
      RuleCase.row("OER", "η10", "180 mV"),
      RuleCase.row("OER", "overpotential", "640 mV", at: "500 mA cm-2")
    ).run()
    try RuleCase.rows(RuleCase.row("OER", "η10", "\"> 590 mV\"")).run()
    try RuleCase.rows(RuleCase.row("OER", "η10", "550–650 mV")).run()
  }

  @Test func leavesComputedValuesAlone() throws {
    try RuleCase.rows(RuleCase.row("OER", "η10", "80 mV", more: ["kind: computed"])).run()
  }
}
