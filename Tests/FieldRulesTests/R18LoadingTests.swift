import Testing

@Suite struct R18LoadingTests {
  private func entry(
    _ conditions: String, first: String = "", mark: String = "", metals: String = "[Fe]"
  ) -> RuleCase {
    RuleCase(
      measurements: """
          - reaction: ORR  \(first)
            metric: E1/2
            value: 0.85 V vs RHE
            electrolyte: 0.1 M KOH
            where: Fig. 2
            <<orr; \(conditions)\(mark)>>
        """, keys: ["metals": metals])
  }

  @Test(arguments: ["0.25 mg cm-2", "250 µg cm-2", "1 mg/cm2"])
  func takesUsualLoadings(_ text: String) throws { try entry("loading: \(text)").run() }

  @Test(arguments: ["0 mg cm-2", "-0.2 mg cm-2"]) func refusesNoLoading(_ text: String) throws {
    try entry("loading: \(text)", mark: "  #! error T518").run()
  }

  @Test func findsASlipOfMicrograms() throws {
    try entry("loading: 250 mg cm-2", mark: "  #! error T518 fix").run()
  }

  @Test func asksAboutHeavyDisks() throws {
    try entry("loading: 2 mg cm-2", mark: "  #! warning T518").run()
    try entry("substrate: carbon paper; loading: 2 mg cm-2").run()
  }

  @Test func asksAboutMuchPreciousMetal() throws {
    try entry("loading: 0.2 mg cm-2", mark: "  #! warning T518", metals: "[Pt]").run()
    try entry("loading: 0.2 mg cm-2; precious metal loading: 0.02 mg cm-2", metals: "[Pt]").run()
    try entry(
      "loading: 0.5 mg cm-2; precious metal loading: 0.2 mg cm-2", mark: "  #! warning T518",
      metals: "[Pt, Fe]"
    ).run()
  }

  @Test func asksForAMissingLoading() throws {
    try entry("loading: -", first: "#! warning T518").run()
  }
}
