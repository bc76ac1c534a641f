import Testing

@Suite struct R34ZincAirCapacityTests {
  private func battery(
    _ metric: String, _ value: String, conditions: String = "", first: String = "",
    type: String = "Zn–air battery"
  ) -> RuleCase {
    let group = conditions.isEmpty ? "" : "    conditions:\n      \(conditions)\n"
    return RuleCase(
      devices: "  - type: \(type)\(first)\n    metric: \(metric)\n    value: \(value)\n"
        + "    at: 10 mA cm-2\n    where: Fig. 6\n\(group)")
  }

  @Test func refusesMoreThanZincHolds() throws {
    try battery("specific capacity", "821 mA h gZn-1  #! error T534").run(
      ignoring: RuleCase.conditionCodes)
    try battery("energy density", "1400 W h kgZn-1  #! error T534").run(
      ignoring: RuleCase.conditionCodes)
    try battery("specific capacity", "\"> 830 mA h gZn-1\"  #! error T534").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func asksAboutUnusualValues() throws {
    try battery("specific capacity", "818 mA h gZn-1  #! warning T534").run(
      ignoring: RuleCase.conditionCodes)
    try battery("specific capacity", "480 mA h gZn-1  #! warning T534").run(
      ignoring: RuleCase.conditionCodes)
    try battery("energy density", "1100 W h kgZn-1  #! warning T534").run(
      ignoring: RuleCase.conditionCodes)
    try battery("energy density", "580 W h kgZn-1  #! warning T534").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func acceptsPublishedValues() throws {
    for value in ["791", "801", "789", "500", "815"] {
      try battery("specific capacity", "\(value) mA h gZn-1").run(ignoring: RuleCase.conditionCodes)
    }
    try battery("energy density", "976 W h kgZn-1").run(ignoring: RuleCase.conditionCodes)
    try battery("specific capacity", "0.789 A h gZn-1").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func asksForTheMass() throws {
    let mark = "  #! warning T534"
    try battery("specific capacity", "791 mA h g-1", first: mark).run(
      ignoring: RuleCase.conditionCodes)
    try battery("energy density", "900 W h kg-1", first: mark).run(
      ignoring: RuleCase.conditionCodes)
    try battery("specific capacity", "791 mA h g-1", conditions: "basis: Zn consumed").run(
      ignoring: RuleCase.conditionCodes)
  }

  @Test func leavesOtherMassesAndOtherBatteries() throws {
    try battery("energy density", "320 W h kg-1", conditions: "basis: whole cell").run(
      ignoring: RuleCase.conditionCodes)
    try battery("specific capacity", "2300 mA h gcat-1").run(ignoring: RuleCase.conditionCodes)
    try battery("specific capacity", "3500 mA h g-1", type: "Li–air battery").run(
      ignoring: RuleCase.conditionCodes)
  }

  private func pair(_ energy: String, _ capacity: String, at: String = "10 mA cm-2") -> RuleCase {
    var both = battery("specific capacity", capacity)
    both.devices += battery("energy density", energy).devices
      .replacing("at: 10 mA cm-2", with: "at: \(at)")
    return both
  }

  @Test func refusesAMeanVoltageThatNoBatteryHas() throws {
    try pair("620 W h kgZn-1  #! error T534", "800 mA h gZn-1").run(
      ignoring: RuleCase.conditionCodes)
    try pair("760 W h kgZn-1  #! error T534", "510 mA h gZn-1").run(
      ignoring: RuleCase.conditionCodes)
    try pair("976 W h kgZn-1", "791 mA h gZn-1").run(ignoring: RuleCase.conditionCodes)
    try pair("640 W h kgZn-1", "800 mA h gZn-1").run(ignoring: RuleCase.conditionCodes)
  }

  @Test func comparesOnlyWhatBelongsTogether() throws {
    try pair("620 W h kgZn-1", "800 mA h gZn-1", at: "50 mA cm-2").run(
      ignoring: RuleCase.conditionCodes)
    try pair("\"> 620 W h kgZn-1\"", "800 mA h gZn-1").run(ignoring: RuleCase.conditionCodes)
    var entry = pair("620 W h kgZn-1", "800 mA h gZn-1")
    entry.devices = entry.devices.replacing(
      "metric: energy density", with: "metric: energy density\n    sample: Pt/C")
    try entry.run(ignoring: RuleCase.conditionCodes)
  }
}
