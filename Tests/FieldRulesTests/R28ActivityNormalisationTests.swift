import Testing

@Suite struct R28ActivityNormalisationTests {
  /// A kinetic current of 4.2 mA cm⁻² and a mass activity at the same potential.
  private func activity(
    _ value: String, loading: String = "loading: 0.2 mg cm-2", at: String = "0.9 V vs RHE"
  ) -> RuleCase {
    RuleCase(
      measurements: """
          - reaction: ORR
            metric: kinetic current density
            value: 4.2 mA cm-2
            at: 0.9 V vs RHE
            electrolyte: 0.1 M KOH
            where: Fig. 2
            <<orr; loading: ->>
          - reaction: ORR
            metric: mass activity
            value: \(value)
            at: \(at)
            electrolyte: 0.1 M KOH
            where: Fig. 2
            <<orr; loading: -; \(loading)>>
        """)
  }

  @Test func warnsAboutAMassActivityThatIsNotTheKineticCurrentOverTheLoading() throws {
    try activity("2.1 A gcat-1  #! warning T528").run(ignoring: RuleCase.conditionCodes)
    try activity("27 A gcat-1  #! warning T528").run(ignoring: RuleCase.conditionCodes)
    try activity("21 A mgcat-1  #! warning T528").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func acceptsAMassActivityWithinFifteenPerCentInAnyUnit() throws {
    try activity("21 A gcat-1").run(ignoring: RuleCase.conditionCodes)
    try activity("24 A gcat-1").run(ignoring: RuleCase.conditionCodes)
    try activity("0.021 A mgcat-1").run(ignoring: RuleCase.conditionCodes)
    try activity("21 mA mgcat-1").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func comparesWithTheMassThatTheUnitNames() throws {
    try activity("21 A gPt-1").run(ignoring: RuleCase.conditionCodes)
    try activity(
      "21 A gPt-1  #! warning T528", loading: "precious metal loading: 0.04 mg cm-2"
    ).run(ignoring: RuleCase.conditionCodes)
    try activity("105 A gPt-1", loading: "precious metal loading: 0.04 mg cm-2").run(
      ignoring: RuleCase.conditionCodes)
    try activity("800 A gFe-1").run(ignoring: RuleCase.conditionCodes)
    try activity("800 A gmetal-1").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func leavesOtherPotentialsAndOneSidedValues() throws {
    try activity("60 A gcat-1", at: "0.85 V vs RHE").run(ignoring: RuleCase.conditionCodes)
    try activity("\"> 10 A gcat-1\"").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func dividesTheCurrentDensityOfAnOverpotentialByTheLoading() throws {
    func entry(_ value: String) -> RuleCase {
      RuleCase(
        measurements: """
            - reaction: OER
              metric: η10
              value: 300 mV
              electrolyte: 1 M KOH
              where: Fig. 2
              <<oer>>
            - reaction: OER
              metric: mass activity
              value: \(value)
              at: 300 mV
              electrolyte: 1 M KOH
              where: Fig. 2
              <<oer>>
          """)
    }
    try entry("50 A gcat-1").run(ignoring: RuleCase.conditionCodes)
    try entry("500 A gcat-1  #! warning T528").run(ignoring: RuleCase.conditionCodes)
  }

  /// An area beside a capacitance of 8 mF cm⁻².
  private func area(_ metric: String, _ value: String, _ conditions: String) -> RuleCase {
    RuleCase(
      measurements: """
          - reaction: OER
            metric: Cdl
            value: 8.0 mF cm-2
            electrolyte: 1 M KOH
            where: Fig. 2
            <<oer>>
          - reaction: OER
            metric: \(metric)
            value: \(value)
            electrolyte: 1 M KOH
            where: Fig. 2
            <<oer; technique: CV; \(conditions)>>
        """)
  }

  @Test func computesAreasFromTheCapacitance() throws {
    let specific = "specific capacitance: 0.040 mF cm-2"
    try area("roughness factor", "200", specific).run(ignoring: RuleCase.conditionCodes)
    try area("roughness factor", "2000  #! warning T528", specific).run(
      ignoring: RuleCase.conditionCodes)
    try area("ECSA", "39.2 cm2", specific).run(ignoring: RuleCase.conditionCodes)
    try area("ECSA", "200 cm2  #! warning T528", specific).run(ignoring: RuleCase.conditionCodes)
    try area("ECSA", "100 m2 g-1", specific).run(ignoring: RuleCase.conditionCodes)
    try area("ECSA", "10 m2 g-1  #! warning T528", specific).run(ignoring: RuleCase.conditionCodes)
  }

  @Test func asksForTheSpecificCapacitance() throws {
    var entry = area("ECSA", "39.2 cm2", "window: -")
    entry.measurements = entry.measurements.replacing(
      "- reaction: OER\n    metric: ECSA",
      with: "- reaction: OER  #! warning T528\n    metric: ECSA")
    try entry.run(ignoring: RuleCase.conditionCodes)
    try area("ECSA", "39.2 m2 g-1", "technique: CO stripping").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func setsTheSpecificActivityBesideMassActivityAndArea() throws {
    func entry(_ value: String, area: String = "60 m2 gPt-1") -> RuleCase {
      RuleCase(
        measurements: """
            - reaction: ORR
              metric: mass activity
              value: 0.44 A mgPt-1
              at: 0.9 V vs RHE
              electrolyte: 0.1 M HClO4
              where: Fig. 2
              <<orr; pH: -; reference electrode: RHE>>
            - reaction: ORR
              metric: ECSA
              value: \(area)
              electrolyte: 0.1 M HClO4
              where: Fig. 2
              <<orr; technique: CO stripping; pH: -; reference electrode: RHE>>
            - reaction: ORR
              metric: specific activity
              value: \(value)
              at: 0.9 V vs RHE
              electrolyte: 0.1 M HClO4
              where: Fig. 2
              <<orr; pH: -; reference electrode: RHE>>
          """)
    }
    try entry("0.73 mA cm-2").run(ignoring: RuleCase.conditionCodes)
    try entry("7.3 mA cm-2  #! warning T528").run(ignoring: RuleCase.conditionCodes)
    try entry("73 mA cm-2  #! warning T528").run(ignoring: RuleCase.conditionCodes)
    try entry("7.3 mA cm-2", area: "60 m2 gcat-1").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func readsTheMassFromTheBasis() throws {
    try activity("21 A g-1", loading: "basis: catalyst; loading: 0.2 mg cm-2").run(
      ignoring: RuleCase.conditionCodes)
    try activity(
      "210 A g-1  #! warning T528", loading: "basis: catalyst; loading: 0.2 mg cm-2"
    ).run(ignoring: RuleCase.conditionCodes)
    try activity("210 A g-1", loading: "basis: metal; loading: 0.2 mg cm-2").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func takesTheLoadingOfTheCurrentWhereTheActivityNamesNone() throws {
    var entry = activity("210 A gcat-1  #! warning T528")
    entry.measurements = entry.measurements.replacing("<<orr; loading: ->>", with: "<<orr>>")
      .replacing("loading: -; loading: 0.2 mg cm-2", with: "loading: -")
    try entry.run(ignoring: RuleCase.conditionCodes)
  }

  @Test func dividesTheStatedCurrentDensityByTheLoading() throws {
    func entry(_ value: String) -> RuleCase {
      RuleCase(
        measurements: """
            - reaction: HER
              metric: mass activity
              value: \(value)
              at: 100 mV
              electrolyte: 1 M KOH
              where: Fig. 2
              <<her; current density: 40 mA cm-2>>
          """)
    }
    try entry("200 A gcat-1").run(ignoring: RuleCase.conditionCodes)
    try entry("2 A gcat-1  #! warning T528").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func asksForTheSpecificCapacitanceOfAnAreaWithoutItsCapacitance() throws {
    func entry(_ technique: String, first: String = "") -> RuleCase {
      RuleCase(
        measurements: """
            - reaction: OER\(first)
              metric: roughness factor
              value: 200
              electrolyte: 1 M KOH
              where: Fig. 2
              <<oer; technique: \(technique)>>
          """)
    }
    try entry("double-layer capacitance", first: "  #! warning T528").run(
      ignoring: RuleCase.conditionCodes)
    try entry("AFM").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func leavesComputedActivities() throws {
    var entry = activity("2.1 A gcat-1")
    entry.measurements = entry.measurements.replacing(
      "metric: mass activity", with: "metric: mass activity\n    kind: computed")
    try entry.run(ignoring: RuleCase.conditionCodes)
  }
}
