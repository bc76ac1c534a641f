import Testing

@Suite struct R12MercuryOxideSelfCheckTests {
  private func entry(_ changes: String, mark: String = "") -> RuleCase {
    RuleCase(
      measurements: """
          - reaction: OER
            metric: η10
            value: 310 mV
            electrolyte: 1 M KOH
            where: Fig. 2
            <<oer; \(changes)\(mark)>>
        """)
  }

  @Test func takesGoodPairs() throws {
    try entry("reference offset: 0.098 V; pH: 14.0").run()
    try entry("reference offset: 0.103 V; pH: 13.87").run()
    try entry("pH: 13.9").run()
    try entry("pH: 13.6").run()
  }

  @Test func findsBadPairsOfTheLiterature() throws {
    try entry("reference offset: 0.098 V; pH: 13.6", mark: "  #! warning T512").run()
    try entry("reference offset: 0.140 V; pH: 14.0", mark: "  #! error T512").run()
  }

  @Test func findsAPHThatFitsNoOffset() throws {
    try entry("pH: 13.1", mark: "  #! warning T512, warning T513").run()
  }

  @Test func asksNothingInAnotherElectrolyte() throws {
    try RuleCase(
      measurements: """
          - reaction: OER
            metric: η10
            value: 310 mV
            electrolyte: 0.1 M KOH
            where: Fig. 2
            <<oer; pH: 13; reference electrode: Hg/HgO (1 M KOH)>>
        """
    ).run()
  }
}
