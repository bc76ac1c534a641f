import Testing

@Suite struct R15CounterElectrodeTests {
  private func entry(_ counter: String, mark: String = "", metals: String? = nil) -> RuleCase {
    RuleCase(
      measurements: """
          - reaction: HER
            metric: η10
            value: 120 mV
            electrolyte: 1 M KOH
            where: Fig. 2
            <<her; loading: 0.05 mg cm-2; counter electrode: \(counter)\(mark)>>
        """, keys: metals.map { ["metals": $0] } ?? [:])
  }

  @Test func takesCarbon() throws {
    try entry("graphite rod").run()
    try entry("carbon paper").run()
  }

  @Test(arguments: ["Pt wire", "platinum foil", "Pt", "Pt mesh"])
  func asksAboutPlatinum(_ counter: String) throws {
    try entry(counter, mark: "  #! warning T515").run()
  }

  @Test func asksForAMissingCounterElectrode() throws {
    var entry = entry("-")
    entry.measurements = entry.measurements.split(separator: "\n").enumerated()
      .map { $0.offset == 0 ? $0.element + "  #! warning T515" : $0.element }
      .joined(separator: "\n")
    try entry.run()
  }

  @Test func leavesCatalystsWithPlatinumAlone() throws {
    try entry("Pt wire", metals: "[Pt]").run()
    try entry("-", metals: "[Pt, Fe]").run()
  }

  @Test func leavesOtherReactionsAlone() throws {
    try RuleCase.rows(
      RuleCase.row("OER", "η10", "310 mV", conditions: "counter electrode: Pt wire")
    )
    .run()
  }
}
