import Testing

@Suite struct R18LoadingTests {
  private func entry(
    _ changes: String, mark: String = "", metals: String = "[Fe]", more: [String] = []
  ) -> RuleCase {
    .readings(
      RuleCase.reading(
        "ORR", "E1/2", "0.85 V vs RHE", mark: mark, changes: changes, more: more),
      metals: metals)
  }

  @Test(arguments: ["0.25 mg cm-2", "250 µg cm-2", "1 mg/cm2", "0.8–1.2 mg cm-2", "< 2 mg cm-2"])
  func takesUsualLoadings(_ text: String) throws {
    try entry("loading: \"\(text)\"").run()
  }

  @Test(arguments: ["0 mg cm-2", "-0.2 mg cm-2"]) func refusesNoMass(_ text: String) throws {
    try entry("loading: \(text)  #! error T518").run()
    try entry("substrate: nickel foam; loading: \(text)  #! error T518").run()
  }

  @Test func findsMicrogramsWrittenAsMilligrams() throws {
    try entry("loading: 250 mg cm-2  #! error T518 fix").run()
    try entry("loading: 21 mg cm-2  #! error T518 fix").run()
    try entry("loading: 0.25 g cm-2  #! error T518").run()
  }

  @Test func asksAboutHeavyDisks() throws {
    try entry("loading: 2 mg cm-2  #! warning T518").run()
    try entry("loading: 20 mg cm-2  #! warning T518").run()
    try entry("loading: 1.5–2 mg cm-2  #! warning T518").run()
    try entry("substrate: -; loading: 2 mg cm-2  #! warning T518", mark: "warning T517").run()
  }

  @Test(arguments: ["carbon paper", "nickel foam", "GDE"])
  func letsPorousElectrodesHoldMore(_ substrate: String) throws {
    try entry("substrate: \(substrate); loading: 30 mg cm-2").run()
  }

  @Test func asksAboutMuchPreciousMetal() throws {
    try entry("loading: 0.2 mg cm-2  #! warning T518", metals: "[Pt]").run()
    try entry("loading: 0.2 mg cm-2  #! warning T518", metals: "[Fe, Ir]").run()
    try entry(
      "loading: 0.5 mg cm-2; precious metal loading: 0.2 mg cm-2  #! warning T518",
      metals: "[Pt, Fe]"
    ).run()
    try entry("loading: 0.2 mg cm-2  #! warning T518", more: ["sample: Pt/C"]).run()
    try entry("substrate: carbon paper; loading: 0.5 mg cm-2  #! warning T518", metals: "[Pt]")
      .run()
  }

  @Test func takesLittlePreciousMetal() throws {
    try entry("loading: 0.1 mg cm-2", metals: "[Pt]").run()
    try entry("loading: 0.2 mg cm-2; precious metal loading: 0.02 mg cm-2", metals: "[Pt]").run()
    try entry("loading: 0.2 mg cm-2", metals: "[Ag]").run()
  }

  @Test func asksOnceAboutALoadingThatIsWrongTwice() throws {
    try entry("loading: 2 mg cm-2  #! warning T518", metals: "[Pt]").run()
    try entry("loading: 0 mg cm-2  #! error T518", metals: "[Pt]").run()
  }

  @Test(arguments: ["-", "not stated"]) func asksForAMissingLoading(_ text: String) throws {
    try entry("loading: \(text)", mark: "warning T518").run()
    try RuleCase.readings(
      RuleCase.reading(
        "ORR", "mass activity", "20 A gcat-1", at: "0.9 V vs RHE", mark: "warning T518",
        changes: "loading: \(text)")
    ).run()
  }

  @Test func asksNothingOfSlopesPlateausAndElectrodesOfOnePiece() throws {
    try entry("loading: none").run()
    try entry("loading: -; precious metal loading: 0.02 mg cm-2", metals: "[Pt]").run()
    try RuleCase.readings(
      RuleCase.reading("OER", "Tafel slope", "60 mV dec-1", changes: "loading: -"),
      RuleCase.reading("ORR", "limiting current density", "5.6 mA cm-2", changes: "loading: -"),
      RuleCase.reading("ORR/OER", "ΔE", "0.75 V", changes: "loading: -")
    ).run()
  }

  @Test func leavesDevicesAlone() throws {
    try RuleCase(
      devices: """
          - type: Zn–air battery
            metric: peak power density
            value: 180 mW cm-2
            where: Fig. 6
            conditions:
              loading: 2 mg cm-2
              gas: air
        """
    ).run()
  }
}
