import Testing

@Suite struct R08EvolutionPotentialRangeTests {
  private func entry(_ value: String) -> RuleCase { RuleCase(.evolution("Ej10", value)) }

  @Test func refusesWhatNoCatalystHas() throws {
    try entry("1.30 V vs RHE  #! error T508").run(ignoring: ["T539"])
    try entry("1.33 V vs RHE  #! error T508").run(ignoring: ["T539"])
    try entry("2.41 V vs RHE  #! error T508").run(ignoring: ["T539"])
    try entry("> 2.5 V vs RHE  #! error T508").run(ignoring: ["T539"])
  }

  @Test func asksAboutUnusualValues() throws {
    try entry("1.34 V vs RHE  #! warning T508").run(ignoring: ["T539"])
    try entry("1.39 V vs RHE  #! warning T508").run(ignoring: ["T539"])
    try entry("1.86 V vs RHE  #! warning T508").run(ignoring: ["T539"])
    try entry("2.40 V vs RHE  #! warning T508").run(ignoring: ["T539"])
    try entry("1.3 V vs RHE  #! warning T508").run(ignoring: ["T539"])
  }

  @Test func acceptsTheEndsOfTheUsualRange() throws {
    try entry("1.40 V vs RHE").run(ignoring: ["T539"])
    try entry("1.85 V vs RHE").run(ignoring: ["T539"])
    try entry("1530 mV vs RHE").run(ignoring: ["T539"])
  }

  @Test func takesWhatIsLeftOpen() throws {
    try entry("< 1.50 V vs RHE").run(ignoring: ["T539"])
    try entry("> 1.30 V vs RHE").run(ignoring: ["T539"])
    try entry("1.38–1.46 V vs RHE").run(ignoring: ["T539"])
  }

  @Test func judgesOnlyOxygenAtTenMilliamperes() throws {
    try RuleCase(.evolution("Ej100", "1.95 V vs RHE")).run(ignoring: ["T539"])
    try RuleCase(.evolution("Ej1", "1.38 V vs RHE")).run(ignoring: ["T539"])
    try RuleCase(.hydrogen("Ej10", "-0.12 V vs RHE")).run(ignoring: ["T539"])
    try RuleCase(.evolution("Ej10", "1.30 V vs RHE").with("kind: computed")).run(ignoring: ["T539"])
  }
}
