import Testing

@Suite struct R17SubstrateClassTests {
  private func entry(
    _ conditions: String, electrolyte: String = "1 M KOH", first: String = "", mark: String = ""
  ) -> RuleCase {
    RuleCase(
      measurements: """
          - reaction: OER  \(first)
            metric: η10
            value: 310 mV
            electrolyte: \(electrolyte)
            where: Fig. 2
            <<oer; pH: -; reference electrode: -; \(conditions)\(mark)>>
        """)
  }

  @Test(arguments: ["glassy carbon", "GCE", "nickel foam", "carbon cloth", "FTO", "GDE", "MEA"])
  func knowsTheUsualSubstrates(_ text: String) throws { try entry("substrate: \(text)").run() }

  @Test func asksForAMissingSubstrate() throws {
    try entry("substrate: -", first: "#! warning T517").run()
    try entry("substrate: not stated", first: "#! warning T517").run()
  }

  @Test func asksForTheClassOfAnUnknownSubstrate() throws {
    try entry("substrate: a coin", mark: "").runWith(mark: "substrate: a coin", "#! warning T517")
    try entry("substrate: a coin; substrate class: flat-inert").run()
  }

  @Test func refusesAFoamThatClaimsToBeFlat() throws {
    try entry(
      "substrate: nickel foam; substrate class: flat-inert", mark: "  #! error T517 fix"
    ).run()
  }

  @Test func asksAboutNickelInAcid() throws {
    try entry("substrate: nickel foam", electrolyte: "0.5 M H2SO4", mark: "  #! warning T517").run()
    try entry("substrate: carbon paper", electrolyte: "0.5 M H2SO4").run()
  }

  @Test func asksAboutFlatBesidePorous() throws {
    try RuleCase(
      measurements: """
          - reaction: OER
            metric: η10
            value: 310 mV
            electrolyte: 1 M KOH
            where: Fig. 2
            <<oer>>
          - reaction: OER
            metric: η10
            value: 260 mV
            electrolyte: 1 M KOH
            where: Fig. 3
            <<oer; substrate: nickel foam  #! warning T517>>
        """
    ).run()
  }
}

extension RuleCase {
  /// Runs with a mark behind the line that holds a text.
  fileprivate func runWith(mark text: String, _ mark: String) throws {
    var copy = self
    copy.measurements = measurements.split(separator: "\n").map { line in
      line.contains(">>") ? line.split(separator: ">>").joined() + "  \(mark)>>" : String(line)
    }.joined(separator: "\n")
    try copy.run()
  }
}
