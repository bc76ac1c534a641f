import Testing

@Suite struct R05OnsetAboveHalfWaveTests {
  private func pair(_ onset: String, _ halfWave: String) -> RuleCase {
    .rows(
      RuleCase.row("ORR", "onset potential", onset), RuleCase.row("ORR", "E1/2", halfWave))
  }

  @Test func takesAUsualPair() throws {
    try pair("1.00 V vs RHE", "0.88 V vs RHE").run()
    try pair("0.91 V vs RHE", "0.88 V vs RHE").run()
  }

  @Test func refusesAnOnsetBelowTheHalfWave() throws {
    try pair("0.85 V vs RHE  #! error T505", "0.90 V vs RHE").run()
    try pair("0.90 V vs RHE  #! error T505", "0.90 V vs RHE").run()
  }

  @Test func asksAboutUnusualDistances() throws {
    try pair("0.92 V vs RHE  #! warning T505", "0.90 V vs RHE").run()
    try pair("1.10 V vs RHE  #! warning T505", "0.70 V vs RHE").run()
  }

  @Test func comparesOnlyNumbersOfOneSample() throws {
    try RuleCase.rows(
      RuleCase.row("ORR", "onset potential", "0.85 V vs RHE"),
      RuleCase.row("ORR", "E1/2", "0.90 V vs RHE", more: ["sample: Fe–N–C-900"])
    ).run()
    try RuleCase.rows(
      RuleCase.row("ORR", "onset potential", "0.75 V vs RHE", electrolyte: "0.5 M H2SO4"),
      RuleCase.row("ORR", "E1/2", "0.90 V vs RHE")
    ).run()
  }
}
