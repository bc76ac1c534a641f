import Electrochemistry
import ReviewModel
import Testing

@Suite struct R13PHOfElectrolyteTests {
  private func entry(_ electrolyte: String, _ pH: String, mark: String = "") -> RuleCase {
    RuleCase(
      measurements: """
          - reaction: ORR
            metric: half-wave potential
            value: 0.80 V vs RHE
            electrolyte: \(electrolyte)
            where: Fig. 2
            <<orr; reference electrode: -; pH: \(pH)\(mark)>>
        """)
  }

  @Test func takesThePHOfTheElectrolyte() throws {
    try entry("0.1 M KOH", "13").run()
    try entry("0.5 M H2SO4", "0").run()
    try entry("1 M H2SO4", "-0.2").run()
    try entry("alkaline", "14").run()
    try entry("6 M KOH", "15").run()
  }

  @Test func refusesThePHOfAnotherElectrolyte() throws {
    try entry("0.1 M KOH", "14", mark: "  #! error T513").run()
    try entry("0.5 M H2SO4", "7", mark: "  #! error T513").run()
  }

  @Test func refusesAPHThatContradictsTheMedium() throws {
    try entry("alkaline", "1", mark: "  #! error T513").run()
    try entry("acidic", "13", mark: "  #! error T513").run()
    try entry("neutral", "13", mark: "  #! error T513").run()
  }

  @Test func refusesAPHThatWaterCantHave() throws {
    try entry("alkaline", "129", mark: "  #! error T513").run()
    try entry("acidic", "-3", mark: "  #! error T513").run()
  }

  @Test func asksAboutAnUnusualPH() throws {
    try entry("1 M KOH", "13.0", mark: "  #! warning T513").run()
    try entry("0.5 M H2SO4", "0.9", mark: "  #! warning T513").run()
  }

  @Test func knowsThatHotBaseHasALowerPH() throws {
    try RuleCase(
      measurements: """
          - reaction: OER
            metric: η10
            value: 290 mV
            electrolyte: 1 M KOH
            where: Fig. 2
            <<oer; reference electrode: -; temperature: 80 °C; pH: 12.4>>
        """
    ).run()
  }

  @Test func asksForAPHThatWasAssumed() throws {
    let review = try RuleCase(
      measurements: """
          - reaction: HER
            metric: onset potential
            value: -0.924 V vs Hg/HgO (1 M KOH)  #! warning T513
            electrolyte: 1 M KOH
            where: Fig. 2
            <<her; pH: -; reference electrode: ->>
        """
    ).run()
    let row = try #require(review?.catalysts.first?.measurements.first)
    #expect(row.normalised.digits == "0.001")
    #expect(row.isOnRHE)
  }

  @Test func asksForAPHWithoutDefault() throws {
    let review = try RuleCase(
      measurements: """
          - reaction: OER
            metric: Ej10
            value: 0.62 V vs Hg/HgO (1 M KOH)  #! warning T513
            electrolyte: alkaline seawater
            where: Fig. 2
            <<oer; pH: -; reference electrode: ->>
        """
    ).run()
    let row = try #require(review?.catalysts.first?.measurements.first)
    #expect(!row.isOnRHE)
    #expect(row.normalised.digits == "0.62")
  }
}
