import ReviewModel
import Testing

@Suite struct R04HalfWaveRangeTests {
  private func entry(_ value: String, electrolyte: String = "0.1 M KOH") -> RuleCase {
    RuleCase(
      measurements: """
          - reaction: ORR
            metric: half-wave potential
            value: \(value)
            electrolyte: \(electrolyte)
            where: Fig. 2
            <<orr; pH: -; reference electrode: ->>
        """)
  }

  @Test func refusesWhatNoCatalystHas() throws {
    try entry("1.10 V vs RHE  #! error T504").run()
    try entry("0.15 V vs RHE  #! error T504").run()
    try entry("-0.12 V vs RHE  #! error T504").run()
  }

  @Test func asksAboutUnusualValues() throws {
    try entry("0.97 V vs RHE  #! warning T504").run()
    try entry("0.55 V vs RHE  #! warning T504").run()
    try entry("0.93 V vs RHE  #! warning T504", electrolyte: "0.5 M H2SO4").run()
    try entry("0.38 V vs RHE  #! warning T504", electrolyte: "0.1 M HClO4").run()
  }

  @Test func acceptsTheEndsOfTheUsualRange() throws {
    try entry("0.60 V vs RHE").run()
    try entry("0.95 V vs RHE").run()
    try entry("0.92 V vs RHE", electrolyte: "0.5 M H2SO4").run()
  }

  @Test func takesAnAcceptedWarningWithItsReason() throws {
    var entry = entry("0.97 V vs RHE")
    entry.keys["accept"] = "[T504]"
    entry.keys["accept reason"] = "confirmed by a second laboratory"
    let review = try entry.run()
    let remark = try #require(review?.catalysts.first?.remarks.first)
    #expect(remark.acceptedBecause == "confirmed by a second laboratory")
    #expect(remark.measurementID == "fe-n-c:1")
  }

  @Test func onlyAsksAboutContestedValues() throws {
    try RuleCase(
      measurements: """
          - reaction: ORR
            metric: half-wave potential
            value: 1.10 V vs RHE  #! warning T504
            electrolyte: 0.1 M KOH
            where: Fig. 2
            status: contested
            reason: the scale may be wrong
            by: A. Name
            date: 2026-11-01
            <<orr>>
          - reaction: ORR
            metric: half-wave potential
            value: 1.20 V vs RHE
            electrolyte: 0.1 M KOH
            where: Fig. 2
            status: withdrawn
            reason: withdrawn by the authors
            by: A. Name
            date: 2026-11-01
            <<orr>>
        """
    ).run()
  }
}
