import Testing

@Suite struct R24PeroxideFitsElectronNumberTests {
  private func number(_ value: String, at: String? = nil, changes: String = "") -> String {
    RuleCase.reading("ORR", "n", value, at: at, changes: changes)
  }

  private func yield(
    _ value: String, at: String? = nil, changes: String = "", more: [String] = []
  ) -> String {
    RuleCase.reading("ORR", "H2O2 yield", value, at: at, changes: changes, more: more)
  }

  @Test(arguments: [
    ("3.90", "5 %"), ("3.95", "3.0 %"), ("3.85", "5 %"), ("3.85–3.95", "3–8 %"),
    ("> 3.9", "< 5 %"), ("3.98", "< 5 %"), ("3.80", "5.0 %"), ("3.9", "0.05"),
  ])
  func takesAPairThatFits(_ n: String, _ percent: String) throws {
    try RuleCase.readings(number("\"\(n)\""), yield("\"\(percent)\"")).run()
  }

  @Test func asksAboutASmallDifference() throws {
    try RuleCase.readings(number("3.98  #! warning T524"), yield("12.0 %")).run()
    try RuleCase.readings(number("3.78  #! warning T524"), yield("5.0 %")).run()
  }

  @Test func refusesALargeDifference() throws {
    try RuleCase.readings(number("3.98  #! error T524"), yield("20 %")).run()
    try RuleCase.readings(number("3.2  #! error T524"), yield("\"< 5 %\"")).run()
  }

  @Test func onlyAsksWhereMethodsOrPotentialsMayDiffer() throws {
    try RuleCase.readings(
      number("3.98  #! warning T524", changes: "technique: Koutecky–Levich"),
      yield("20 %", changes: "technique: RRDE")
    ).run()
    try RuleCase.readings(
      number("3.98  #! warning T524"), yield("20 %", at: "0.5 V vs RHE")
    ).run()
  }

  @Test func setsTogetherWhatWasReadAtOnePotential() throws {
    try RuleCase.readings(
      number("3.98", at: "0.2 V vs RHE"), yield("20 %", at: "0.6 V vs RHE")
    ).run()
    try RuleCase.readings(
      number("3.98  #! error T524", at: "0.2 V vs RHE"), yield("20 %", at: "200 mV vs RHE"),
      yield("1 %", at: "0.6 V vs RHE")
    ).run()
    try RuleCase.readings(
      number("3.98"), yield("20 %", more: ["sample: NC"])
    ).run()
  }

  @Test(arguments: ["120 %", "-3 %", "100.5 %", "> 101 %"])
  func refusesImpossibleYields(_ value: String) throws {
    try RuleCase.readings(yield("\"\(value)\"  #! error T524")).run()
    try RuleCase.readings(number("3.98"), yield("\"\(value)\"  #! error T524")).run()
  }

  @Test(arguments: ["0 %", "100 %", "< 5 %", "2–7 %", "99 ± 3 %"])
  func takesPossibleYields(_ value: String) throws {
    try RuleCase.readings(yield("\"\(value)\"")).run()
  }

  @Test func doesNotJudgeAnImpossibleNumberTwice() throws {
    try RuleCase.readings(number("395  #! error T523"), yield("2.5 %")).run()
  }
}
