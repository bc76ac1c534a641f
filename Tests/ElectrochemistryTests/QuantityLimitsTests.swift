import Testing

@testable import Electrochemistry

@Suite("Limits around a value")
struct QuantityLimitsTests {
  @Test(arguments: [
    ("310 mV (290–330 mV)", "310 [290, 330] mV"), ("310 mV (290 to 330 mV)", "310 [290, 330] mV"),
    ("0.905 V [0.90, 0.91]", "0.905 [0.90, 0.91] V"),
    ("0.905 V [0.90,0.91] vs RHE", "0.905 [0.90, 0.91] V vs RHE"),
    ("0.905 V vs RHE [0.90; 0.91]", "0.905 [0.90, 0.91] V vs RHE"),
    ("0.905 (0.90–0.91) V vs RHE", "0.905 [0.90, 0.91] V vs RHE"),
    ("310(290-330) mV", "310 [290, 330] mV"), ("310 (290–330 mV)", "310 [290, 330] mV"),
    ("310 mV (0.290–0.330 V)", "310 [290, 330] mV"),
    ("0.31 V (290–330 mV)", "0.31 [0.290, 0.330] V"),
    ("-120 mV [-130, -110]", "-120 [-130, -110] mV"),
    ("-120 mV (−130–−110 mV)", "-120 [-130, -110] mV"), ("~ 5 h (4–6)", "~ 5 [4, 6] h"),
    ("1.2e-3 mA cm-2 [1.0e-3, 1.5e-3]", "1.2e-3 [1.0e-3, 1.5e-3] mA cm-2"),
    ("0.1–0.2 nm (0.05–0.25 nm)", "0.1-0.2 [0.05, 0.25] nm"), ("3.9 [3.8, 4.0]", "3.9 [3.8, 4.0]"),
    ("5000 [4900, 5100] cycles", "5000 [4900, 5100] cycles"),
    ("0.9 V vs Hg/HgO (1 M KOH) [0.8, 1.0]", "0.9 [0.8, 1.0] V vs Hg/HgO (1 M KOH)"),
    ("310 [310, 330] mV", "310 [310, 330] mV"),
  ])
  func areReadBehindTheValueAndWrittenBack(text: String, ascii: String) throws {
    let quantity = try Quantity.parse(text).get()
    #expect(NumberText.ascii(quantity) == ascii)
    #expect(Quantity.parse(ascii) == .success(quantity))
    #expect(Quantity.parse(NumberText.plain(quantity)) == .success(quantity))
  }

  @Test(arguments: [
    "0.9 V vs Hg/HgO (1 M KOH)", "0.9 V vs Ag/AgCl (3 M KCl)", "0.9 V vs Ag/AgCl (3–3.5 M KCl)",
    "0.9 V vs Ag/AgCl (3-3.5 M)", "0.9 V vs X (1,5 M KCl)",
  ])
  func aFillingIsNoLimit(text: String) throws {
    let quantity = try Quantity.parse(text).get()
    #expect(quantity.uncertainty == nil)
    #expect(quantity.scale?.name.hasSuffix(")") == true)
  }

  @Test func aSpreadOfTheLastDigitIsNoLimit() throws {
    #expect(NumberText.ascii(try Quantity.parse("0.903(5) V").get()) == "0.903 +/- 0.005 V")
  }

  @Test(arguments: [
    ("310 mV (320–330 mV)", QuantityFault.Kind.limitsOutsideValue, 7..<19),
    ("0.905 V [0.80, 0.90]", .limitsOutsideValue, 8..<20),
    ("0.1–0.3 nm (0.05–0.25 nm)", .limitsOutsideValue, 11..<25),
    ("310 mV [330, 290]", .reversedRange, 8..<16),
    ("0.905 V [0,90, 0,91]", .decimalComma(suggestion: "0.90"), 9..<19),
    ("310 ± 5 mV (290–330)", .trailingText("(290–330)"), 11..<20),
    ("0.905 [0.90, 0.91] vs RHE", .missingUnit, 0..<19),
  ])
  func saysWhatIsWrong(text: String, kind: QuantityFault.Kind, range: Range<Int>) {
    #expect(Quantity.parse(text) == .failure(QuantityFault(kind: kind, range: range)))
    #expect(!QuantityFault(kind: kind, range: range).message.isEmpty)
  }

  @Test(arguments: [
    "310 mV (3–5 h)", "310 mV (290–)", "310 mV [290, 330", "310 mV (n = 3–5)", "[290, 330] mV",
    "310 mV (290, 310, 330)",
  ])
  func otherBracketsStayFaults(text: String) {
    guard case .failure = Quantity.parse(text) else {
      Issue.record("\(text) was read")
      return
    }
  }

  @Test func convertAsValuesAndNotAsDistances() throws {
    let warm = try Quantity.parse("25.0 °C [24.0, 26.5]").get()
    let kelvin = try #require(warm.converted(to: PhysicalUnit.parse("K").get()))
    #expect(NumberText.ascii(kelvin) == "298.2 [297.2, 299.7] K")
    #expect(kelvin.isWithinLimits)
    let volts = try #require(
      Quantity.parse("310 mV (290–330 mV)").get().converted(to: .volt))
    #expect(NumberText.ascii(volts) == "0.310 [0.290, 0.330] V")
  }

  @Test func turnWithTheSignOfTheValue() throws {
    let limits = try Quantity.parse("-120 mV [-130, -115]").get()
    #expect(NumberText.ascii(limits.magnitude) == "120 [115, 130] mV")
    let spread = try Quantity.parse("-120 +10/-5 mV").get()
    #expect(NumberText.ascii(spread.magnitude) == "120 +5/-10 mV")
    let zero = try Quantity.parse("-2 mV [-5, 0]").get()
    #expect(NumberText.ascii(zero.magnitude) == "2 [0, 5] mV")
  }

  @Test func printWithNoBreakSpacesAndMinusSigns() throws {
    let quantity = try Quantity.parse("-0.12 V [-0.13, -0.11] vs RHE").get()
    let space = NumberText.unitSeparator
    #expect(
      NumberText.plain(quantity) == "−0.12\(space)[−0.13,\(space)−0.11]\(space)V vs RHE")
    let power = try Quantity.parse("1.2e-3 [1.0e-3, 1.5e-3]").get()
    #expect(TextRun.html(NumberText.runs(power)).contains("10<sup>−3</sup>]"))
  }

  @Test(
    arguments: [
      ("310 mV", nil), ("310 ± 5 mV", 5), ("310 +10/-5 mV", 10), ("310 +5/-10 mV", 10),
      ("0.905 V [0.90, 0.915]", 0.01), ("310 mV (290–320 mV)", 20), ("0.905 V [0.90, 0.91]", 0.005),
      ("0.1–0.2 nm (0.05–0.25 nm)", 0.1), ("0.903(5) V", 0.005),
    ] as [(String, Double?)])
  func halfWidthIsTheLargerDistance(text: String, expected: Double?) throws {
    #expect(try Quantity.parse(text).get().halfWidth == expected)
  }

  @Test func theLedgerTakesTheLargerDistance() throws {
    let input = try LedgerInput.rhe("1.529 V [1.520, 1.532] vs RHE")
    let same = try ConversionLedger.convert(input, to: .versusRHE).get()
    #expect(same.text == "1.529 [1.520, 1.532] V vs RHE")
    #expect(same.steps.last?.uncertainty.map { NumberText.ascii($0) } == "0.009 V")
    let overpotential = try ConversionLedger.convert(input, to: .overpotential(.oer)).get()
    #expect(overpotential.text == "300 +/- 9 mV")
  }

  @Test func longBracketsAreReadAtOnce() {
    for piece in ["(", "[1,", "(1–", "[1, 2]", "(1–2 mV)"] {
      let text = "5 mV " + String(repeating: piece, count: 60)
      guard case .failure = Quantity.parse(String(text.prefix(300))) else {
        Issue.record("\(piece) was read")
        continue
      }
    }
  }
}
