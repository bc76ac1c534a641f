import Testing

@Suite struct R19RotationRateTests {
  private func entry(
    _ rotation: String, changes: String = "", mark: String = "", metric: String = "E1/2",
    value: String = "0.85 V vs RHE"
  ) -> RuleCase {
    .readings(
      RuleCase.reading(
        "ORR", metric, value, mark: mark, changes: changes + "rotation: \(rotation)"))
  }

  @Test(arguments: [
    "1600 rpm", "1600 min-1", "26.7 s-1", "26.7 Hz", "167.6 rad s-1", "400–2500 rpm", "~1600 rpm",
  ])
  func takesTheUsualRate(_ text: String) throws { try entry(text).run() }

  @Test(arguments: ["16 rpm", "99 rpm", "16000 rpm", "0 rpm"])
  func refusesImpossibleRates(_ text: String) throws {
    try entry(text + "  #! error T519").run()
  }

  @Test(arguments: ["100 rpm", "900 rpm", "2500 rpm", "10000 rpm", "15 s-1", "400–900 rpm"])
  func asksAboutOtherRates(_ text: String) throws {
    try entry(text + "  #! warning T519").run()
  }

  @Test(arguments: ["none", "static"]) func asksAboutAnElectrodeAtRest(_ text: String) throws {
    try entry(text + "  #! warning T519").run()
  }

  @Test(arguments: [
    ("E1/2", "0.85 V vs RHE"), ("onset potential", "0.98 V vs RHE"),
    ("limiting current density", "5.6 mA cm-2"), ("electron transfer number", "3.95"),
    ("H2O2 yield", "3 %"),
  ])
  func asksForAMissingRate(_ metric: String, _ value: String) throws {
    try entry("-", mark: "warning T519", metric: metric, value: value).run()
    try entry("not stated", mark: "warning T519", metric: metric, value: value).run()
  }

  @Test func asksNothingOfElectrodesThatDoNotRotate() throws {
    try entry("-", changes: "substrate: GDE; ").run()
    try entry("none", changes: "substrate: GDE; ").run()
    try entry("-", changes: "technique: floating electrode; ").run()
  }

  @Test func asksNothingOfOtherReactionsAndMetrics() throws {
    try RuleCase.readings(
      RuleCase.reading("OER", "η10", "310 mV"),
      RuleCase.reading("OER", "η100", "390 mV", changes: "rotation: 16000 rpm"),
      RuleCase.reading("ORR", "Tafel slope", "65 mV dec-1", changes: "rotation: -"),
      RuleCase.reading(
        "ORR", "mass activity", "20 A gcat-1", at: "0.9 V vs RHE", changes: "rotation: 900 rpm")
    ).run()
    try RuleCase.readings(
      RuleCase.reading(
        "ORR", "Tafel slope", "65 mV dec-1", changes: "rotation: 16 rpm #! error T519")
    ).run()
  }
}
