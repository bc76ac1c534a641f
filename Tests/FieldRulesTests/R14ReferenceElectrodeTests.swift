import Electrochemistry
import ReviewModel
import Testing

@Suite struct R14ReferenceElectrodeTests {
  private func entry(_ electrolyte: String, _ electrode: String, mark: String = "") -> RuleCase {
    RuleCase(
      measurements: """
          - reaction: ORR
            metric: half-wave potential
            value: 0.80 V vs RHE
            electrolyte: \(electrolyte)
            where: Fig. 2
            <<orr; pH: -; reference electrode: \(electrode)\(mark)>>
        """)
  }

  @Test func takesElectrodesInTheirMedium() throws {
    try entry("0.1 M KOH", "Hg/HgO (1 M KOH)").run()
    try entry("0.5 M H2SO4", "Hg/Hg2SO4 (sat. K2SO4)").run()
    try entry("0.5 M H2SO4", "Ag/AgCl (3 M KCl)").run()
    try entry("0.1 M HClO4", "SCE").run()
    try entry("0.1 M KOH", "RHE").run()
  }

  @Test func refusesElectrodesThatDissolve() throws {
    try entry("0.5 M H2SO4", "Hg/HgO (1 M KOH)", mark: "  #! error T514").run()
    try entry("0.1 M phosphate buffer", "Hg/HgO (1 M KOH)", mark: "  #! error T514").run()
    try entry("acidic", "Hg/HgO (0.1 M KOH)", mark: "  #! error T514").run()
    try entry("1 M KOH", "Hg/Hg2SO4 (sat. K2SO4)", mark: "  #! error T514").run()
  }

  @Test func asksAboutChlorideElectrodesInBase() throws {
    try entry("0.1 M KOH", "Ag/AgCl (sat. KCl)", mark: "  #! warning T514").run()
    try entry("1 M KOH", "SCE", mark: "  #! warning T514").run()
  }

  @Test func asksNothingAboutACalibratedElectrode() throws {
    try entry("0.1 M KOH", "Ag/AgCl (sat. KCl); reference calibration: measured").run()
    try entry("0.5 M H2SO4", "Ag/AgCl; reference calibration: measured").run()
  }

  @Test func asksForTheFilling() throws {
    try entry("0.5 M H2SO4", "Ag/AgCl", mark: "  #! warning T514").run()
  }

  @Test func leavesAValueOnAnElectrodeWithoutFilling() throws {
    let review = try RuleCase(
      measurements: """
          - reaction: ORR
            metric: half-wave potential
            value: 0.45 V vs Ag/AgCl  #! warning T514
            electrolyte: 0.5 M H2SO4
            where: Fig. 2
            <<orr; pH: -; reference electrode: ->>
          - reaction: ORR
            metric: half-wave potential
            value: 0.45 V vs Zn2+/Zn  #! warning T514
            electrolyte: 0.5 M H2SO4
            where: Fig. 2
            <<orr; pH: -; reference electrode: ->>
        """
    ).run()
    let row = try #require(review?.catalysts.first?.measurements.first)
    #expect(!row.isOnRHE)
    #expect(row.conversion?.ledger == nil)
  }

  @Test func takesTheFillingFromTheConditions() throws {
    let review = try RuleCase(
      measurements: """
          - reaction: ORR
            metric: half-wave potential
            value: 0.55 V vs Ag/AgCl
            electrolyte: 0.5 M H2SO4
            where: Fig. 2
            <<orr; pH: 0.3; reference electrode: Ag/AgCl (3 M KCl)>>
        """
    ).run()
    let row = try #require(review?.catalysts.first?.measurements.first)
    #expect(row.normalised.digits == "0.78")
    #expect(row.isOnRHE)
  }
}
