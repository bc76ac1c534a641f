import Testing

@Suite struct R15CounterElectrodeTests {
  private func entry(
    _ counter: String, metric: String = "η10", value: String = "120 mV", mark: String = "",
    metals: String = "[Fe]", more: [String] = []
  ) -> RuleCase {
    .readings(
      RuleCase.reading(
        "HER", metric, value, mark: mark,
        changes: "loading: 0.05 mg cm-2; counter electrode: \(counter)", more: more),
      metals: metals)
  }

  @Test(arguments: [
    "graphite rod", "carbon paper", "graphite (no Pt)", "Pt-free carbon", "nickel foam",
  ])
  func takesWhatHoldsNoPlatinum(_ counter: String) throws { try entry(counter).run() }

  @Test(arguments: [
    "Pt wire", "platinum foil", "Pt", "Pt mesh", "Pt-coated titanium", "platinised titanium",
    "Ptwire", "a coiled Pt wire (99.9 %)",
  ])
  func asksAboutPlatinum(_ counter: String) throws {
    try entry(counter + "  #! warning T515").run()
  }

  @Test func asksAboutPlatinumBehindALongTest() throws {
    try RuleCase.readings(
      RuleCase.reading(
        "HER", "stability", "100 h", at: "10 mA cm-2",
        changes: "change: 95 % kept; counter electrode: Pt wire  #! warning T515")
    ).run()
  }

  @Test(arguments: ["-", "not stated"]) func asksForAMissingCounterElectrode(_ counter: String)
    throws
  {
    try entry(counter, mark: "warning T515").run()
    try entry(counter, mark: "warning T515", metals: "[Pt, Fe]").run()
  }

  @Test func leavesCatalystsWithPlatinumAlone() throws {
    try entry("Pt wire", metals: "[Pt]").run()
    try entry("Pt wire", more: ["sample: Pt/C"]).run()
    var named = entry("Pt wire")
    named.keys["name"] = "Co–Pt/C"
    try named.run()
    var listed = entry("Pt wire")
    listed.keys["elements"] = "[Pt]"
    try listed.run()
  }

  @Test func leavesOtherReactionsAndComputedValuesAlone() throws {
    try RuleCase.readings(
      RuleCase.reading("OER", "η10", "310 mV", changes: "counter electrode: Pt wire"),
      RuleCase.reading("ORR", "E1/2", "0.86 V vs RHE", changes: "counter electrode: -")
    ).run()
    try entry("-", more: ["kind: computed"]).run()
  }
}
