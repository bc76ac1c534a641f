import Testing

@Suite struct R21LimitingCurrentTests {
  private func current(
    _ value: String, changes: String = "", mark: String = "", more: [String] = []
  ) -> String {
    RuleCase.reading(
      "ORR", "limiting current density", value, mark: mark, changes: changes, more: more)
  }

  @Test(arguments: ["5.7 mA cm-2", "-5.5 mA cm-2", "4.2 mA cm-2", "6.3 mA cm-2", "5.8–7.2 mA cm-2"])
  func takesWhatDiffuses(_ value: String) throws { try RuleCase.readings(current(value)).run() }

  @Test(arguments: ["8.2 mA cm-2", "-7.1 mA cm-2", "> 7.5 mA cm-2"])
  func refusesMoreThanDiffuses(_ value: String) throws {
    try RuleCase.readings(current("\"\(value)\"  #! error T521")).run()
  }

  @Test func findsAmperesWrittenForMilliamperes() throws {
    try RuleCase.readings(current("5.7 A cm-2  #! error T521 fix")).run()
    try RuleCase.readings(current("5700 mA cm-2  #! error T521 fix")).run()
  }

  @Test(arguments: ["6.67 mA cm-2", "7.0 mA cm-2", "6.4 mA cm-2", "7.1 ± 0.2 mA cm-2"])
  func asksAboutMuch(_ value: String) throws {
    try RuleCase.readings(current("\(value)  #! warning T521")).run()
  }

  @Test func countsTheRotationRate() throws {
    let rate = "rotation: 2500 rpm  #! warning T519"
    try RuleCase.readings(current("7.1 mA cm-2", changes: rate)).run()
    try RuleCase.readings(current("8.9 mA cm-2  #! error T521", changes: rate)).run()
    let slow = "rotation: 400 rpm  #! warning T519"
    try RuleCase.readings(current("2.85 mA cm-2", changes: slow)).run()
    try RuleCase.readings(current("3.6 mA cm-2  #! error T521", changes: slow)).run()
  }

  @Test func onlyAsksWhereTheRotationRateIsNotKnown() throws {
    try RuleCase.readings(
      current("7.1 mA cm-2  #! warning T521", changes: "rotation: -", mark: "warning T519")
    ).run()
    try RuleCase.readings(
      current("4.2 mA cm-2", changes: "rotation: -", mark: "warning T519"),
      RuleCase.reading("ORR", "n", "3.95")
    ).run()
    try RuleCase.readings(
      current("18 mA cm-2  #! error T521", changes: "rotation: -", mark: "warning T519")
    ).run()
  }

  @Test func asksAboutLittleForFourElectrons() throws {
    try RuleCase.readings(
      current("4.2 mA cm-2  #! warning T521"), RuleCase.reading("ORR", "n", "3.80")
    ).run()
    try RuleCase.readings(
      current("3.3 mA cm-2  #! warning T521", changes: "rotation: 900 rpm  #! warning T519"),
      RuleCase.reading("ORR", "n", "3.95")
    ).run()
  }

  @Test func takesLittleForFewerElectronsOrOtherSamplesOrAir() throws {
    try RuleCase.readings(current("4.2 mA cm-2"), RuleCase.reading("ORR", "n", "3.79")).run()
    try RuleCase.readings(current("4.5 mA cm-2"), RuleCase.reading("ORR", "n", "3.95")).run()
    try RuleCase.readings(
      current("4.2 mA cm-2", more: ["sample: NC"]), RuleCase.reading("ORR", "n", "3.95")
    ).run()
    try RuleCase.readings(
      current("1.2 mA cm-2", changes: "gas: air"), RuleCase.reading("ORR", "n", "3.95")
    ).run()
  }

  @Test func leavesPorousElectrodesRealAreasAndComputedValuesAlone() throws {
    try RuleCase.readings(
      current("400 mA cm-2", changes: "substrate: GDE; rotation: -"),
      current("9 mA cm-2", changes: "basis: ECSA", more: ["sample: NC"]),
      current("9 mA cm-2ECSA"), current("9 mA cm-2", more: ["kind: computed"])
    ).run()
  }
}
