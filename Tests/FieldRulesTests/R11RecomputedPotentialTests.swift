import ReviewModel
import Testing

@Suite struct R11RecomputedPotentialTests {
  private func entry(_ value: String, raw: String, pH: String = "12.9") -> RuleCase {
    RuleCase(
      measurements: """
          - reaction: ORR
            metric: half-wave potential
            value: \(value)
            raw: \(raw)
            electrolyte: 0.1 M KOH
            where: Fig. 2
            <<orr; pH: \(pH); reference electrode: -; reference calibration: measured>>
        """)
  }

  @Test func followsASoundConversion() throws {
    try entry("0.84 V vs RHE", raw: "-0.12 V vs Ag/AgCl (sat. KCl)").run()
    try entry("0.845 V vs RHE", raw: "-0.120 V vs Ag/AgCl (sat. KCl)").run()
  }

  @Test func asksAboutAFewMillivolts() throws {
    try entry("0.855 V vs RHE  #! warning T511", raw: "-0.120 V vs Ag/AgCl (sat. KCl)").run()
  }

  @Test func findsAForgottenReferenceAndItsSign() throws {
    try entry("0.643 V vs RHE  #! error T511", raw: "-0.120 V vs Ag/AgCl (sat. KCl)").run()
    try entry("0.446 V vs RHE  #! error T511, warning T504", raw: "-0.120 V vs Ag/AgCl (sat. KCl)")
      .run()
  }

  @Test func readsTheRawValueFromThePrintedText() throws {
    let review = try RuleCase(
      measurements: """
          - reaction: ORR
            metric: half-wave potential
            value: 0.900 V vs RHE  #! error T511
            printed: -0.120 V vs Ag/AgCl (sat. KCl)
            electrolyte: 0.1 M KOH
            where: Fig. 2
            <<orr; reference electrode: -; reference calibration: measured>>
        """
    ).run()
    guard case .recomputed? = review?.catalysts.first?.measurements.first?.conversion else {
      Issue.record("the value was not recomputed")
      return
    }
  }

  @Test func asksAboutAnotherTemperatureWithoutAnOffsetOfItsOwn() throws {
    try RuleCase(
      measurements: """
          - reaction: ORR
            metric: half-wave potential
            value: -0.05 V vs Ag/AgCl (sat. KCl)  #! warning T511
            electrolyte: 0.1 M KOH
            where: Fig. 2
            <<orr; temperature: 60 °C; reference electrode: -; reference calibration: measured>>
        """
    ).run()
  }

  @Test func refusesAnOverpotentialOnTheWrongSide() throws {
    try RuleCase(
      measurements: """
          - reaction: HER
            metric: η10
            value: -0.70 V vs Hg/HgO (1 M KOH)  #! error T511
            electrolyte: 1 M KOH
            where: Fig. 2
            <<her; pH: 14; reference electrode: ->>
          - reaction: HER
            metric: η10
            value: -0.924 V vs Hg/HgO (1 M KOH)  #! warning T511
            electrolyte: 1 M KOH
            where: Fig. 2
            <<her; pH: -; reference electrode: ->>
        """
    ).run()
  }
}
