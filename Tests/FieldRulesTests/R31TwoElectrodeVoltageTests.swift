import Testing

@Suite struct R31TwoElectrodeVoltageTests {
  private func device(_ type: String, _ value: String, _ more: String = "") -> RuleCase {
    RuleCase(
      devices: """
          - type: \(type)
            metric: cell voltage
            value: \(value)
            at: 10 mA cm-2
            where: Fig. 5
            \(more)
            <<oer>>
        """)
  }

  @Test func refusesWhatCantSplitWater() throws {
    try RuleCase(.cell("0.10 V  #! error T531")).run(ignoring: ["T539"])
    try RuleCase(.cell("1.229 V  #! error T531")).run(ignoring: ["T539"])
    try RuleCase(.cell("1.20 V  #! error T531").under("temperature: 50 °C", noPH, noReference))
      .run(ignoring: ["T539"])
    try device("water electrolyser", "0.12 V  #! error T531").run(ignoring: ["T539"])
    try device("AEM electrolyzer", "1.10 V  #! error T531").run(ignoring: ["T539"])
  }

  private let noPH = "pH: -"
  private let noReference = "reference electrode: -"

  @Test func countsTheTemperature() throws {
    try RuleCase(
      .cell("1.21 V  #! warning T531").under("temperature: 60 °C", noPH, noReference)
    ).run(ignoring: ["T539"])
    try RuleCase(
      .cell("1.21 V  #! warning T531").under("temperature: 333 K", noPH, noReference)
    ).run(ignoring: ["T539"])
  }

  @Test func asksAboutUnusualVoltagesAtTenMilliamperes() throws {
    try RuleCase(.cell("1.39 V  #! warning T531")).run(ignoring: ["T539"])
    try RuleCase(.cell("2.21 V  #! warning T531")).run(ignoring: ["T539"])
    try RuleCase(.cell("1.40 V")).run(ignoring: ["T539"])
    try RuleCase(.cell("2.20 V")).run(ignoring: ["T539"])
    try RuleCase(.cell("1.53 V")).run(ignoring: ["T539"])
    var other = MeasurementRow.cell("2.40 V")
    other.more = ["at: 500 mA cm-2"]
    try RuleCase(other).run(ignoring: ["T539"])
  }

  @Test func asksWhereTheElectrodesNeedMore() throws {
    // 1.229 + 0.300 + 0.120 V
    try RuleCase(
      .evolution("η10", "300 mV"), .hydrogen("η10", "120 mV"),
      .cell("1.59 V  #! warning T531")
    ).run(ignoring: ["T539"])
    try RuleCase(
      .evolution("η10", "300 mV"), .hydrogen("η10", "-120 mV  #! warning T506"),
      .cell("1.59 V  #! warning T531")
    ).run(ignoring: ["T539"])
    try RuleCase(
      .evolution("η10", "300 mV"), .hydrogen("η10", "120 mV"), .cell("1.60 V")
    ).run(ignoring: ["T539"])
    try RuleCase(
      .evolution("η10", "300 mV"), .hydrogen("η10", "120 mV"), .cell("1.70 V")
    ).run(ignoring: ["T539"])
  }

  @Test func comparesOnlyTheElectrodesOfTheCell() throws {
    let cell = MeasurementRow.cell("1.50 V")
    try RuleCase(
      .evolution("η10", "300 mV"), .hydrogen("η10", "120 mV"),
      cell.under("substrate: carbon paper")
    ).run(ignoring: ["T539"])
    try RuleCase(
      .evolution("η10", "300 mV").under("iR: none"), .hydrogen("η10", "120 mV"), cell
    ).run(ignoring: ["T539"])
    try RuleCase(
      .evolution("η100", "300 mV"), .hydrogen("η100", "120 mV"), cell
    ).run(ignoring: ["T539"])
    try RuleCase(
      .evolution("η10", "300 mV").with("sample: B"), .hydrogen("η10", "120 mV"), cell
    ).run(ignoring: ["T539"])
    try RuleCase(.evolution("η10", "300 mV"), cell).run(ignoring: ["T539"])
    try RuleCase(
      .evolution("η10", "300 mV"), .hydrogen("η10", "120 mV"),
      .hydrogen("η10", "10 mV").with("note: another batch"), cell
    ).run(ignoring: ["T539"])
  }

  @Test func leavesOtherCellsAlone() throws {
    try device("Zn–air battery", "1.15 V").run(ignoring: ["T539"])
    try device("hydrazine-assisted electrolyser", "0.30 V").run(ignoring: ["T539"])
    try device("CO2 electrolyser", "1.10 V").run(ignoring: ["T539"])
    try device("water electrolyser", "1.20 V", "kind: stated").run(ignoring: ["T539"])
    var review = RuleCase(.cell("0.35 V").inElectrolyte("1 M KOH + 0.5 M urea"))
    review.files["Content/vocabulary/electrolytes.yml"] = """
      - {name: 1 M KOH + 0.5 M urea, medium: alkaline}
      """
    try review.run(ignoring: ["T539"])
  }

  @Test func judgesPerchloricAcidLikeOtherElectrolytes() throws {
    try RuleCase(.cell("0.35 V  #! error T531").inElectrolyte("0.1 M HClO4")).run(ignoring: ["T539"]
    )
  }

  @Test func judgesOnlyTheSideThatIsStated() throws {
    try RuleCase(.cell("< 1.60 V")).run(ignoring: ["T539"])
    try RuleCase(.cell("> 1.20 V")).run(ignoring: ["T539"])
    try RuleCase(.cell("< 1.20 V  #! error T531")).run(ignoring: ["T539"])
    try RuleCase(.cell("1.20–1.50 V  #! warning T531")).run(ignoring: ["T539"])
  }
}
