import Testing

@Suite struct R19RotationRateTests {
  private func entry(_ rotation: String, first: String = "", mark: String = "") -> RuleCase {
    RuleCase(
      measurements: """
          - reaction: ORR  \(first)
            metric: E1/2
            value: 0.85 V vs RHE
            electrolyte: 0.1 M KOH
            where: Fig. 2
            <<orr; rotation: \(rotation)\(mark)>>
        """)
  }

  @Test func takesTheUsualRate() throws {
    try entry("1600 rpm").run()
    try entry("1600 r.p.m.").run()
  }

  @Test(arguments: ["16 rpm", "16000 rpm"]) func refusesImpossibleRates(_ text: String) throws {
    try entry(text, mark: "  #! error T519").run()
  }

  @Test(arguments: ["900 rpm", "2500 rpm"]) func asksAboutOtherRates(_ text: String) throws {
    try entry(text, mark: "  #! warning T519").run()
  }

  @Test func asksForAMissingRate() throws { try entry("-", first: "#! warning T519").run() }

  @Test func asksNothingOfOtherReactions() throws {
    try RuleCase.rows(RuleCase.row("OER", "η10", "310 mV")).run()
  }
}
