import Testing

@Suite struct R16OhmicDropCorrectionTests {
  private func entry(_ correction: String, mark: String = "", more: [String] = []) -> RuleCase {
    .readings(
      RuleCase.reading(
        "OER", "η10", "310 mV", mark: mark, changes: "iR: \(correction)", more: more))
  }

  @Test(arguments: ["95 %", "100 %", "85%", "95", "none", "0 %", "85–95 %", "\"> 90 %\""])
  func takesAStatedCorrection(_ text: String) throws { try entry(text).run() }

  @Test(arguments: ["120 %", "-5 %", "101 %"]) func refusesMoreThanAllAndLessThanNothing(
    _ text: String
  ) throws {
    try entry(text + "  #! error T516").run()
  }

  @Test(arguments: ["-", "not stated", "corrected", "yes"])
  func asksWhatIsNotKnown(_ text: String) throws {
    try entry(text, mark: "warning T516").run()
  }

  @Test(arguments: ["90 % (EIS)", "by the current interrupt"])
  func saysThatItCannotReadWords(_ text: String) throws {
    try entry(text + "  #! warning T516").run()
  }

  @Test func findsAShareOfOne() throws {
    try entry("0.95  #! warning T516 fix").run()
  }

  @Test func asksOnceForAllNumbersOfAnEntry() throws {
    try RuleCase.readings(
      RuleCase.reading("OER", "η10", "310 mV", mark: "warning T516", changes: "iR: -"),
      RuleCase.reading("OER", "Tafel slope", "60 mV dec-1", changes: "iR: not stated")
    ).run()
  }

  @Test func takesAnAcceptanceOfOneNumber() throws {
    try RuleCase.readings(
      RuleCase.reading(
        "OER", "η10", "310 mV", changes: "iR: -",
        more: ["accept: [T516]", "accept reason: the paper does not say"]),
      RuleCase.reading("OER", "η100", "390 mV", mark: "warning T516", changes: "iR: -")
    ).run()
  }

  @Test func asksNothingWhereNoPotentialIsShifted() throws {
    try RuleCase.readings(
      RuleCase.reading("ORR", "limiting current density", "5.6 mA cm-2", changes: "iR: -"),
      RuleCase.reading("ORR/OER", "ΔE", "0.75 V", changes: "iR: -"),
      RuleCase.reading("OER", "Cdl", "20 mF cm-2", changes: "iR: -"),
      RuleCase.reading(
        "OER", "Tafel slope", "60 mV dec-1", changes: "iR: -; technique: EIS; scan rate: -")
    ).run()
    try entry("-", more: ["kind: computed"]).run()
  }

  @Test func asksAboutCorrectedBesideUncorrected() throws {
    try RuleCase.readings(
      RuleCase.reading("OER", "η10", "310 mV", changes: "iR: none"),
      RuleCase.reading(
        "OER", "η10", "280 mV", changes: "iR: 95 %  #! warning T516", more: ["sample: FeN-2"])
    ).run()
  }

  @Test func letsOneSourceGiveOneSampleBothWays() throws {
    try RuleCase.readings(
      RuleCase.reading("OER", "η10", "310 mV", changes: "iR: none"),
      RuleCase.reading("OER", "η10", "280 mV", changes: "iR: 95 %"),
      RuleCase.reading(
        "OER", "η100", "390 mV", changes: "iR: 95 %", more: ["sample: FeN-2"]),
      RuleCase.reading(
        "OER", "η10", "350 mV", electrolyte: "0.5 M H2SO4", changes: "iR: 95 %",
        more: ["sample: FeN-2"])
    ).run()
  }

  @Test func onlyAsksAboutContestedCorrections() throws {
    try entry(
      "120 %  #! warning T516",
      more: ["status: contested", "reason: a slip", "by: A. Name", "date: 2026-11-01"]
    ).run()
  }
}
