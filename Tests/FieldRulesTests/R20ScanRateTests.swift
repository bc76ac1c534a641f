import Testing

@Suite struct R20ScanRateTests {
  private func entry(_ conditions: String, first: String = "", mark: String = "") -> RuleCase {
    RuleCase(
      measurements: """
          - reaction: OER  \(first)
            metric: η10
            value: 310 mV
            electrolyte: 1 M KOH
            where: Fig. 2
            <<oer; \(conditions)\(mark)>>
        """)
  }

  @Test func takesSlowScans() throws {
    try entry("scan rate: 10 mV s-1").run()
    try entry("scan rate: 0.005 V/s").run()
  }

  @Test func asksAboutFastScans() throws {
    try entry("scan rate: 50 mV s-1", mark: "  #! warning T520").run()
  }

  @Test(arguments: ["0 mV s-1", "-5 mV s-1"]) func refusesNoScan(_ text: String) throws {
    try entry("scan rate: \(text)", mark: "  #! error T520").run()
  }

  @Test func asksForAMissingRate() throws {
    try entry("scan rate: -", first: "#! warning T520").run()
  }

  @Test func needsNoRateForASteadyState() throws {
    try entry("scan rate: -; technique: chronopotentiometry").run()
  }
}
