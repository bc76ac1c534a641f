import Testing

@Suite struct R10BifunctionalDifferenceTests {
  private func entry(
    _ index: String, potential: String = "1.550 V vs RHE", halfWave: String = "0.850 V vs RHE"
  ) -> RuleCase {
    RuleCase(
      .halfWave(halfWave), evolution("Ej10", potential), .index(index))
  }

  /// On the electrode of the ORR.
  private func evolution(_ metric: String, _ value: String) -> MeasurementRow {
    .evolution(metric, value).inElectrolyte("0.1 M KOH")
  }

  @Test func refusesAnIndexThatDoesNotFollow() throws {
    try entry("0.725 V  #! error T510").run(ignoring: ["T539"])
    try entry("0.650 V  #! error T510").run(ignoring: ["T539"])
    try entry("650 mV  #! error T510").run(ignoring: ["T539"])
  }

  @Test func asksAboutMoreThanRounding() throws {
    try entry("0.704 V  #! warning T510").run(ignoring: ["T539"])
    try entry("0.720 V  #! warning T510").run(ignoring: ["T539"])
    try entry("0.72 V  #! warning T510", potential: "1.55 V vs RHE").run(ignoring: ["T539"])
  }

  @Test func allowsForTheRoundingOfAllThree() throws {
    try entry("0.700 V").run(ignoring: ["T539"])
    try entry("0.703 V").run(ignoring: ["T539"])
    try entry("0.71 V", potential: "1.55 V vs RHE", halfWave: "0.85 V vs RHE").run(ignoring: [
      "T539"
    ])
    try entry("0.7 V", potential: "1.54 V vs RHE", halfWave: "0.86 V vs RHE").run(ignoring: ["T539"]
    )
    try entry("~ 0.75 V  #! warning T510").run(ignoring: ["T539"])
    try entry("> 0.60 V").run(ignoring: ["T539"])
    try entry("0.68–0.72 V").run(ignoring: ["T539"])
  }

  @Test func takesTheOverpotentialWhereNoPotentialIsTyped() throws {
    try RuleCase(.halfWave("0.850 V vs RHE"), evolution("η10", "320 mV"), .index("0.699 V")).run(
      ignoring: ["T539"])
    try RuleCase(
      .halfWave("0.850 V vs RHE"), evolution("η10", "320 mV"), .index("0.750 V  #! error T510")
    ).run(ignoring: ["T539"])
    try RuleCase(
      .halfWave("0.850 V vs RHE"), evolution("η10", "320 mV"), evolution("Ej10", "1.549 V vs RHE"),
      .index("0.699 V")
    ).run(ignoring: ["T539"])
  }

  @Test func refusesIndicesThatNoCatalystHas() throws {
    try RuleCase(.index("0.40 V  #! error T510")).run(ignoring: ["T539"])
    try RuleCase(.index("0.12 V  #! error T510")).run(ignoring: ["T539"])
    try RuleCase(.index("1.61 V  #! error T510")).run(ignoring: ["T539"])
  }

  @Test func asksAboutUnusualIndices() throws {
    try RuleCase(.index("0.41 V  #! warning T510")).run(ignoring: ["T539"])
    try RuleCase(.index("0.54 V  #! warning T510")).run(ignoring: ["T539"])
    try RuleCase(.index("1.11 V  #! warning T510")).run(ignoring: ["T539"])
    try RuleCase(.index("1.60 V  #! warning T510")).run(ignoring: ["T539"])
    try RuleCase(.index("0.55 V")).run(ignoring: ["T539"])
    try RuleCase(.index("1.10 V")).run(ignoring: ["T539"])
    try RuleCase(.index("> 0.50 V")).run(ignoring: ["T539"])
  }

  @Test func marksMixedElectrolytesAndSubstrates() throws {
    try RuleCase(
      .halfWave("0.850 V vs RHE"), .evolution("Ej10", "1.550 V vs RHE"),
      .index("0.700 V  #! warning T510").inElectrolyte("alkaline")
    ).run(ignoring: ["T539"])
    try RuleCase(
      .halfWave("0.850 V vs RHE"),
      evolution("Ej10", "1.550 V vs RHE").under("substrate: carbon paper"),
      .index("0.700 V  #! warning T510").under("substrate: -")
    ).run(ignoring: ["T539"])
  }

  @Test func blocksNothingWhereThePotentialsAreOfOtherElectrolytes() throws {
    // The index may have been computed from potentials that the entry does not hold.
    try RuleCase(
      .halfWave("0.850 V vs RHE"), .evolution("Ej10", "1.500 V vs RHE"),
      .index("0.700 V  #! warning T510")
    ).run(ignoring: ["T539"])
  }

  @Test func asksNothingWithoutBothPotentials() throws {
    try RuleCase(.halfWave("0.850 V vs RHE"), .index("0.720 V")).run(ignoring: ["T539"])
    try RuleCase(
      .halfWave("0.850 V vs RHE"), evolution("Ej100", "1.650 V vs RHE"), .index("0.720 V")
    ).run(ignoring: ["T539"])
    try RuleCase(
      .halfWave("0.850 V vs RHE").with("sample: B"), evolution("Ej10", "1.550 V vs RHE"),
      .index("0.750 V")
    ).run(ignoring: ["T539"])
    try RuleCase(.halfWave("0.85 V vs RHE"), evolution("Ej10", "1.50 V vs RHE")).run(ignoring: [
      "T539"
    ])
  }

  @Test func takesTheDensityThatTheIndexNames() throws {
    try RuleCase(
      .halfWave("0.850 V vs RHE"), evolution("Ej10", "1.550 V vs RHE"),
      evolution("Ej100", "1.650 V vs RHE"), .index("0.800 V").with("at: 100 mA cm-2")
    ).run(ignoring: ["T539"])
  }

  @Test func takesAnyPairOfSeveral() throws {
    try RuleCase(
      .halfWave("0.850 V vs RHE"), .halfWave("0.900 V vs RHE"),
      evolution("Ej10", "1.550 V vs RHE"), .index("0.650 V")
    ).run(ignoring: ["T539"])
  }

  @Test func onlyAsksWhereAPotentialIsContested() throws {
    try RuleCase(
      .contested(.halfWave("0.850 V vs RHE")), evolution("Ej10", "1.550 V vs RHE"),
      .index("0.800 V  #! warning T510")
    ).run(ignoring: ["T539"])
  }
}
