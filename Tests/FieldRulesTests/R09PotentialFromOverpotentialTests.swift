import Diagnostics
import Testing

@Suite struct R09PotentialFromOverpotentialTests {
  private func pair(_ overpotential: String, _ potential: String) -> RuleCase {
    RuleCase(.evolution("η10", overpotential), .evolution("Ej10", potential))
  }

  @Test func refusesNumbersThatContradictEachOther() throws {
    try pair("300 mV", "1.545 V vs RHE  #! error T509").run(ignoring: ["T539"])
    try pair("300 mV", "1.50 V vs RHE  #! error T509").run(ignoring: ["T539"])
    try pair("0.300 V", "1580 mV vs RHE  #! error T509").run(ignoring: ["T539"])
    try RuleCase(.evolution("Ej100", "1.60 V vs RHE"), .evolution("η100", "400 mV  #! error T509"))
      .run(ignoring: ["T539"])
  }

  @Test func namesTheLineOfTheOther() throws {
    let entry = pair("300 mV", "1.55 V vs RHE")
    let found = try RuleCase.check(entry.review(entry.text)).1
    let line = try #require(
      entry.text.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("300 mV") })
    #expect(found.count == 1)
    #expect(found.first?.message.contains("in line \(line + 1)") == true)
    #expect(found.first?.message.contains("1.529\u{A0}V") == true)
    #expect(found.first?.fixes.isEmpty == true)
  }

  @Test func asksAboutSmallDifferences() throws {
    try pair("300 mV", "1.535 V vs RHE  #! warning T509").run(ignoring: ["T539"])
    try pair("300 mV", "1.544 V vs RHE  #! warning T509").run(ignoring: ["T539"])
    try pair("300 mV", "1.52 V vs RHE  #! warning T509").run(ignoring: ["T539"])
  }

  @Test func allowsForRoundingAndTheHabitOfRounding() throws {
    try pair("300 mV", "1.530 V vs RHE").run(ignoring: ["T539"])
    try pair("300 mV", "1.534 V vs RHE").run(ignoring: ["T539"])
    try pair("305 mV", "1.54 V vs RHE").run(ignoring: ["T539"])
    try pair("0.3 V", "1.55 V vs RHE").run(ignoring: ["T539"])
    try pair("309 mV", "1.5 V vs RHE").run(ignoring: ["T539"])
  }

  @Test func takesWhatIsLeftOpen() throws {
    try pair("< 320 mV", "1.53 V vs RHE").run(ignoring: ["T539"])
    try pair("290–310 mV", "1.52–1.54 V vs RHE").run(ignoring: ["T539"])
    try pair("~ 300 mV", "1.55 V vs RHE  #! warning T509").run(ignoring: ["T539"])
  }

  @Test func comparesOnlyOneCurve() throws {
    try RuleCase(.evolution("η10", "300 mV"), .evolution("Ej100", "1.60 V vs RHE")).run(ignoring: [
      "T539"
    ])
    try RuleCase(.evolution("η10", "300 mV").with("sample: B"), .evolution("Ej10", "1.60 V vs RHE"))
      .run(ignoring: ["T539"])
    try RuleCase(.evolution("η10", "300 mV"), .evolution("Ej10", "1.60 V vs RHE").under("iR: none"))
      .run(ignoring: ["T539"])
    try RuleCase(
      .evolution("η10", "300 mV"),
      .evolution("Ej10", "1.60 V vs RHE").under("substrate: carbon paper")
    ).run(ignoring: ["T539"])
    try RuleCase(
      .evolution("η10", "300 mV").inElectrolyte("0.1 M KOH"), .evolution("Ej10", "1.60 V vs RHE")
    ).run(ignoring: ["T539"])
    try RuleCase(
      .evolution("η10", "300 mV"), .evolution("Ej10", "1.60 V vs RHE").with("kind: computed")
    ).run(ignoring: ["T539"])
  }

  @Test func takesSeveralNumbersForOneQuantity() throws {
    try RuleCase(
      .evolution("η10", "300 mV"), .evolution("η10", "350 mV"),
      .evolution("Ej10", "1.58 V vs RHE"), .evolution("Ej10", "1.53 V vs RHE")
    ).run(ignoring: ["T539"])
  }

  @Test func takesEitherEquilibriumAtOtherTemperatures() throws {
    for potential in ["1.529 V vs RHE", "1.499 V vs RHE"] {
      let rows = [
        MeasurementRow.evolution("η10", "300 mV"), .evolution("Ej10", potential),
      ].map { $0.under("temperature: 60 °C", "pH: -", "reference electrode: -") }
      try RuleCase(rows).run(ignoring: ["T539"])
    }
  }

  @Test func blocksNothingForAContestedNumber() throws {
    try RuleCase(
      .contested(.evolution("η10", "300 mV")),
      .evolution("Ej10", "1.60 V vs RHE  #! warning T509")
    ).run(ignoring: ["T539"])
  }
}
