import Diagnostics
import Testing

@Suite struct R40TranscriptionTests {
  private func entry(
    _ name: String, metals: String, elements: String = "[]", support: String? = nil
  ) -> RuleCase {
    var entry = RuleCase()
    entry.keys = ["name": name, "metals": metals, "elements": elements]
    if let support { entry.keys["support"] = support }
    return entry
  }

  @Test func refusesAFormulaWithOtherElements() throws {
    try entry("NiCo2O4  #! error T540", metals: "[Ni]", elements: "[O]").run(
      ignoring: RuleCase.conditionCodes)
    try entry("MoS2  #! error T540", metals: "[Mo]", elements: "[Se]  #! warning T540").run(
      ignoring: RuleCase.conditionCodes)
    try entry("CoP@CoOOH  #! error T540", metals: "[Ni]  #! warning T540", elements: "[P]").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func asksAboutElementsOfOtherNames() throws {
    try entry("FeN4/MoS2 nanosheets  #! warning T540", metals: "[Fe]", elements: "[N, S]").run(
      ignoring: RuleCase.conditionCodes)
    try entry("Co@MoC@PC  #! warning T540", metals: "[Co]").run(ignoring: RuleCase.conditionCodes)
    try entry("MoS2  #! warning T540", metals: "[Mo]").run(ignoring: RuleCase.conditionCodes)
    try entry("NC@TiO2  #! warning T540", metals: "[]", elements: "[N, C]").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func asksAboutElementsThatTheNameLacks() throws {
    try entry("MoS2", metals: "[Mo, Co]  #! warning T540", elements: "[S]").run(
      ignoring: RuleCase.conditionCodes)
    try entry("MoS2", metals: "[Mo]", elements: "[S, P]  #! warning T540").run(
      ignoring: RuleCase.conditionCodes)
    try entry("MoS2", metals: "[Mo]", elements: "[S, C]", support: "carbon cloth").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test(arguments: [
    ("Fe–N–C", "[Co]", "[]"), ("Co-SAs/SNPs@NC", "[Co]", "[N]"), ("ZIF-67", "[Co]", "[N, C]"),
    ("MOF-5", "[Zn]", "[]"), ("NiFe LDH/Co1-xS", "[Ni, Fe, Co]", "[O, H, S]"),
    ("Fe–N4VC", "[Fe]", "[N, C]"), ("FeN4–FeNCP@MCF", "[Fe]", "[N, C]"),
    ("CoOOH", "[Co]", "[O, H]"),
    ("Ni3Sn2–NiSnOx", "[Ni, Sn]", "[O]"), ("Co(OH)2/Ni(OH)2", "[Co, Ni]", "[O, H]"),
    ("Fe20@NC", "[Fe]", "[N]"), ("W-NiS0.5Se0.5", "[W, Ni]", "[S, Se]"), ("FePc", "[Fe]", "[N, C]"),
    ("PtCu/KB", "[Pt, Cu]", "[C]"), ("VO-Co3O4", "[Co]", "[O]"), ("CoNC", "[Co]", "[]"),
    ("Fe1@C3N4", "[Fe]", "[]"), ("MIL-101(Fe)", "[Fe]", "[]"), ("UiO-66-NH2", "[Zr]", "[]"),
    ("Pt(111)", "[Pt]", "[]"), ("La0.6Sr0.4CoO3-δ", "[La, Sr, Co]", "[O]"),
  ])
  func takesSoundNames(name: String, metals: String, elements: String) throws {
    try entry(name, metals: metals, elements: elements).run(ignoring: RuleCase.conditionCodes)
  }

  private func number(_ value: String, _ more: String, place: String? = "Fig. 2") -> RuleCase {
    let line = place.map { "    where: \($0)\n" } ?? ""
    return RuleCase(
      measurements: "  - reaction: ORR\n    metric: half-wave potential\n    value: \(value)\n"
        + "    electrolyte: 0.1 M KOH\n\(line)    \(more)\n    <<orr>>")
  }

  @Test func asksAboutMoreDigitsThanPrinted() throws {
    try number("0.9023 V vs RHE  #! warning T540 fix", "printed: 0.90 V").run(
      ignoring: RuleCase.conditionCodes)
    try number("0.900 V vs RHE  #! warning T540 fix", "printed: 0.90 V").run(
      ignoring: RuleCase.conditionCodes)
    try number("905 mV vs RHE  #! warning T540 fix", "printed: 0.9 V").run(
      ignoring: RuleCase.conditionCodes)
    try number("0.881 V vs RHE  #! warning T540", "printed: 0.90 V").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func takesTheDigitsOfTheSourceInAnyUnit() throws {
    try number("0.90 V vs RHE", "printed: 0.90 V").run(ignoring: RuleCase.conditionCodes)
    try number("0.90 V vs RHE", "printed: 0.900 V").run(ignoring: RuleCase.conditionCodes)
    try number("900 mV vs RHE", "printed: 0.90 V").run(ignoring: RuleCase.conditionCodes)
    try number("0.900 V vs RHE", "printed: 900 mV").run(ignoring: RuleCase.conditionCodes)
    try number("0.90 V vs RHE", "printed: about nine tenths of a volt").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func asksHowAFigureWasRead() throws {
    try number("0.90 V vs RHE", "kind: digitised  #! warning T540").run(
      ignoring: RuleCase.conditionCodes)
    try number("0.90 V vs RHE", "kind: digitised\n    note: read from Fig. 2 ± 5 mV").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func asksForThePlaceOnceForAllNumbers() throws {
    var entry = number("0.90 V vs RHE", "sample: a", place: nil)
    entry.measurements = entry.measurements.replacing(
      "- reaction: ORR", with: "- reaction: ORR  #! warning T540")
    entry.properties = "  - quantity: bond length\n    value: 1.9 Ang"
    entry.devices = "  - type: fuel cell\n    metric: OCV\n    value: 0.95 V"
    try entry.run(ignoring: RuleCase.conditionCodes)
    let found = try RuleCase.check(entry.review(entry.text)).1.filter { $0.rule.code == "T540" }
    #expect(found.first?.message.contains("in lines 28, 32") ?? false, "\(found)")
  }

  @Test func leavesThePlaceOfWithdrawnNumbers() throws {
    try number(
      "0.90 V vs RHE",
      "status: withdrawn\n    reason: r\n    by: A. Name\n    date: 2026-11-01", place: nil
    ).run(ignoring: RuleCase.conditionCodes)
  }

  @Test func asksForThePlaceOfNumbersOfOtherItems() throws {
    var entry = RuleCase()
    let path = "Content/strategies/composition.md"
    let strategy = RuleCase.surroundings[path] ?? ""
    entry.files[path] = strategy.replacing(
      "order: 1",
      with: "order: 1\nsource: seed-1\nproperties: [{quantity: bond length, value: 1.9 Ang}]")
    let found = try RuleCase.check(entry.review(entry.text)).1.filter { $0.range.path == path }
    #expect(found.map(\.rule.code) == ["T540"])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.range == SourceRange.start(of: path))
    #expect(found.first?.message.contains("bond length 1.9") ?? false)
  }
}
