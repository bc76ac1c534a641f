import Testing

@Suite struct R23ElectronNumberTests {
  private func number(
    _ value: String, changes: String = "", more: [String] = []
  ) -> String {
    RuleCase.reading("ORR", "electron transfer number", value, changes: changes, more: more)
  }

  @Test(arguments: [
    "3.95", "4.00", "1.9", "2.1", "3.9–4.0", "~4", "> 3.9", "< 4.5", "3.9–4.1", "4.0 electrons",
  ])
  func takesPossibleNumbers(_ value: String) throws {
    try RuleCase.readings(number("\"\(value)\"")).run()
  }

  @Test(arguments: ["4.2", "4.06", "1.5", "395", "4.1–4.2", "> 4.1", "< 1.5"])
  func refusesImpossibleNumbers(_ value: String) throws {
    try RuleCase.readings(number("\"\(value)\"  #! error T523")).run()
  }

  @Test(arguments: ["4.03", "4.05", "4.10 ± 0.10"])
  func asksAboutALittleMoreThanFour(_ value: String) throws {
    try RuleCase.readings(number("\(value)  #! warning T523")).run()
  }

  @Test(arguments: ["Koutecky–Levich plot", "Koutecký–Levich", "K–L plot", "KL", "RDE (K-L)"])
  func asksAboutAPlotAlone(_ technique: String) throws {
    try RuleCase.readings(
      number("3.95  #! warning T523", changes: "technique: \(technique)")
    ).run()
  }

  @Test func readsThePlotInANote() throws {
    try RuleCase.readings(
      number("3.95  #! warning T523", more: ["note: From the Koutecky–Levich plot."])
    ).run()
    try RuleCase.readings(
      number("3.95", more: ["note: RRDE; the Koutecky–Levich plot agrees."])
    ).run()
  }

  @Test func takesAPlotBesideARing() throws {
    let plot = number("3.95", changes: "technique: Koutecky–Levich plot")
    try RuleCase.readings(plot, number("3.93", changes: "technique: RRDE")).run()
    try RuleCase.readings(plot, RuleCase.reading("ORR", "H2O2 yield", "2.5 %")).run()
    try RuleCase.readings(
      number("3.95  #! warning T523", changes: "technique: Koutecky–Levich plot"),
      number("3.93", changes: "technique: RRDE", more: ["sample: NC"])
    ).run()
  }

  @Test func leavesComputedValuesAlone() throws {
    try RuleCase.readings(number("4.2", more: ["kind: computed"])).run()
  }
}
