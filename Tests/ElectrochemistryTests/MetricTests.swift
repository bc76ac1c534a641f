import Testing

@testable import Electrochemistry

@Suite("Metrics")
struct MetricTests {
  @Test(arguments: [
    ("η10", Metric.overpotential, "10"), ("eta10", .overpotential, "10"),
    ("eta_10", .overpotential, "10"), ("η₁₀", .overpotential, "10"),
    ("η100", .overpotential, "100"),
    ("overpotential@10", .overpotential, "10"),
    ("Overpotential @ 100 mA cm-2", .overpotential, "100"),
    ("overpotential at 10 mA cm-2", .overpotential, "10"), ("η@−10 mA cm−2", .overpotential, "10"),
    ("overpotential", .overpotential, ""), ("Ej10", .potentialAtCurrent, "10"),
    ("Ej=10", .potentialAtCurrent, "10"), ("E10", .potentialAtCurrent, "10"),
    ("E1/2", .halfWave, ""), ("E½", .halfWave, ""), ("E₁/₂", .halfWave, ""),
    ("Half-wave potential", .halfWave, ""), ("half wave potential", .halfWave, ""),
    ("ΔE", .bifunctionalIndex, ""), ("∆E", .bifunctionalIndex, ""), ("n", .electronNumber, ""),
    ("TOF", .turnoverFrequency, ""), ("Tafel slope", .tafelSlope, ""),
    ("j0", .exchangeCurrentDensity, ""),
    ("Jk", .kineticCurrentDensity, ""), ("jL", .limitingCurrentDensity, ""),
    ("H2O2 yield", .peroxideYield, ""), ("H₂O₂ %", .peroxideYield, ""),
    ("mass activity", .massActivity, ""),
    ("Cdl", .doubleLayerCapacitance, ""), ("ECSA", .ecsa, ""),
    ("Rct", .chargeTransferResistance, ""),
    ("stability", .stability, ""), ("cell voltage", .cellVoltage, ""),
    ("Ecell,10", .cellVoltage, "10"),
    ("Faradaic efficiency", .faradaicEfficiency, ""), ("FE", .faradaicEfficiency, ""),
    ("specific surface area", .specificSurfaceArea, ""), ("OCV", .openCircuitVoltage, ""),
    ("open circuit voltage", .openCircuitVoltage, ""),
    ("peak power density", .peakPowerDensity, ""),
    ("specific capacity", .specificCapacity, ""), ("energy density", .energyDensity, ""),
    ("voltage gap", .voltageGap, ""), ("cycle life", .cycleLife, ""),
    ("round trip efficiency", .roundTripEfficiency, ""), ("halfWave", .halfWave, ""),
  ])
  func understandsNamesAndSymbols(text: String, metric: Metric, density: String) throws {
    let found = try #require(Metric.resolve(text))
    #expect(found.metric == metric)
    #expect(found.at?.digits ?? "" == density)
    if let at = found.at { #expect(at.unit == PhysicalUnit("mA cm-2")) }
  }

  @Test func conditionsOtherThanCurrentKeepTheirUnit() throws {
    let found = try #require(Metric.resolve("jk@0.9 V vs RHE"))
    #expect(found.metric == .kineticCurrentDensity)
    #expect(found.at.map(NumberText.ascii) == "0.9 V vs RHE")
  }

  @Test(arguments: [
    "", " ", "activity", "eta10eta100", "E0", "jk@0.9", "@10",
    "\u{0}",
  ])
  func leavesOtherWordsAlone(text: String) {
    #expect(Metric.resolve(text) == nil)
  }

  @Test func vocabularySynonymsWin() {
    let extra: [String: Metric] = ["halbstufenpotential": .halfWave, "capacity": .ecsa]
    #expect(Metric.resolve("halbstufenpotential", extraSynonyms: extra)?.metric == .halfWave)
    #expect(Metric.resolve("capacity", extraSynonyms: extra)?.metric == .ecsa)
    #expect(Metric.resolve("capacity")?.metric == .specificCapacity)
  }

  @Test func everyMetricIsFoundByItsNameSymbolAndSynonyms() {
    for metric in Metric.allCases {
      #expect(Metric.resolve(metric.name)?.metric == metric)
      #expect(Metric.resolve(metric.rawValue)?.metric == metric)
      for synonym in metric.defaultSynonyms {
        #expect(Metric.resolve(synonym)?.metric == metric, "\(synonym)")
      }
    }
  }

  @Test func storageUnitsFitTheDimensions() {
    for metric in Metric.allCases {
      #expect(!metric.dimensions.isEmpty)
      #expect(metric.decimals >= 0)
      if let unit = metric.storageUnit { #expect(metric.dimensions.contains(unit.dimension)) }
    }
  }

  @Test func symbolsHaveSubscriptsAndItalics() {
    #expect(TextRun.html(Metric.halfWave.symbolRuns) == "<i>E</i><sub>1/2</sub>")
    #expect(Metric.halfWave.symbolPlain == "E1/2")
    #expect(TextRun.html(Metric.bifunctionalIndex.symbolRuns) == "Δ<i>E</i>")
    #expect(Metric.stability.symbolPlain == "stability")
    #expect(TextRun.html(Metric.overpotential.symbol(at: tenPerArea)) == "<i>η</i><sub>10</sub>")
    #expect(
      TextRun.html(Metric.potentialAtCurrent.symbol(at: tenPerArea)) == "<i>E</i><sub>j10</sub>")
    #expect(TextRun.html(Metric.tafelSlope.symbol(at: tenPerArea)) == "<i>b</i>")
  }

  private var tenPerArea: Quantity? { Quantity(10, decimals: 0, unit: PhysicalUnit("mA cm-2")) }

  @Test func directionsFollowTheReaction() {
    #expect(Metric.halfWave.direction == .higher)
    #expect(Metric.overpotential.direction == .lower)
    #expect(Metric.onset.direction(for: .orr) == .higher)
    #expect(Metric.onset.direction(for: .her) == .higher)
    #expect(Metric.onset.direction(for: .oer) == .lower)
    #expect(Metric.onset.direction(for: .overall) == .none)
    #expect(Metric.limitingCurrentDensity.direction == .none)
  }

  @Test func saysWhatAValueNeeds() throws {
    #expect(Metric.halfWave.needsScale)
    #expect(!Metric.overpotential.needsScale)
    #expect(Metric.overpotential.needsCurrentDensity)
    #expect(Metric.peakPowerDensity.isDeviceMetric)
    #expect(Metric.massActivity.needsPotential)
    #expect(Metric.stability.accepts(try Quantity.parse("510 h").get()))
    #expect(Metric.stability.accepts(try Quantity.parse("1000 cycles").get()))
    #expect(!Metric.tafelSlope.accepts(try Quantity.parse("47 mV").get()))
  }
}
