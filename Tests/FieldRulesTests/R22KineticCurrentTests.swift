import Testing

@Suite struct R22KineticCurrentTests {
  private func kinetic(
    _ value: String, _ current: String
  ) -> String {
    RuleCase.reading(
      "ORR", "kinetic current density", value, at: "0.85 V vs RHE",
      changes: "current density: \(current)")
  }

  private func pair(
    _ value: String, _ current: String, limiting: String = "5.7 mA cm-2"
  ) -> RuleCase {
    .readings(
      kinetic(value, current), RuleCase.reading("ORR", "limiting current density", limiting))
  }

  @Test func takesAValueThatFits() throws {
    try pair("16.0 mA cm-2", "4.2 mA cm-2").run()
    try pair("17.0 mA cm-2", "-4.2 mA cm-2").run()
    try pair("16 mA cm-2", "4.20 mA cm-2", limiting: "-5.70 mA cm-2").run()
    try pair("0.016 A cm-2", "4.20 mA cm-2").run()
  }

  @Test func takesAValueWithoutWhatItIsComputedFrom() throws {
    try RuleCase.readings(
      RuleCase.reading("ORR", "kinetic current density", "16 mA cm-2", at: "0.85 V vs RHE")
    ).run()
    try RuleCase.readings(kinetic("20 mA cm-2", "4.2 mA cm-2")).run()
  }

  @Test(arguments: [("3.0 mA cm-2", "4.2 mA cm-2"), ("4.2 mA cm-2", "-4.2 mA cm-2")])
  func refusesLessThanTheMeasuredCurrent(_ value: String, _ current: String) throws {
    try pair("\(value)  #! error T522", current).run()
    try RuleCase.readings(kinetic("\(value)  #! error T522", current)).run()
  }

  @Test func takesEqualNumbersFarFromThePlateau() throws {
    try pair("0.012 mA cm-2", "0.012 mA cm-2").run()
    try RuleCase.readings(kinetic("0.012 mA cm-2", "0.012 mA cm-2")).run()
  }

  @Test func judgesOnlyTheSideThatIsStated() throws {
    try RuleCase.readings(kinetic("\"> 2 mA cm-2\"", "4.2 mA cm-2")).run()
    try RuleCase.readings(kinetic("3.0 mA cm-2", "\"< 4.2 mA cm-2\"")).run()
    try RuleCase.readings(kinetic("\"< 3 mA cm-2\"  #! error T522", "4.2 mA cm-2")).run()
  }

  @Test(arguments: ["20 mA cm-2", "13 mA cm-2"]) func asksAboutAnotherValue(_ value: String) throws
  {
    try pair("\(value)  #! warning T522", "4.20 mA cm-2").run()
  }

  @Test func asksAboutValuesNearThePlateau() throws {
    try pair("108 mA cm-2  #! warning T522", "5.4 mA cm-2").run()
    try pair("60 mA cm-2  #! warning T522", "5.9 mA cm-2").run()
  }

  @Test func takesTheEndOfTheRange() throws { try pair("22.8 mA cm-2", "4.56 mA cm-2").run() }

  @Test func setsNoPlateauOfAnotherRateBesideIt() throws {
    try RuleCase.readings(
      kinetic("16.0 mA cm-2", "4.2 mA cm-2"),
      RuleCase.reading(
        "ORR", "limiting current density", "4.3 mA cm-2",
        changes: "rotation: 900 rpm  #! warning T519")
    ).run()
  }

  @Test func comparesNoDifferentAreas() throws {
    try RuleCase.readings(kinetic("3.0 mA cm-2ECSA", "4.2 mA cm-2")).run()
  }
}
