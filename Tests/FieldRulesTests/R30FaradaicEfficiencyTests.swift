import Testing

@Suite struct R30FaradaicEfficiencyTests {
  private func efficiency(_ value: String, reaction: String = "OER") -> RuleCase {
    RuleCase(
      measurements: """
          - reaction: \(reaction)
            metric: Faradaic efficiency
            value: \(value)
            at: 10 mA cm-2
            electrolyte: 1 M KOH
            where: Fig. 4
        """)
  }

  private func products(
    _ values: [(product: String, value: String)], reaction: String = "ORR"
  ) -> RuleCase {
    RuleCase(
      measurements: values.map { product, value in
        """
          - reaction: \(reaction)
            metric: Faradaic efficiency
            value: \(value)
            at: 10 mA cm-2
            electrolyte: 1 M KOH
            where: Fig. 4
            conditions:
              product: \(product)
        """
      }.joined(separator: "\n"))
  }

  @Test func refusesMoreThanTheChargeAllows() throws {
    try efficiency("112 %  #! error T530").run(ignoring: RuleCase.conditionCodes)
    try efficiency("-3 %  #! error T530").run(ignoring: RuleCase.conditionCodes)
    try efficiency("1.12  #! error T530").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func asksAboutLittleMoreThanAll() throws {
    try efficiency("103 %  #! warning T530").run(ignoring: RuleCase.conditionCodes)
    try efficiency("105 %  #! warning T530").run(ignoring: RuleCase.conditionCodes)
    try efficiency("106 ± 3 %  #! warning T530").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func acceptsSoundEfficiencies() throws {
    try efficiency("100 %").run(ignoring: RuleCase.conditionCodes)
    try efficiency("97.5 ± 1.0 %").run(ignoring: RuleCase.conditionCodes)
    try efficiency("\"> 99 %\"").run(ignoring: RuleCase.conditionCodes)
    try efficiency("0.97").run(ignoring: RuleCase.conditionCodes)
    try efficiency("95–99 %").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func asksWhereTheRestOfTheChargeWent() throws {
    try efficiency("72 %  #! warning T530").run(ignoring: RuleCase.conditionCodes)
    try efficiency("\"< 60 %\"  #! warning T530", reaction: "HER").run(
      ignoring: RuleCase.conditionCodes)
    try efficiency("\"> 60 %\"").run(ignoring: RuleCase.conditionCodes)
    try efficiency("72 %", reaction: "ORR").run(ignoring: RuleCase.conditionCodes)
    try products([("O2", "70 %  #! warning T530")], reaction: "OER").run(
      ignoring: RuleCase.conditionCodes)
    try products([("H2O2", "70 %")]).run(ignoring: RuleCase.conditionCodes)
  }

  @Test func sumsTheProductsOfOneExperiment() throws {
    try products([("H2O2", "70 %"), ("H2O", "45 %  #! error T530")]).run(
      ignoring: RuleCase.conditionCodes)
    try products([("H2O2", "50 %"), ("H2O", "30 %  #! warning T530")]).run(
      ignoring: RuleCase.conditionCodes)
    try products([("H2O2", "70 %"), ("H2O", "29 %")]).run(ignoring: RuleCase.conditionCodes)
    try products([("H2O2", "\"< 5 %\""), ("H2O", "97 %")]).run(ignoring: RuleCase.conditionCodes)
    try products([("O2", "60 %"), ("Cl2", "38 %")], reaction: "OER").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func countsBothElectrodesOfACellApart() throws {
    try products([("H2", "98 %"), ("O2", "97 %")], reaction: "overall").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func keepsExperimentsApart() throws {
    var entry = products([("H2O2", "70 %"), ("H2O", "60 %")])
    entry.measurements = entry.measurements.replacing(
      "value: 60 %", with: "value: 60 %\n    sample: annealed")
    try entry.run(ignoring: RuleCase.conditionCodes)
  }
}
