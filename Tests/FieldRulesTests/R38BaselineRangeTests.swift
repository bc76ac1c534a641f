import Diagnostics
import Testing

@Suite struct R38BaselineRangeTests {
  private func platinum(
    _ value: String, sample: String = "commercial Pt/C", electrolyte: String = "0.1 M KOH"
  ) -> RuleCase {
    RuleCase(
      measurements: """
          - reaction: ORR
            metric: half-wave potential
            value: \(value)
            sample: \(sample)
            electrolyte: \(electrolyte)
            where: Fig. 2
            <<orr; pH: -; reference electrode: ->>
        """)
  }

  private func oxide(_ value: String, sample: String = "RuO2", metric: String = "η10") -> RuleCase {
    RuleCase(
      measurements: """
          - reaction: OER
            metric: \(metric)
            value: \(value)
            sample: \(sample)
            electrolyte: 1 M KOH
            where: Fig. 2
            <<oer>>
        """)
  }

  @Test func asksAboutPlatinumOutOfItsRange() throws {
    try platinum("0.77 V vs RHE  #! warning T538").run(ignoring: RuleCase.conditionCodes)
    try platinum("0.92 V vs RHE  #! warning T538").run(ignoring: RuleCase.conditionCodes)
    try platinum("0.77 V vs RHE  #! warning T538", sample: "20 wt% Pt/C (Johnson Matthey)").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func acceptsUsualPlatinum() throws {
    try platinum("0.78 V vs RHE").run(ignoring: RuleCase.conditionCodes)
    try platinum("0.91 V vs RHE").run(ignoring: RuleCase.conditionCodes)
    try platinum("\"> 0.75 V vs RHE\"").run(ignoring: RuleCase.conditionCodes)
    try platinum("0.75 V vs RHE", electrolyte: "0.5 M H2SO4").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func leavesCatalystsThatOnlyContainTheBaseline() throws {
    try platinum("0.93 V vs RHE", sample: "PtCo/C").run(ignoring: RuleCase.conditionCodes)
    try platinum("0.93 V vs RHE", sample: "Fe–N–C + Pt/C").run(ignoring: RuleCase.conditionCodes)
    try oxide("180 mV", sample: "Fe-doped RuO2").run(ignoring: RuleCase.conditionCodes)
    try oxide("180 mV", sample: "RuO2 nanosheets").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func asksAboutOxidesOutOfTheirRange() throws {
    try oxide("190 mV  #! warning T538").run(ignoring: RuleCase.conditionCodes)
    try oxide("0.46 V  #! warning T538", sample: "commercial IrO2").run(
      ignoring: RuleCase.conditionCodes)
    try oxide("200 mV").run(ignoring: RuleCase.conditionCodes)
    try oxide("450 mV", sample: "IrO2").run(ignoring: RuleCase.conditionCodes)
    try oxide("520 mV", metric: "η100").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func knowsABenchmarkEntry() throws {
    var entry = RuleCase(
      measurements: """
          - reaction: ORR
            metric: half-wave potential
            value: 0.70 V vs RHE  #! warning T538
            electrolyte: 0.1 M KOH
            where: Fig. 2
            <<orr; pH: -; reference electrode: ->>
        """)
    entry.keys = ["name": "Pt/C", "metals": "[Pt]", "kind": "benchmark"]
    try entry.run(ignoring: RuleCase.conditionCodes)
    entry.keys["name"] = "Platinum on carbon"
    try entry.run(ignoring: RuleCase.conditionCodes)
    entry.keys = ["name": "Pt/C", "metals": "[Pt]"]
    try entry.run(ignoring: RuleCase.conditionCodes)
  }

  @Test func namesWhatElseMayBeOff() throws {
    var entry = platinum("0.70 V vs RHE")
    entry.measurements += """

        - reaction: ORR
          metric: half-wave potential
          value: 0.80 V vs RHE
          electrolyte: 0.1 M KOH
          where: Fig. 2
      """
    let other = entry.text.replacing("Fe–N–C", with: "Co–N–C").replacing("[Fe]", with: "[Co]")
      .replacing("sample: commercial Pt/C", with: "sample: annealed")
    entry.files["Content/catalysts/co-n-c.md"] = other
    let (_, diagnostics) = try RuleCase.check(entry.review(entry.text))
    let found = diagnostics.filter { $0.rule.code == "T538" }
    #expect(found.count == 1)
    #expect(found.first?.help?.contains("in Co–N–C and Fe–N–C, may be off") ?? false)
    #expect(found.first?.fixes.isEmpty ?? false)
  }
}
