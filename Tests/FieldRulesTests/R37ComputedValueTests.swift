import Testing

@Suite struct R37ComputedValueTests {
  private func measured(
    technique: String = "LSV", note: String = "-", kind: String? = nil
  ) -> RuleCase {
    let line = kind.map { "    kind: \($0)\n" } ?? ""
    return RuleCase(
      measurements: "  - reaction: OER\n    metric: η10\n    value: 320 mV\n\(line)"
        + "    electrolyte: 1 M KOH\n    where: Fig. 5\n    note: \"\(note)\"\n"
        + "    <<oer; technique: \(technique)>>")
  }

  @Test(arguments: ["DFT", "first-principles calculation", "theory", "DFT (VASP, PBE+U)"])
  func refusesComputedValuesAsMeasuredOnes(technique: String) throws {
    var entry = measured()
    entry.measurements = entry.measurements.replacing("<<oer; technique: LSV>>", with: "")
      .replacing(
        "where: Fig. 5",
        with: "where: Fig. 5\n    conditions:\n      technique: \(technique)  #! error T537")
    try entry.run(ignoring: RuleCase.conditionCodes)
  }

  @Test func offersTheKindWhereOneStands() throws {
    try RuleCase(
      properties: """
          - quantity: adsorption energy of OH
            value: 1.02 eV
            where: Fig. 7
            kind: measured
            note: A DFT value.  #! error T537 fix
        """
    ).run(ignoring: RuleCase.conditionCodes)
    try RuleCase(
      properties: """
          - quantity: adsorption energy of O
            value: 1.02 eV
            where: Fig. 7
            note: Calculated from first principles.  #! error T537
        """
    ).run(ignoring: RuleCase.conditionCodes)
  }

  @Test(arguments: [
    "In agreement with DFT calculations.", "Calculated from the LSV curve.",
    "n is a calculated value from the ring current", "Theory credits the phosphorus ligand.",
    "The DFT value is lower than the measured one.", "Temperature not measured",
    "Consistent with first-principles calculations", "No theoretical value is given",
  ])
  func takesNotesThatOnlyMentionCalculations(note: String) throws {
    try measured(note: note).run(ignoring: RuleCase.conditionCodes)
  }

  @Test func takesTechniquesThatCalculateFromAMeasurement() throws {
    try measured(technique: "RRDE, calculated from the ring current").run(
      ignoring: RuleCase.conditionCodes)
    try measured(technique: "LSV with DFT support").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func takesComputedAndStatedValues() throws {
    for kind in ["computed", "stated"] {
      try RuleCase(
        properties: """
            - quantity: adsorption energy of OH
              value: 1.02 eV
              where: Fig. 7
              kind: \(kind)
              note: A DFT value.
          """
      ).run(ignoring: RuleCase.conditionCodes)
    }
  }

  private func steps(
    _ value: String, _ steps: String, reaction: String = "OER", kind: String = "computed"
  ) -> RuleCase {
    RuleCase(
      properties: """
          - quantity: theoretical overpotential
            reaction: \(reaction)
            value: \(value)
            where: Fig. 7
            kind: \(kind)
            conditions:
              free-energy steps: \(steps)
        """)
  }

  @Test func followsTheLimitingStepOfTheOER() throws {
    try steps("0.37 V", "1.60, 1.45, 1.02, 0.85 eV").run(ignoring: RuleCase.conditionCodes)
    try steps("370 mV", "1.60, 1.45, 1.02, 0.85").run(ignoring: RuleCase.conditionCodes)
    try steps("0.39 V", "1.60, 1.45, 1.02, 0.85 eV").run(ignoring: RuleCase.conditionCodes)
    try steps("0.4 V", "1.60, 1.45, 1.02, 0.85 eV").run(ignoring: RuleCase.conditionCodes)
    try steps("0.52 V  #! error T537 fix", "1.60, 1.45, 1.02, 0.85 eV").run(
      ignoring: RuleCase.conditionCodes)
    try steps("1.60 V  #! error T537 fix", "1.60, 1.45, 1.02, 0.85 eV").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func followsTheLimitingStepOfTheORR() throws {
    try steps("0.43 V", "-1.60, -1.50, -1.02, -0.80 eV", reaction: "ORR").run(
      ignoring: RuleCase.conditionCodes)
    try steps("0.43 V", "1.60, 1.50, 1.02, 0.80 eV", reaction: "ORR").run(
      ignoring: RuleCase.conditionCodes)
    try steps("0.80 V  #! error T537 fix", "-1.60, -1.50, -1.02, -0.80 eV", reaction: "ORR").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func followsTheAdsorptionOfHydrogen() throws {
    try steps("0.12 V", "-0.12 eV", reaction: "HER").run(ignoring: RuleCase.conditionCodes)
    try steps("0.30 V  #! error T537 fix", "-0.12 eV", reaction: "HER").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func judgesTheMetricLikeTheProperty() throws {
    try RuleCase(
      measurements: """
          - reaction: OER
            metric: overpotential
            value: 0.52 V  #! error T537
            at: not stated
            electrolyte: not stated
            where: Fig. 7
            kind: computed
            conditions:
              free-energy steps: 1.60, 1.45, 1.02, 0.85 eV
        """
    ).run(ignoring: RuleCase.conditionCodes)
  }

  @Test func asksAboutStepsThatDoNotSumToTheEnergyOfWater() throws {
    try steps("0.37 V", "1.60, 1.45, 1.02, 0.60 eV  #! warning T537").run(
      ignoring: RuleCase.conditionCodes)
    try steps("0.37 V", "1.60, 1.45, 1.02, 0.95 eV").run(ignoring: RuleCase.conditionCodes)
    try steps("0.37 V", "1.60, 1.45, 1.02, 0.96 eV  #! warning T537").run(
      ignoring: RuleCase.conditionCodes)
    try steps("0.10 V", "-0.60, -0.80 eV", reaction: "ORR").run(ignoring: RuleCase.conditionCodes)
    try steps("0.37 V", "1600, 1450, 1020, 850 meV").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func asksForStepsThatCanBeRead() throws {
    try steps("0.37 V", "see Fig. 7  #! warning T537").run(ignoring: RuleCase.conditionCodes)
    try steps("0.37 V", "154, 140 kJ mol-1  #! warning T537").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func refusesStepsOfAMeasuredValue() throws {
    try steps("0.37 V", "1.60, 1.45, 1.02, 0.85 eV  #! error T537 fix", kind: "measured").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func leavesListsOfOtherLengths() throws {
    try steps("0.25 V", "0.30, 1.48, 1.45, 0.85, 0.84 eV").run(ignoring: RuleCase.conditionCodes)
  }
}
