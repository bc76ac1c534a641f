import Testing

@Suite struct R01CompletenessOfNumberTests {
  private func row(_ reaction: String, _ metric: String, _ value: String, more: String = "")
    -> RuleCase
  {
    let conditions = reaction == "ORR" ? "orr" : "oer"
    return RuleCase(
      measurements: """
          - reaction: \(reaction)
            metric: \(metric)
            value: \(value)
            electrolyte: \(reaction == "ORR" ? "0.1 M KOH" : "1 M KOH")
            where: Fig. 2
        \(more)    <<\(conditions)>>
        """)
  }

  @Test func asksForTheScaleOfAPotential() throws {
    try row("ORR", "half-wave potential", "0.90 V  #! error T501").run()
    try row("ORR", "half-wave potential", "0.90 V vs RHE").run()
  }

  @Test func asksForTheUnit() throws {
    try row("ORR", "half-wave potential", "0.90  #! error T501").run()
    try row("OER", "η10", "310  #! error T501").run()
    try row("OER", "η10", "310 mV").run()
  }

  @Test func asksForTheCurrentDensityOfAnOverpotential() throws {
    try row("OER", "overpotential  #! error T501", "310 mV").run()
    try row("OER", "overpotential", "310 mV", more: "    at: 10 mA cm-2\n").run()
    try row("OER", "overpotential", "310 mV", more: "    at: not stated\n").run()
  }

  @Test func asksForTheUnitOfACondition() throws {
    try RuleCase(
      measurements: """
          - reaction: ORR
            metric: half-wave potential
            value: 0.90 V vs RHE
            electrolyte: 0.1 M KOH
            where: Fig. 2
            <<orr; loading: 0.2  #! error T501>>
        """
    ).run(ignoring: ["T518"])
  }

  @Test func asksForTheMassBehindAnActivity() throws {
    try row("ORR", "mass activity", "0.35 A mg-1  #! warning T501").run()
    try row("ORR", "mass activity", "0.35 A mgPGM-1").run()
  }

  @Test func leavesRatiosWithoutUnit() throws {
    try row("ORR", "electron transfer number", "3.95").run()
  }
}
