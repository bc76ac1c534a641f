import Testing

@Suite struct R25TafelSlopeTests {
  private func slope(
    _ value: String, changes: String = "", mark: String = "", more: [String] = []
  ) -> RuleCase {
    .readings(
      RuleCase.reading("OER", "Tafel slope", value, mark: mark, changes: changes, more: more))
  }

  @Test(arguments: [
    "59 mV dec-1", "0.059 V dec-1", "25 mV/dec", "200 mV decade-1", "60–70 mV dec-1",
    "20–30 mV dec-1", "< 210 mV dec-1", "~60 mV dec-1",
  ])
  func takesUsualSlopes(_ value: String) throws { try slope("\"\(value)\"").run() }

  @Test(arguments: ["0.059 mV dec-1", "0.12 mV/dec", "59 V dec-1"])
  func findsAThousandfoldSlip(_ value: String) throws {
    try slope("\(value)  #! error T525 fix").run()
  }

  @Test func offersNoSlopeThatIsNone() throws {
    try slope("0.9 mV dec-1  #! error T525").run()
    try slope("0 mV dec-1  #! error T525").run()
  }

  @Test func findsASign() throws { try slope("-59 mV dec-1  #! error T525 fix").run() }

  @Test(arguments: ["10 mV dec-1", "14.9 mV dec-1", "600 mV dec-1", "501 mV dec-1"])
  func refusesImpossibleSlopes(_ value: String) throws {
    try slope("\(value)  #! error T525").run()
  }

  @Test(arguments: [
    "15 mV dec-1", "24 mV dec-1", "201 mV dec-1", "500 mV dec-1", "14 ± 2 mV dec-1",
  ])
  func asksAboutUnusualSlopes(_ value: String) throws {
    try slope("\(value)  #! warning T525").run()
  }

  @Test(arguments: ["-", "not stated"]) func asksForTheWindow(_ text: String) throws {
    try slope("59 mV dec-1", changes: "window: \(text)", mark: "warning T525").run()
  }

  @Test func asksOnceForAllWindows() throws {
    try RuleCase.readings(
      RuleCase.reading(
        "OER", "Tafel slope", "59 mV dec-1", mark: "warning T525", changes: "window: -"),
      RuleCase.reading("ORR", "Tafel slope", "65 mV dec-1", changes: "window: -")
    ).run()
  }

  @Test func leavesComputedValuesAlone() throws {
    try slope("600 mV dec-1", changes: "window: -", more: ["kind: computed"]).run()
  }
}
