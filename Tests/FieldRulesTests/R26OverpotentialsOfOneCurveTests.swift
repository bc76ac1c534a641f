import Testing

@Suite struct R26OverpotentialsOfOneCurveTests {
  private func curve(_ low: String, _ high: String, slope: String? = nil) -> RuleCase {
    let slope = slope.map { [MeasurementRow.evolution("Tafel slope", $0)] } ?? []
    return RuleCase(slope + [.evolution("η10", low), .evolution("η100", high)])
  }

  @Test func refusesAnOverpotentialThatFalls() throws {
    try curve("300 mV", "280 mV  #! error T526").run(ignoring: ["T539"])
    try curve("0.300 V", "290 mV  #! error T526").run(ignoring: ["T539"])
    try RuleCase(.evolution("η100", "280 mV"), .evolution("η10", "300 mV  #! error T526")).run(
      ignoring: ["T539"])
    try RuleCase(.hydrogen("η10", "120 mV"), .hydrogen("η50", "90 mV  #! error T526")).run(
      ignoring: ["T539"])
    try RuleCase(
      .hydrogen("η10", "-120 mV  #! warning T506"),
      .hydrogen("η50", "-90 mV  #! warning T506, error T526")
    ).run(ignoring: ["T539"])
  }

  @Test func comparesEachPointWithTheOneBelow() throws {
    try RuleCase(
      .evolution("η10", "300 mV"), .evolution("η100", "340 mV"),
      .evolution("η500", "320 mV  #! error T526")
    ).run(ignoring: ["T539"])
  }

  @Test func asksWhereTheRiseDoesNotFitTheSlope() throws {
    try curve("300 mV", "482 mV  #! warning T526", slope: "60 mV dec-1").run(ignoring: ["T539"])
    try curve("300 mV", "328 mV  #! warning T526", slope: "60 mV dec-1").run(ignoring: ["T539"])
    try curve("300 mV", "300 mV  #! warning T526", slope: "60 mV dec-1").run(ignoring: ["T539"])
  }

  @Test func acceptsTheEndsOfTheRatio() throws {
    try curve("300 mV", "480 mV", slope: "60 mV dec-1").run(ignoring: ["T539"])
    try curve("300 mV", "330 mV", slope: "60 mV dec-1").run(ignoring: ["T539"])
    try curve("300 mV", "480 mV", slope: "0.06 V dec-1").run(ignoring: ["T539"])
    try curve("300 mV", "500 mV").run(ignoring: ["T539"])
  }

  @Test func allowsForRounding() throws {
    try curve("0.30 V", "298 mV").run(ignoring: ["T539"])
    try curve("300 mV", "300 mV").run(ignoring: ["T539"])
    try curve("> 290 mV", "280 mV  #! error T526").run(ignoring: ["T539"])
    try curve("< 320 mV", "310 mV").run(ignoring: ["T539"])
    try curve("290–320 mV", "310 mV").run(ignoring: ["T539"])
  }

  @Test func comparesOnlyOneCurve() throws {
    try RuleCase(.evolution("η10", "300 mV"), .evolution("η100", "280 mV").with("sample: B")).run(
      ignoring: ["T539"])
    try RuleCase(.evolution("η10", "300 mV").under("iR: none"), .evolution("η100", "280 mV")).run(
      ignoring: ["T539"])
    try RuleCase(
      .evolution("η10", "300 mV"), .evolution("η100", "280 mV").under("loading: 0.5 mg cm-2")
    ).run(ignoring: ["T539"])
    try RuleCase(.evolution("η10", "300 mV"), .hydrogen("η100", "280 mV")).run(ignoring: ["T539"])
    try RuleCase(.evolution("η10", "300 mV").under("cycles: 1000"), .evolution("η100", "280 mV"))
      .run(ignoring: ["T539"])
    try RuleCase(.evolution("η10", "300 mV").with("kind: computed"), .evolution("η100", "280 mV"))
      .run(ignoring: ["T539"])
    try RuleCase(
      .evolution("η10", "300 mV"), .evolution("overpotential", "280 mV").with("at: not stated")
    ).run(ignoring: ["T539"])
  }

  @Test func takesSeveralNumbersAtOneCurrentDensity() throws {
    try RuleCase(
      .evolution("η10", "300 mV"), .evolution("η10", "260 mV"), .evolution("η100", "290 mV")
    ).run(ignoring: ["T539"])
  }

  @Test func blocksNothingForAContestedNumber() throws {
    try RuleCase(
      .contested(.evolution("η10", "300 mV")), .evolution("η100", "280 mV  #! warning T526")
    ).run(ignoring: ["T539"])
  }
}
