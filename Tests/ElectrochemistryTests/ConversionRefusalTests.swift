import Testing

@testable import Electrochemistry

@Suite("Refused conversions")
struct ConversionRefusalTests {
  private func refusal(
    _ input: ConversionInput, to target: ConversionTarget = .versusRHE
  ) -> ConversionRefusal? {
    guard case .failure(let refusal) = ConversionLedger.convert(input, to: target) else {
      return nil
    }
    return refusal
  }

  private func input(
    _ electrode: String, potential: String = "0.600 V"
  ) throws -> ConversionInput {
    ConversionInput(
      potential: try LedgerInput.quantity(potential), electrode: .init(name: electrode),
      pH: .init(value: try LedgerInput.quantity("13.9"), basis: .measured))
  }

  @Test(arguments: [
    "Ag/AgCl", "Ag/AgCl (filling not stated)", "Hg/HgO electrode", "Hg/Hg2SO4", "MSE",
    "silver/silver chloride", "calomel electrode",
  ])
  func anElectrodeWithoutFilling(electrode: String) throws {
    let found = try #require(refusal(try input(electrode)))
    #expect(found == .fillingNotStated(electrode: electrode))
    #expect(found.reason.contains("the filling of \(electrode) is not stated"))
    #expect(found.advice.contains("reference electrode: "))
  }

  @Test(arguments: ["NHE", "Zn2+/Zn", "Hg/HgO (2 M KOH)", "Ag/AgCl (2 M KCl)", "", "Pt wire"])
  func anElectrodeNobodyKnows(electrode: String) throws {
    let found = try #require(refusal(try input(electrode)))
    #expect(found == .unknownElectrode(name: electrode))
    #expect(found.advice.contains("NHE is not a synonym of SHE") == (electrode == "NHE"))
  }

  @Test func noPHAtAll() throws {
    let found = refusal(try LedgerInput.alkaline("0.600 V", pH: nil))
    #expect(found == .noPH(electrolyte: "1 M KOH"))
    #expect(found?.reason.contains("no pH is given and 1 M KOH has no default") == true)
    #expect(found?.advice.contains("`pH: 12.9`") == true)
  }

  @Test(arguments: [("60 °C", true), ("27.1 °C", true), ("22 °C", true), ("298 K", false)])
  func aTableOffsetAtAnotherTemperature(celsius: String, isRefused: Bool) throws {
    let found = refusal(
      try LedgerInput.alkaline("0.600 V", pH: "12.9", basis: .measured, celsius: celsius))
    let expected = ConversionRefusal.temperatureWithoutOffset(
      celsius: try LedgerInput.quantity(celsius), electrode: LedgerInput.mercuryOxide)
    #expect(found == (isRefused ? expected : nil))
  }

  @Test func temperaturesWithinTwoKelvinConvert() throws {
    for celsius in ["23 °C", "27 °C", "25"] {
      #expect(refusal(try LedgerInput.alkaline("0.600 V", celsius: celsius)) == nil)
    }
  }

  @Test func theDefaultPHOfABaseFarFromItsTemperature() throws {
    let hot = try LedgerInput.alkaline("0.600 V", celsius: "60 °C", calibrated: true)
    #expect(
      refusal(hot)
        == .temperatureWithoutPH(
          celsius: try LedgerInput.quantity("60 °C"), electrolyte: "1 M KOH"))
    var acid = hot
    acid.pH?.value = try LedgerInput.quantity("0.3")
    #expect(refusal(acid) == nil)
    #expect(
      refusal(try LedgerInput.alkaline("0.600 V", celsius: "30 °C", calibrated: true)) == nil)
  }

  @Test(arguments: [Reaction.bifunctional, .overall])
  func aPairOfReactions(reaction: Reaction) throws {
    let found = refusal(try LedgerInput.rhe("1.5 V"), to: .overpotential(reaction))
    #expect(found == .noEquilibrium(reaction: reaction))
  }

  @Test(arguments: [
    ("1.200 V", Reaction.oer), ("1.229 V", .oer), ("0.050 V", .her), ("0 V", .her),
    ("1.250 V", .orr), ("-0.010–0.010 V", .her),
  ])
  func aPotentialOnTheWrongSide(potential: String, reaction: Reaction) throws {
    let found = refusal(try LedgerInput.rhe(potential), to: .overpotential(reaction))
    guard case .wrongSide(reaction, let shown) = found else {
      Issue.record("\(potential) was converted")
      return
    }
    #expect(shown.scale == .rhe)
    #expect(found?.reason.contains(reaction.name) == true)
  }

  @Test func aValueOnAnotherScaleThanTheExperiment() throws {
    let converted = try LedgerInput.alkaline("0.905 V vs RHE")
    #expect(
      refusal(converted)
        == .scaleDiffers(scale: "RHE", electrode: LedgerInput.mercuryOxide))
    #expect(refusal(try input("RHE", potential: "0.9 V vs SHE")) != nil)
    #expect(refusal(try LedgerInput.alkaline("0.1 V vs SHE")) != nil)
  }

  @Test func unitsThatCannotBe() throws {
    for potential in ["0.6", "5 mA cm-2"] {
      guard case .wrongUnit("potential", _, _) = refusal(try LedgerInput.rhe(potential)) else {
        Issue.record("\(potential) was converted")
        continue
      }
    }
    #expect(refusal(try LedgerInput.alkaline("0.6 V", offset: "0.1")) != nil)
    #expect(refusal(try LedgerInput.alkaline("0.6 V", pH: "13.9 V")) != nil)
    #expect(refusal(try LedgerInput.alkaline("0.6 V", celsius: "25 h")) != nil)
    var spread = try LedgerInput.alkaline("0.6 V")
    spread.electrode.offsetUncertainty = try LedgerInput.quantity("5 h")
    #expect(refusal(spread) != nil)
  }

  @Test func sizesThatCannotBe() throws {
    #expect(refusal(try LedgerInput.rhe("1e300 V")) != nil)
    #expect(refusal(try LedgerInput.alkaline("0.6 V", offset: "1e300 V")) != nil)
    #expect(refusal(try LedgerInput.alkaline("0.6 V", pH: "1e300")) != nil)
    #expect(refusal(try LedgerInput.alkaline("0.6 V", celsius: "-300 °C")) != nil)
  }

  @Test func everyRefusalSaysWhatIsMissingAndWhatToWrite() throws {
    let value = try LedgerInput.quantity("60 °C")
    let all: [ConversionRefusal] = [
      .fillingNotStated(electrode: "Ag/AgCl"), .unknownElectrode(name: "X"),
      .noPH(electrolyte: nil), .temperatureWithoutOffset(celsius: value, electrode: "SCE"),
      .temperatureWithoutPH(celsius: value, electrolyte: nil), .noEquilibrium(reaction: .overall),
      .wrongSide(reaction: .her, potential: value),
      .scaleDiffers(scale: "RHE", electrode: "SCE"),
      .wrongUnit(part: "pH", found: value, expected: "a plain number"),
      .outOfRange(part: "pH", found: value),
    ]
    for refusal in all {
      #expect(!refusal.reason.isEmpty)
      #expect(!refusal.advice.isEmpty)
      #expect(refusal.reason != refusal.advice)
    }
  }
}
