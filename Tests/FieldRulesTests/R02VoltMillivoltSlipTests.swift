import Testing

@Suite struct R02VoltMillivoltSlipTests {
  @Test func findsMillivoltsWrittenAsVolts() throws {
    try RuleCase(
      measurements: """
          - reaction: ORR
            metric: E1/2
            value: 860 V vs RHE  #! error T502 fix
            electrolyte: 0.1 M KOH
            where: Fig. 2
            <<orr>>
          - reaction: OER
            metric: η10
            value: 310 V  #! error T502 fix
            electrolyte: 1 M KOH
            where: Fig. 3
            <<oer>>
        """
    ).run()
  }

  @Test func findsVoltsWrittenAsMillivolts() throws {
    try RuleCase(
      measurements: """
          - reaction: OER
            metric: η10
            value: 0.27 mV  #! error T502 fix
            electrolyte: 1 M KOH
            where: Fig. 3
            <<oer>>
          - reaction: ORR
            metric: E1/2
            value: 0.86 mV vs RHE  #! error T502 fix
            electrolyte: 0.1 M KOH
            where: Fig. 2
            <<orr>>
        """
    ).run()
  }

  @Test func takesVoltsAndMillivoltsAlike() throws {
    try RuleCase(
      measurements: """
          - reaction: ORR
            metric: E1/2
            value: 860 mV vs RHE
            electrolyte: 0.1 M KOH
            where: Fig. 2
            <<orr>>
          - reaction: OER
            metric: η10
            value: 0.27 V
            electrolyte: 1 M KOH
            where: Fig. 3
            <<oer>>
        """
    ).run()
  }
}
