import Testing

@Suite struct R16OhmicDropCorrectionTests {
  private func entry(_ correction: String, first: String = "", mark: String = "") -> RuleCase {
    RuleCase(
      measurements: """
          - reaction: OER  \(first)
            metric: η10
            value: 310 mV
            electrolyte: 1 M KOH
            where: Fig. 2
            <<oer; iR: \(correction)\(mark)>>
        """)
  }

  @Test(arguments: ["95 %", "100 %", "85%", "none", "0 %"])
  func takesAStatedCorrection(_ text: String) throws { try entry(text).run() }

  @Test(arguments: ["120 %", "-5 %"]) func refusesMoreThanAll(_ text: String) throws {
    try entry(text, mark: "  #! error T516").run()
  }

  @Test(arguments: ["-", "not stated", "corrected"]) func asksWhatIsNotStated(_ text: String) throws
  {
    try entry(text, first: "#! warning T516").run()
  }

  @Test func asksOnceForAllNumbersOfAnEntry() throws {
    try RuleCase(
      measurements: """
          - reaction: OER  #! warning T516
            metric: η10
            value: 310 mV
            electrolyte: 1 M KOH
            where: Fig. 2
            <<oer; iR: ->>
          - reaction: OER
            metric: η100
            value: 390 mV
            electrolyte: 1 M KOH
            where: Fig. 2
            <<oer; iR: ->>
        """
    ).run()
  }

  @Test func takesAnAcceptanceOfOneNumber() throws {
    try RuleCase(
      measurements: """
          - reaction: OER
            metric: η10
            value: 310 mV
            electrolyte: 1 M KOH
            where: Fig. 2
            accept: [T516]
            accept reason: the paper does not say
            <<oer; iR: ->>
          - reaction: OER  #! warning T516
            metric: η100
            value: 390 mV
            electrolyte: 1 M KOH
            where: Fig. 2
            <<oer; iR: ->>
        """
    ).run()
  }

  @Test func leavesComputedValuesAlone() throws {
    try RuleCase(
      measurements: """
          - reaction: OER
            metric: η10
            value: 310 mV
            kind: computed
            electrolyte: 1 M KOH
            where: Fig. 2
        """
    ).run()
  }
}
