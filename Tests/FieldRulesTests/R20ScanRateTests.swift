import Testing

@Suite struct R20ScanRateTests {
  private func entry(_ changes: String, mark: String = "") -> RuleCase {
    .readings(RuleCase.reading("OER", "η10", "310 mV", mark: mark, changes: changes))
  }

  @Test(arguments: ["10 mV s-1", "0.005 V/s", "5–20 mV s-1", "0.1 mV s-1", "< 20 mV s-1"])
  func takesSlowScans(_ text: String) throws {
    try entry("scan rate: \"\(text)\"").run()
  }

  @Test(arguments: ["10.1 mV s-1", "50 mV s-1", "0.1 V s-1", "20–50 mV s-1"])
  func asksAboutFastScans(_ text: String) throws {
    try entry("scan rate: \(text)  #! warning T520").run()
  }

  @Test func refusesNoScan() throws {
    try entry("scan rate: 0 mV s-1  #! error T520").run()
    try entry("scan rate: -5 mV s-1  #! error T520 fix").run()
  }

  @Test(arguments: ["-", "not stated"]) func asksForAMissingRate(_ text: String) throws {
    try entry("scan rate: \(text)", mark: "warning T520").run()
    try entry("technique: quasi-steady LSV; scan rate: \(text)", mark: "warning T520").run()
    try entry("technique: LSV and EIS; scan rate: \(text)", mark: "warning T520").run()
  }

  @Test(arguments: [
    "chronopotentiometry", "CP", "CA", "EIS", "steady-state polarisation", "staircase",
  ])
  func needsNoRateForASteadyState(_ technique: String) throws {
    try entry("scan rate: -; technique: \(technique)").run()
    try RuleCase.readings(
      RuleCase.reading(
        "OER", "Tafel slope", "60 mV dec-1", changes: "scan rate: -; technique: \(technique)")
    ).run()
  }

  @Test func leavesOtherCurvesAlone() throws {
    try RuleCase.readings(
      RuleCase.reading("OER", "Cdl", "20 mF cm-2", changes: "scan rate: 20–100 mV s-1"),
      RuleCase.reading("OER", "Cdl", "21 mF cm-2", changes: "scan rate: 100 mV s-1"),
      RuleCase.reading("ORR/OER", "ΔE", "0.75 V", changes: "scan rate: -")
    ).run()
  }
}
