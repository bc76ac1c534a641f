import Testing

@testable import Electrochemistry

/// Inputs of the ledger tests in the words of a source.
enum LedgerInput {
  static func quantity(_ text: String) throws -> Quantity { try Quantity.parse(text).get() }

  static func electrode(
    _ name: String, _ offset: String? = nil, calibrated: Bool = false
  ) throws -> ConversionInput.Electrode {
    ConversionInput.Electrode(
      name: name, offset: try offset.map { try quantity($0) }, isCalibrated: calibrated,
      source: offset == nil ? nil : "table of the vocabulary")
  }

  static let mercuryOxide = "Hg/HgO (1 M KOH)"

  /// A potential against Hg/HgO in 1 M KOH with its default pH.
  static func alkaline(
    _ potential: String, pH: String? = "13.9", basis: ConversionInput.PH.Basis = .table,
    offset: String = "0.103 V", celsius: String? = nil, calibrated: Bool = false
  ) throws -> ConversionInput {
    ConversionInput(
      potential: try quantity(potential),
      electrode: try electrode(mercuryOxide, offset, calibrated: calibrated),
      pH: try pH.map { .init(value: try quantity($0), basis: basis) },
      celsius: try celsius.map { try quantity($0) }, electrolyteName: "1 M KOH")
  }

  static func rhe(_ potential: String, celsius: String? = nil) throws -> ConversionInput {
    ConversionInput(
      potential: try quantity(potential), electrode: .init(name: "RHE"),
      celsius: try celsius.map { try quantity($0) })
  }
}

extension ConversionLedger {
  /// The result in ASCII.
  var text: String { NumberText.ascii(result) }
}

@Suite("Conversion ledger")
struct ConversionLedgerTests {
  @Test func allConversionsOfTheFieldVectors() throws {
    for vector in try FieldVectors.load().conversions {
      let potential = try #require(Quantity(vector.potential, decimals: 3, unit: .volt))
      let offset = try #require(Quantity(vector.offset, decimals: 4, unit: .volt))
      let input = ConversionInput(
        potential: potential,
        electrode: .init(name: vector.offset == 0 ? "SHE" : "Hg/HgO", offset: offset),
        pH: .init(
          value: try #require(Quantity(vector.pH, decimals: 2)), basis: .measured),
        celsius: Quantity(vector.celsius, decimals: 0, unit: .degreeCelsius))
      let ledger = try ConversionLedger.convert(input, to: .versusRHE).get()
      #expect(abs(ledger.exact - vector.expected) < 0.00005 + 1e-9)
      #expect(ledger.result.lowerNumber == PrintedNumber(ledger.exact, decimals: 3))
      #expect(ledger.result.scale == .rhe)
    }
  }

  @Test func writesEveryStepOfAPotentialAgainstMercuryOxide() throws {
    let input = try LedgerInput.alkaline("-0.924 V vs Hg/HgO (1 M KOH)")
    let ledger = try ConversionLedger.convert(input, to: .versusRHE).get()
    #expect(ledger.text == "0.001 +/- 0.020 V vs RHE")
    #expect(abs(ledger.exact - 0.001315) < 0.000001)
    #expect(
      ledger.steps.map(\.kind) == [
        .measured, .ohmicDrop, .reference, .temperature, .nernstSlope, .pH, .positionAboveRHE,
        .versusRHE,
      ])
    #expect(
      ledger.steps.map(\.basis) == [
        .reported, .reported, .table, .assumed, .constant, .assumed, .computed, .computed,
      ])
    let values = ledger.steps.map { $0.value.map { NumberText.ascii($0) } }
    #expect(
      values == ["-0.924 V", nil, "0.103 V", "25 degC", "59.16 mV", "13.9", "0.9253 V", "0.001 V"])
    let last = try #require(ledger.steps.last)
    #expect(last.text == "−0.924\u{A0}V + 0.103\u{A0}V + 59.16\u{A0}mV × 13.9")
    #expect(last.uncertainty.map { NumberText.ascii($0) } == "0.020 V")
    #expect(
      ledger.step(.positionAboveRHE)?.text == "0.103\u{A0}V + 59.16\u{A0}mV × 13.9")
    #expect(ledger.step(.nernstSlope)?.text == "ln(10) × R × 298.15\u{A0}K / F")
    #expect(ledger.step(.reference)?.source == "table of the vocabulary")
    #expect(ledger.step(.pH)?.text == "not measured: ± 0.02\u{A0}V in the potential")
    #expect(ledger.isAssumed)
  }

  @Test func theSameInputGivesTheSameLedger() throws {
    let input = try LedgerInput.alkaline("1.530 V")
    let first = ConversionLedger.convert(input, to: .overpotential(.oer))
    #expect(first == ConversionLedger.convert(input, to: .overpotential(.oer)))
  }

  @Test(arguments: [
    ("0.9 V vs RHE", "0.9 V vs RHE"), ("0.905 V vs RHE", "0.905 V vs RHE"),
    ("905 mV vs RHE", "0.905 V vs RHE"), ("0.9051 ± 0.0020 V", "0.9051 +/- 0.0020 V vs RHE"),
    ("0.905 +0.010/-0.005 V", "0.905 +0.010/-0.005 V vs RHE"),
    ("> 0.85–0.90 V vs RHE", "> 0.85-0.90 V vs RHE"),
  ])
  func aPotentialVersusRHEStaysAsPrinted(printed: String, expected: String) throws {
    let ledger = try ConversionLedger.convert(
      LedgerInput.rhe(printed), to: .versusRHE
    ).get()
    #expect(ledger.text == expected)
    #expect(ledger.steps.map(\.kind) == [.measured, .ohmicDrop, .versusRHE])
    #expect(ledger.steps.allSatisfy { $0.basis == .reported && $0.source == nil })
    #expect(!ledger.isAssumed)
  }

  @Test(arguments: [
    ("-924 mV", "0.001 +/- 0.020 V vs RHE"), ("-0.92 V", "0.01 +/- 0.02 V vs RHE"),
    ("-0.9 V", "0.03 +/- 0.02 V vs RHE"), ("-924.52 mV", "0.001 +/- 0.020 V vs RHE"),
    ("-0.95–-0.92 V", "-0.02-0.01 +/- 0.02 V vs RHE"),
    ("> -0.924 V", "> 0.001 +/- 0.020 V vs RHE"), ("~ 0.600 V", "~ 1.525 +/- 0.020 V vs RHE"),
    ("-0.924 ± 0.015 V", "0.001 +/- 0.025 V vs RHE"),
    ("-0.924 +0.015/-0.005 V", "0.001 +/- 0.025 V vs RHE"),
  ])
  func keepsDigitsRangesQualifiersAndSpreads(printed: String, expected: String) throws {
    let ledger = try ConversionLedger.convert(
      LedgerInput.alkaline(printed), to: .versusRHE
    ).get()
    #expect(ledger.text == expected)
  }

  @Test(arguments: [
    ("13.90", "0.103 V", "0.0003"), ("13.9", "0.103 V", "0.003"), ("14", "0.103 V", "0.030"),
    ("13.9", "0.1034 ± 0.0023 V", "0.004"), ("13.90", "103 ± 5 mV", "0.005"),
    ("13.9 ± 0.1", "0.103 V", "0.006"), ("13.8–14.0", "0.103 V", "0.006"),
  ])
  func uncertaintyIsTheRootOfTheSumOfSquares(
    pH: String, offset: String, expected: String
  ) throws {
    let input = try LedgerInput.alkaline("0.600 V", pH: pH, basis: .measured, offset: offset)
    let result = try ConversionLedger.convert(input, to: .versusRHE).get().result
    guard case .symmetric(let spread) = result.uncertainty else {
      Issue.record("no spread")
      return
    }
    #expect(NumberText.ascii(spread) == expected)
  }

  @Test func theUncertaintyOfTheOffsetMayStandBesideIt() throws {
    var input = try LedgerInput.alkaline("0.600 V", pH: "13.90", basis: .measured)
    input.electrode.offsetUncertainty = try LedgerInput.quantity("5 mV")
    let ledger = try ConversionLedger.convert(input, to: .versusRHE).get()
    #expect(ledger.text == "1.525 +/- 0.005 V vs RHE")
    let reference = try #require(ledger.step(.reference)?.uncertainty)
    #expect(NumberText.ascii(reference) == "5 mV")
  }

  @Test func standardHydrogenElectrodeHasNoOffsetAtAnyTemperature() throws {
    let input = ConversionInput(
      potential: try LedgerInput.quantity("0.550 V vs SHE"), electrode: .init(name: "SHE"),
      pH: .init(value: try LedgerInput.quantity("13.00"), basis: .measured),
      celsius: try LedgerInput.quantity("60 °C"))
    let ledger = try ConversionLedger.convert(input, to: .versusRHE).get()
    #expect(NumberText.ascii(ledger.result.shown) == "1.409 V")
    #expect(ledger.steps.last?.text == "0.550\u{A0}V + 66.10\u{A0}mV × 13.00")
    #expect(ledger.step(.positionAboveRHE)?.text == "66.10\u{A0}mV × 13.00")
    #expect(ledger.step(.temperature)?.basis == .reported)
    #expect(!ledger.isAssumed)
  }

  @Test func aCalibratedOffsetHoldsAtItsTemperature() throws {
    let input = try LedgerInput.alkaline(
      "0.500 V", pH: "12.90", basis: .measured, offset: "0.080 V", celsius: "333.15 K",
      calibrated: true)
    let ledger = try ConversionLedger.convert(input, to: .overpotential(.oer)).get()
    #expect(ledger.step(.reference)?.basis == .calibrated)
    #expect(ledger.step(.nernstSlope)?.value.map { NumberText.ascii($0) } == "66.10 mV")
    #expect(ledger.step(.equilibrium)?.value.map { NumberText.ascii($0) } == "1.199 V")
    #expect(
      ledger.step(.equilibrium)?.text
        == "1.229\u{A0}V − 0.846\u{A0}mV\u{A0}K⁻¹ × 35.00\u{A0}K")
    #expect(abs(ledger.exact - 233.345) < 0.1)
  }

  @Test func negativeTermsAreSubtractedAndNegativePHStandsInBrackets() throws {
    let input = ConversionInput(
      potential: try LedgerInput.quantity("0.50 V"),
      electrode: try LedgerInput.electrode("Ag/Ag+ (0.01 M)", "-0.05 V", calibrated: true),
      pH: .init(value: try LedgerInput.quantity("-0.5"), basis: .measured))
    let ledger = try ConversionLedger.convert(input, to: .versusRHE).get()
    #expect(ledger.steps.last?.text == "0.50\u{A0}V − 0.05\u{A0}V + 59.16\u{A0}mV × (−0.5)")
    #expect(NumberText.ascii(ledger.result.shown) == "0.42 V")
  }

  @Test(arguments: [
    (ConversionInput.OhmicDrop.none, "not corrected"),
    (.notStated, "the source does not say whether it is corrected"),
  ])
  func theOhmicDropIsAFactWithoutValue(drop: ConversionInput.OhmicDrop, text: String) throws {
    var input = try LedgerInput.rhe("0.905 V")
    input.ohmicDrop = drop
    let ledger = try ConversionLedger.convert(input, to: .versusRHE).get()
    #expect(ledger.step(.ohmicDrop)?.text == text)
    #expect(ledger.step(.ohmicDrop)?.value == nil)
    #expect(ledger.text == "0.905 V vs RHE")
  }

  @Test func aCorrectedOhmicDropNamesItsShareAndResistance() throws {
    var input = try LedgerInput.rhe("0.905 V")
    input.ohmicDrop = .corrected(
      percent: try LedgerInput.quantity("95 %"), resistance: try LedgerInput.quantity("4.8 Ω"))
    let ledger = try ConversionLedger.convert(input, to: .versusRHE).get()
    #expect(
      ledger.step(.ohmicDrop)?.text == "95\u{A0}% corrected by the source, R = 4.8\u{A0}Ω")
  }

  @Test func aSpreadThatIsNotSymmetricIsShownAsPrinted() throws {
    let ledger = try ConversionLedger.convert(
      LedgerInput.alkaline("-0.924 +0.015/-0.005 V"), to: .versusRHE
    ).get()
    let measured = try #require(ledger.steps.first)
    #expect(measured.text == "−0.924\u{A0}+0.015/−0.005\u{A0}V")
    #expect(measured.uncertainty.map { NumberText.ascii($0) } == "0.015 V")
  }

  @Test func mercuryOxideInItsOwnElectrolyteSitsNearItsPlace() throws {
    let good = try #require(
      ConversionLedger.hgHgOSelfCheck(
        offset: LedgerInput.quantity("0.098 V"), pH: LedgerInput.quantity("14.0")))
    #expect(abs(good.position - 0.9262) < 0.0001)
    #expect(abs(good.deviation) < 0.001)
    let bad = try #require(
      ConversionLedger.hgHgOSelfCheck(
        offset: LedgerInput.quantity("140 mV"), pH: LedgerInput.quantity("14")))
    #expect(abs(bad.deviation - 0.0422) < 0.0001)
    #expect(
      ConversionLedger.hgHgOSelfCheck(
        offset: try LedgerInput.quantity("0.1"), pH: try LedgerInput.quantity("14")) == nil)
  }

  @Test func theUnitsOfTheLedgerAreThoseOfTheParser() {
    #expect(PhysicalUnit.volt == PhysicalUnit("V"))
    #expect(PhysicalUnit.millivolt == PhysicalUnit("mV"))
    #expect(PhysicalUnit.degreeCelsius == PhysicalUnit("°C"))
  }
}
