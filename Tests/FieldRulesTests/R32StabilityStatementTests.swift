import Testing

@Suite struct R32StabilityStatementTests {
  /// `first` is the mark on the row's own line, where what is missing is reported.
  private func stability(
    _ metric: String, _ value: String, at: String? = "10 mA cm-2", conditions: String = "",
    first: String = ""
  ) -> RuleCase {
    let load = at.map { "    at: \($0)\n" } ?? ""
    let group = conditions.isEmpty ? "" : "    conditions:\n      \(conditions)\n"
    return RuleCase(
      measurements: "  - reaction: OER\(first)\n    metric: \(metric)\n    value: \(value)\n"
        + "\(load)    electrolyte: 1 M KOH\n    where: Fig. 5\n\(group)")
  }

  @Test func refusesImpossibleRetention() throws {
    try stability("retention", "-4 %  #! error T532").run(ignoring: RuleCase.conditionCodes)
    try stability("retention", "135 %  #! error T532").run(ignoring: RuleCase.conditionCodes)
    try stability("retention", "130 %  #! warning T532").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func asksAboutUnusualRetention() throws {
    try stability("retention", "104 %  #! warning T532").run(ignoring: RuleCase.conditionCodes)
    try stability("retention", "45 %  #! warning T532").run(ignoring: RuleCase.conditionCodes)
    try stability("retention", "50 %").run(ignoring: RuleCase.conditionCodes)
    try stability("retention", "102 %").run(ignoring: RuleCase.conditionCodes)
    try stability("retention", "0.95").run(ignoring: RuleCase.conditionCodes)
    try stability("retention", "\"> 90 %\"").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func refusesTestsWithoutLength() throws {
    try stability("stability", "0 h  #! error T532", conditions: "change: none").run(
      ignoring: RuleCase.conditionCodes)
    try stability("stability", "-5 h  #! error T532", conditions: "change: none").run(
      ignoring: RuleCase.conditionCodes)
    try stability("stability", "0 cycles  #! error T532", conditions: "change: none").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func asksForTheLoad() throws {
    let mark = "  #! warning T532"
    try stability("stability", "100 h", at: nil, conditions: "change: 5 mV", first: mark).run(
      ignoring: RuleCase.conditionCodes)
    try stability("retention", "95 %", at: nil, first: mark).run(ignoring: RuleCase.conditionCodes)
    try stability("retention", "95 %", at: "not stated", first: mark).run(
      ignoring: RuleCase.conditionCodes)
    try stability("stability loss", "8 mV", at: nil, first: mark).run(
      ignoring: RuleCase.conditionCodes)
    try stability("stability loss", "8 mV", at: nil, conditions: "window: 0.6–1.0 V vs RHE").run(
      ignoring: RuleCase.conditionCodes)
    try stability("retention", "95 %", at: nil, conditions: "current density: 10 mA cm-2").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func asksForWhatChanged() throws {
    try stability("stability", "100 h", first: "  #! warning T532").run(
      ignoring: RuleCase.conditionCodes)
    try stability("stability", "10000 cycles", conditions: "change: −8 mV").run(
      ignoring: RuleCase.conditionCodes)
    var entry = stability("stability", "100 h")
    entry.measurements += "\n" + stability("retention", "96 %", at: nil).measurements
    try entry.run(ignoring: RuleCase.conditionCodes)
  }

  @Test func givesOneWarningForSeveralNumbers() throws {
    var entry = stability("retention", "95 %", at: nil, first: "  #! warning T532")
    entry.measurements +=
      stability("retention", "90 %", at: nil, conditions: "temperature: 60 °C")
      .measurements
    try entry.run(ignoring: RuleCase.conditionCodes)
  }

  @Test func asksAboutLossesThatAreNone() throws {
    try stability("stability loss", "-25 mV  #! warning T532 fix").run(
      ignoring: RuleCase.conditionCodes)
    try stability("stability loss", "-20 mV").run(ignoring: RuleCase.conditionCodes)
    try stability("stability loss", "0.004 V").run(ignoring: RuleCase.conditionCodes)
    try stability("stability loss", "120 mV  #! warning T532").run(
      ignoring: RuleCase.conditionCodes)
    try stability("stability loss", "1.5 mV h-1").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func judgesTheCycleLifeOfDevices() throws {
    try RuleCase(
      devices: """
          - type: Zn–air battery  #! warning T532, warning T532
            metric: cycle life
            value: 1000 cycles
            where: Fig. 6
          - type: Zn–air battery
            metric: cycle life
            value: 0 cycles  #! error T532
            at: 5 mA cm-2
            where: Fig. 6
            conditions:
              change: 0.1 V
        """
    ).run(ignoring: RuleCase.conditionCodes)
  }

  @Test func leavesGoalsAndComputedLifetimes() throws {
    for kind in ["stated", "computed"] {
      try RuleCase(
        devices: """
            - type: fuel cell
              metric: stability
              value: 8000 h
              kind: \(kind)
              where: Fig. 6
          """
      ).run(ignoring: RuleCase.conditionCodes)
    }
  }
}
