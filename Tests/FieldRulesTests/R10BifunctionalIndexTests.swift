import Testing

@Suite struct R10BifunctionalIndexTests {
  private func triple(
    _ index: String, _ halfWave: String = "0.85 V vs RHE", _ potential: String = "1.53 V vs RHE",
    electrolyte: String = "0.1 M KOH"
  ) -> RuleCase {
    .rows(
      RuleCase.row("ORR/OER", "ΔE", index, electrolyte: "0.1 M KOH"),
      RuleCase.row("ORR", "E1/2", halfWave, electrolyte: "0.1 M KOH"),
      RuleCase.row("OER", "Ej10", potential, electrolyte: electrolyte))
  }

  @Test func takesADifferenceWithinRounding() throws {
    try triple("0.68 V").run()
    try triple("0.69 V").run()
    try triple("680 mV").run()
  }

  @Test func asksAboutMoreThanRounding() throws {
    try triple("0.690 V  #! warning T510", "0.850 V vs RHE", "1.530 V vs RHE").run()
    try triple("0.70 V  #! warning T510").run()
  }

  @Test func refusesAnotherDifference() throws {
    try triple("0.60 V  #! error T510").run()
    try triple("0.78 V  #! error T510").run()
  }

  @Test func judgesItsRange() throws {
    try RuleCase.rows(RuleCase.row("ORR/OER", "ΔE", "0.39 V  #! error T510")).run()
    try RuleCase.rows(RuleCase.row("ORR/OER", "ΔE", "1.70 V  #! error T510")).run()
    try RuleCase.rows(RuleCase.row("ORR/OER", "ΔE", "0.50 V  #! warning T510")).run()
    try RuleCase.rows(RuleCase.row("ORR/OER", "ΔE", "1.20 V  #! warning T510")).run()
    try RuleCase.rows(RuleCase.row("ORR/OER", "ΔE", "0.72 V")).run()
  }

  @Test func asksAboutMixedElectrolytes() throws {
    try triple("0.68 V  #! warning T510", electrolyte: "1 M KOH").run()
  }

  @Test func takesTheOverpotentialWhereNoPotentialIsGiven() throws {
    try RuleCase.rows(
      RuleCase.row("ORR/OER", "ΔE", "0.60 V  #! error T510", electrolyte: "0.1 M KOH"),
      RuleCase.row("ORR", "E1/2", "0.85 V vs RHE", electrolyte: "0.1 M KOH"),
      RuleCase.row("OER", "η10", "300 mV", electrolyte: "0.1 M KOH")
    ).run()
  }
}
