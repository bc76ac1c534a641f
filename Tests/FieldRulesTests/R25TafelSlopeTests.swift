import Testing

@Suite struct R25TafelSlopeTests {
  private func slope(_ value: String, conditions: String = "") -> RuleCase {
    .rows(RuleCase.row("OER", "Tafel slope", value, conditions: conditions))
  }

  @Test(arguments: ["59 mV dec-1", "0.059 V dec-1", "25 mV/dec", "200 mV decade-1"])
  func takesUsualSlopes(_ value: String) throws { try slope(value).run() }

  @Test func findsVoltsPerDecade() throws { try slope("0.059 mV dec-1  #! error T525 fix").run() }

  @Test func findsASign() throws { try slope("-59 mV dec-1  #! error T525 fix").run() }

  @Test(arguments: ["10 mV dec-1", "600 mV dec-1"]) func refusesImpossibleSlopes(
    _ value: String
  ) throws { try slope("\(value)  #! error T525").run() }

  @Test(arguments: ["20 mV dec-1", "250 mV dec-1"]) func asksAboutUnusualSlopes(
    _ value: String
  ) throws { try slope("\(value)  #! warning T525").run() }

  @Test func asksForTheWindow() throws {
    try RuleCase(
      measurements: """
          - reaction: OER  #! warning T525
            metric: Tafel slope
            value: 59 mV dec-1
            electrolyte: 1 M KOH
            where: Fig. 2
            <<oer; window: ->>
        """
    ).run()
  }
}
