import Diagnostics
import Testing

@Suite struct R39SourceIdentityTests {
  private func row(_ value: String, _ more: String = "") -> String {
    """
      - reaction: ORR
        metric: half-wave potential
        value: \(value)
        electrolyte: 0.1 M KOH
        where: Fig. 2
        <<orr>>\(more.isEmpty ? "" : "\n    " + more)

    """
  }

  private func rows(_ first: String, _ second: String, _ more: String = "") -> RuleCase {
    RuleCase(measurements: row(first) + row(second, more))
  }

  @Test func asksAboutTwoValuesOfOnePaper() throws {
    try rows("0.90 V vs RHE", "0.86 V vs RHE  #! warning T539").run(
      ignoring: RuleCase.conditionCodes)
    try rows("0.90 V vs RHE", "0.89 V vs RHE  #! warning T539").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func takesOneValueWithMoreAndFewerDigits() throws {
    try rows("0.90 V vs RHE", "0.902 V vs RHE").run(ignoring: RuleCase.conditionCodes)
    try rows("0.90 V vs RHE", "900 mV vs RHE").run(ignoring: RuleCase.conditionCodes)
  }

  @Test(arguments: [
    "sample: annealed", "kind: computed", "source: seed-2",
    "status: contested\n    reason: r\n    by: A. Name\n    date: 2026-11-01",
    "status: withdrawn\n    reason: r\n    by: A. Name\n    date: 2026-11-01",
  ])
  func takesValuesThatSomethingTellsApart(more: String) throws {
    try rows("0.90 V vs RHE", "0.86 V vs RHE", more).run(ignoring: RuleCase.conditionCodes)
  }

  @Test func takesValuesUnderOtherConditions() throws {
    var entry = RuleCase(measurements: row("0.90 V vs RHE"))
    entry.measurements += row("0.86 V vs RHE").replacing(
      "<<orr>>", with: "<<orr; temperature: 60 °C>>")
    try entry.run(ignoring: RuleCase.conditionCodes)
  }

  @Test func takesPropertiesOfOneName() throws {
    try RuleCase(
      properties: """
          - quantity: bond length
            value: 1.9 Ang
            where: Fig. 1
          - quantity: bond length
            value: 2.1 Ang
            where: Fig. 1
        """
    ).run(ignoring: RuleCase.conditionCodes)
  }

  @Test func readsTwoRecordsWithOneDOIAsOnePaper() throws {
    var entry = rows("0.90 V vs RHE", "0.86 V vs RHE  #! warning T539", "source: seed-2")
    let doi = "doi = {10.1021/JA510442p}"
    entry.files = [
      "Content/sources/seed-1.bib": "@misc{seed-1, year = {2023}, \(doi)}\n",
      "Content/sources/seed-2.bib": "@misc{seed-2, year = {2023},\n  \(doi.lowercased())}\n",
    ]
    try entry.run(ignoring: RuleCase.conditionCodes)
    let (_, diagnostics) = try RuleCase.check(entry.review(entry.text))
    let found = try #require(diagnostics.first { $0.range.path == "Content/sources/seed-2.bib" })
    #expect(found.rule.code == "T539")
    #expect(found.severity == .warning)
    #expect(found.range.line == 2)
    #expect(found.message.contains("“seed-2” has the DOI of “seed-1”"))
  }

  @Test func refusesBadIdentifiersAndYears() throws {
    var entry = RuleCase(measurements: row("0.90 V vs RHE"))
    for (field, code) in [
      ("doi = {ja510442p}", "T304"), ("year = {1911}", "T305"), ("year = {2027}", "T305"),
    ] {
      entry.files = ["Content/sources/seed-1.bib": "@misc{seed-1, \(field)}\n"]
      let (_, diagnostics) = try RuleCase.check(entry.review(entry.text))
      let found = try #require(diagnostics.first { $0.rule.code == code })
      #expect(found.severity == .error)
      #expect(found.rule.fieldRule == "R39")
    }
  }
}
