import Testing

@testable import Electrochemistry

@Suite("Overpotentials in the ledger")
struct LedgerOverpotentialTests {
  @Test(arguments: [
    ("1.529 V vs RHE", Reaction.oer, "300 mV"), ("1.53 V vs RHE", .oer, "300 mV"),
    ("1529 mV vs RHE", .oer, "300 mV"), ("1.5294 V", .oer, "300 mV"),
    ("-0.120 V vs RHE", .her, "120 mV"), ("-120 mV vs RHE", .her, "120 mV"),
    ("0.850 V vs RHE", .orr, "379 mV"), ("0.85 V vs RHE", .orr, "380 mV"),
    ("1.500–1.529 V", .oer, "271-300 mV"), ("-0.120–-0.100 V", .her, "100-120 mV"),
    ("0.800–0.850 V", .orr, "379-429 mV"),
    ("> 1.529 V", .oer, "> 300 mV"), ("> -0.120 V", .her, "< 120 mV"),
    ("> 0.850 V", .orr, "< 379 mV"), ("≥ 0.850 V", .orr, "<= 379 mV"),
    ("~ -0.120 V", .her, "~ 120 mV"), ("1.529 ± 0.005 V", .oer, "300 +/- 5 mV"),
    ("-0.120 +0.010/-0.005 V", .her, "120 +/- 10 mV"), ("1.23 V", .oer, "1 mV"),
  ])
  func ofAPotentialVersusRHE(printed: String, reaction: Reaction, expected: String) throws {
    let ledger = try ConversionLedger.convert(
      LedgerInput.rhe(printed), to: .overpotential(reaction)
    ).get()
    #expect(ledger.text == expected)
    #expect(ledger.result.scale == nil)
    #expect(ledger.steps.last?.kind == .overpotential)
  }

  @Test func showsTheEquilibriumPotentialWithItsSource() throws {
    let ledger = try ConversionLedger.convert(
      LedgerInput.rhe("1.529 V"), to: .overpotential(.oer)
    ).get()
    #expect(
      ledger.steps.map(\.kind) == [
        .measured, .ohmicDrop, .temperature, .equilibrium, .overpotential,
      ])
    let equilibrium = try #require(ledger.step(.equilibrium))
    #expect(equilibrium.value.map { NumberText.ascii($0) } == "1.229 V")
    #expect(equilibrium.text.isEmpty)
    #expect(equilibrium.basis == .constant)
    #expect(equilibrium.source == "standard equilibrium voltage of water splitting")
    #expect(ledger.steps.last?.text == "1.529\u{A0}V − 1.229\u{A0}V")
    #expect(ledger.exact > 299.9 && ledger.exact < 300.1)
  }

  @Test func hydrogenNeedsNoTemperatureVersusRHE() throws {
    let ledger = try ConversionLedger.convert(
      LedgerInput.rhe("-0.120 V"), to: .overpotential(.her)
    ).get()
    #expect(ledger.step(.temperature) == nil)
    #expect(ledger.steps.last?.text == "−(−0.120\u{A0}V)")
    #expect(ledger.step(.equilibrium)?.value == .zeroVolts)
  }

  @Test func theEquilibriumPotentialFollowsTheTemperature() throws {
    let ledger = try ConversionLedger.convert(
      LedgerInput.rhe("1.499 V", celsius: "60 °C"), to: .overpotential(.oer)
    ).get()
    #expect(ledger.text == "300 mV")
    #expect(ledger.step(.temperature)?.basis == .reported)
    #expect(
      ledger.step(.equilibrium)?.text == "1.229\u{A0}V − 0.846\u{A0}mV\u{A0}K⁻¹ × 35\u{A0}K")
    let cold = try ConversionLedger.convert(
      LedgerInput.rhe("1.533 V", celsius: "20"), to: .overpotential(.oer)
    ).get()
    #expect(
      cold.step(.equilibrium)?.text == "1.229\u{A0}V − 0.846\u{A0}mV\u{A0}K⁻¹ × (−5\u{A0}K)")
  }

  @Test func roundsOnceFromTheRawValue() throws {
    // A value with two decimals in V leaves tens of mV; the unrounded value is the same.
    let fine = try ConversionLedger.convert(
      LedgerInput.alkaline("0.600 V"), to: .overpotential(.oer)
    ).get()
    #expect(fine.text == "296 +/- 20 mV")
    #expect(abs(fine.exact - 296.315) < 0.001)
    #expect(fine.step(.versusRHE)?.value.map { NumberText.ascii($0) } == "1.525 V")
    let coarse = try ConversionLedger.convert(
      LedgerInput.alkaline("0.60 V"), to: .overpotential(.oer)
    ).get()
    #expect(coarse.text == "300 +/- 20 mV")
    #expect(coarse.result.significantDigits == 2)
    #expect(coarse.exact == fine.exact)
  }

  @Test func thePotentialAtACurrentDensityIsVersusRHE() throws {
    let ledger = try ConversionLedger.convert(
      LedgerInput.alkaline("0.600 V"), to: .potentialAtCurrent
    ).get()
    #expect(ledger.text == "1.525 +/- 0.020 V vs RHE")
    #expect(ledger.steps.suffix(2).map(\.kind) == [.versusRHE, .potentialAtCurrent])
    let direct = try ConversionLedger.convert(
      LedgerInput.rhe("1.525 V"), to: .potentialAtCurrent
    ).get()
    #expect(direct.steps.map(\.kind) == [.measured, .ohmicDrop, .potentialAtCurrent])
    #expect(direct.steps.last?.basis == .reported)
  }
}
