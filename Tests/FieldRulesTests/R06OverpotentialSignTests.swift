import Diagnostics
import Testing

@Suite struct R06OverpotentialSignTests {
  @Test func offersTheMagnitudeOfANegativeOverpotential() throws {
    try RuleCase(.hydrogen("η10", "-120 mV  #! warning T506 fix")).run(ignoring: ["T539"])
    try RuleCase(.hydrogen("η10", "−0.12 V  #! warning T506 fix")).run(ignoring: ["T539"])
    try RuleCase(.hydrogen("η10", "-140–-120 mV  #! warning T506 fix")).run(ignoring: ["T539"])
    try RuleCase(.hydrogen("η100", "-210 ± 5 mV  #! warning T506 fix")).run(ignoring: ["T539"])
  }

  @Test func writesTheMagnitudeIntoTheEntry() throws {
    let entry = RuleCase(.hydrogen("η10", "-120 mV"))
    let fixes = try RuleCase.check(entry.review(entry.text)).1.flatMap(\.fixes)
    #expect(fixes.map(\.title) == ["write 120 mV"])
  }

  @Test func refusesZero() throws {
    try RuleCase(.hydrogen("η10", "0 mV  #! error T506")).run(ignoring: ["T539"])
    try RuleCase(.evolution("η10", "0.00 V  #! error T506")).run(ignoring: ["T539"])
  }

  @Test func refusesNegativeOverpotentialsOfOxygen() throws {
    try RuleCase(.evolution("η10", "-310 mV  #! error T506")).run(ignoring: ["T539"])
    var reduction = MeasurementRow.halfWave("-350 mV  #! error T506 fix")
    reduction.metric = "overpotential"
    try RuleCase(reduction.with("at: 3 mA cm-2")).run(ignoring: ["T539"])
  }

  @Test func refusesPotentialsOnTheWrongSide() throws {
    try RuleCase(.evolution("Ej10", "1.20 V vs RHE  #! error T508")).run(ignoring: ["T539"])
    try RuleCase(.evolution("Ej10", "1.229 V vs RHE  #! error T508")).run(ignoring: ["T539"])
    try RuleCase(.evolution("Ej100", "< 1.20 V vs RHE  #! error T506")).run(ignoring: ["T539"])
    try RuleCase(.evolution("onset potential", "1.18 V vs RHE  #! error T506")).run(ignoring: [
      "T539"
    ])
    try RuleCase(.hydrogen("Ej10", "0.12 V vs RHE  #! error T506 fix")).run(ignoring: ["T539"])
    try RuleCase(.hydrogen("Ej10", "1.51 V vs RHE  #! error T506")).run(ignoring: ["T539"])
    try RuleCase(.hydrogen("Ej10", "0.00 V vs RHE  #! error T506")).run(ignoring: ["T539"])
    try RuleCase(.hydrogen("onset potential", "0.05 V vs RHE  #! error T506")).run(ignoring: [
      "T539"
    ])
    var reduction = MeasurementRow.halfWave("1.30 V vs RHE  #! error T506")
    reduction.metric = "Ej3"
    try RuleCase(reduction).run(ignoring: ["T539"])
  }

  @Test func takesSoundSigns() throws {
    try RuleCase(.hydrogen("η10", "120 mV")).run(ignoring: ["T539"])
    try RuleCase(.hydrogen("Ej10", "-0.12 V vs RHE")).run(ignoring: ["T539"])
    try RuleCase(.hydrogen("onset potential", "0 V vs RHE")).run(ignoring: ["T539"])
    try RuleCase(.hydrogen("onset potential", "-0.03 V vs RHE")).run(ignoring: ["T539"])
    try RuleCase(.evolution("Ej10", "1.53 V vs RHE")).run(ignoring: ["T539"])
    try RuleCase(.evolution("onset potential", "1.42 V vs RHE")).run(ignoring: ["T539"])
    var reduction = MeasurementRow.halfWave("0.86 V vs RHE")
    reduction.metric = "Ej3"
    try RuleCase(reduction).run(ignoring: ["T539"])
  }

  @Test func takesWhatIsLeftOpen() throws {
    try RuleCase(.evolution("Ej100", "> 1.20 V vs RHE")).run(ignoring: ["T539"])
    try RuleCase(.hydrogen("Ej10", "< 0.01 V vs RHE")).run(ignoring: ["T539"])
    try RuleCase(.evolution("onset potential", "1.2 V vs RHE")).run(ignoring: ["T539"])
    try RuleCase(.evolution("onset potential", "1.22 ± 0.02 V vs RHE")).run(ignoring: ["T539"])
  }

  @Test func knowsThatWaterIsSplitMoreEasilyWhenHot() throws {
    let hot = MeasurementRow.evolution("onset potential", "1.21 V vs RHE")
      .under("temperature: 60 °C", "pH: -", "reference electrode: -")
    try RuleCase(hot).run(ignoring: ["T539"])
  }

  @Test func leavesCalculationsAlone() throws {
    try RuleCase(.evolution("η10", "0 mV").with("kind: computed")).run(ignoring: ["T539"])
    try RuleCase(.evolution("η10", "0 mV").with("kind: stated")).run(ignoring: ["T539"])
    try RuleCase(.evolution("Ej10", "1.229 V vs RHE").with("kind: stated")).run(ignoring: ["T539"])
  }

  @Test func onlyAsksAboutContestedValues() throws {
    try RuleCase(.contested(.evolution("η10", "-310 mV  #! warning T506"))).run(ignoring: ["T539"])
  }
}
