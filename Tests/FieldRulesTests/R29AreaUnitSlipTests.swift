import Testing

@Suite struct R29AreaUnitSlipTests {
  private func capacitance(_ value: String, _ specific: String = "0.040 mF cm-2") -> RuleCase {
    RuleCase(
      measurements: """
          - reaction: OER
            metric: double-layer capacitance
            value: \(value)
            electrolyte: 1 M KOH
            where: Fig. 2
            conditions:
              specific capacitance: \(specific)
        """)
  }

  private func surface(_ value: String) -> RuleCase {
    RuleCase(
      properties: """
          - quantity: BET surface area
            value: \(value)
            where: section 2
        """)
  }

  @Test func warnsAboutAnImpossibleCapacitance() throws {
    try capacitance("1500 mF cm-2  #! warning T529 fix").run(ignoring: RuleCase.conditionCodes)
    try capacitance("1.5 F cm-2  #! warning T529").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func acceptsCapacitancesOfDisksAndFoams() throws {
    try capacitance("12 µF cm-2").run(ignoring: RuleCase.conditionCodes)
    try capacitance("1000 mF cm-2").run(ignoring: RuleCase.conditionCodes)
    try capacitance("3.2 mF").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func warnsAboutAnUnusualSpecificCapacitance() throws {
    try capacitance("8 mF cm-2", "40 mF cm-2  #! warning T529").run(
      ignoring: RuleCase.conditionCodes)
    try capacitance("8 mF cm-2", "0.010 mF cm-2  #! warning T529").run(
      ignoring: RuleCase.conditionCodes)
    try capacitance("8 mF cm-2", "0.015 mF cm-2").run(ignoring: RuleCase.conditionCodes)
    try capacitance("8 mF cm-2", "110 µF cm-2").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func warnsAboutAnImpossibleSurfaceArea() throws {
    try surface("5200 m2 g-1  #! warning T529").run(ignoring: RuleCase.conditionCodes)
    try surface("5000 m2 g-1").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func readsSquareCentimetresAsASlip() throws {
    try surface("850 cm2 g-1  #! warning T529 fix").run(ignoring: RuleCase.conditionCodes)
    try surface("0.8 cm2 g-1").run(ignoring: RuleCase.conditionCodes)
    try surface("8500000 cm2 g-1").run(ignoring: RuleCase.conditionCodes)
    try surface("850 m2 g-1").run(ignoring: RuleCase.conditionCodes)
    try surface("0.85 m2 mg-1").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func judgesTheMetricLikeTheProperty() throws {
    try RuleCase(
      measurements: """
          - reaction: ORR
            metric: specific surface area
            value: 6000 m2 g-1  #! warning T529
            electrolyte: not stated
            where: Fig. 2
        """
    ).run(ignoring: RuleCase.conditionCodes)
  }

  @Test func leavesComputedAreasAndOtherProperties() throws {
    try surface("6000 m2 g-1\n    kind: computed").run(ignoring: RuleCase.conditionCodes)
    try RuleCase(
      properties: """
          - quantity: pore area per mass
            value: 850 cm2 g-1
            where: section 2
        """
    ).run(ignoring: RuleCase.conditionCodes)
  }
}
