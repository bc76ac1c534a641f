import Testing

@testable import Electrochemistry

@Suite("Writing numbers")
struct NumberTextTests {
  @Test(arguments: [
    (0.9, 2, "0.90"), (-0.12, 3, "−0.120"), (1.005, 2, "1.01"), (2.675, 2, "2.68"),
    (0.1 + 0.2, 1, "0.3"), (1.58 - 0.86, 3, "0.720"), (-0.0001, 2, "0.00"), (-0.0, 1, "0.0"),
    (9999, 0, "9999"), (12345, 0, "12\u{202F}345"), (1_234_567.8, 1, "1\u{202F}234\u{202F}567.8"),
    (999.95, 1, "1000.0"), (0.5, 0, "1"), (1.5, 0, "2"), (1e-9, 3, "0.000"),
    (1e21, 0, "1\u{202F}000\u{202F}000\u{202F}000\u{202F}000\u{202F}000\u{202F}000\u{202F}000"),
    (.nan, 2, "–"), (.infinity, 2, "–"),
  ])
  func fixedDecimals(value: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(value, decimals: decimals) == text)
  }

  @Test func asciiFormsAreForFiles() {
    #expect(NumberText.ascii(-12345.678, decimals: 1) == "-12345.7")
    #expect(NumberText.ascii(.nan, decimals: 1).isEmpty)
    #expect(NumberText.count(30000) == "30\u{202F}000")
    #expect(NumberText.count(-5) == "−5")
    #expect(
      NumberText.count(.min)
        == "−9\u{202F}223\u{202F}372\u{202F}036\u{202F}854\u{202F}775\u{202F}808")
  }

  @Test(arguments: [
    ("0.90 V vs RHE", "0.90\u{A0}V vs RHE"), ("81.3 mA cm-2", "81.3\u{A0}mA\u{A0}cm⁻²"),
    ("310 ± 5 mV", "310\u{A0}±\u{A0}5\u{A0}mV"), ("310 +10/-5 mV", "310\u{A0}+10/−5\u{A0}mV"),
    ("> 1 nm", ">\u{A0}1\u{A0}nm"), ("0.1-0.2 nm", "0.1–0.2\u{A0}nm"), ("14", "14"),
    ("30000 cycles", "30\u{202F}000\u{A0}cycles"), ("90°", "90°"), ("25 °C", "25\u{A0}°C"),
    ("1.2e-3 mA cm-2", "1.2\u{A0}×\u{A0}10⁻³\u{A0}mA\u{A0}cm⁻²"),
    ("-0.3 V vs SCE", "−0.3\u{A0}V vs SCE"),
    ("0.1 V vs Zn2+/Zn", "0.1\u{A0}V vs Zn²⁺/Zn"), ("9999 h", "9999\u{A0}h"),
  ])
  func quantitiesAreSetAsInAJournal(text: String, plain: String) throws {
    #expect(NumberText.plain(try Quantity.parse(text).get()) == plain)
  }

  @Test func runsCarrySuperscripts() throws {
    let quantity = try Quantity.parse("1.2e-3 mA cm-2").get()
    #expect(
      TextRun.html(NumberText.runs(quantity))
        == "1.2\u{A0}×\u{A0}10<sup>−3</sup>\u{A0}mA\u{A0}cm<sup>−2</sup>")
    #expect(NumberText.valueRuns(quantity).last == TextRun("−3", .superscript))
  }

  @Test(arguments: [
    (1.6122222, 4, "1.612"), (0.996, 2, "1.0"), (123456, 2, "120000"), (0.000123, 1, "0.0001"),
    (9.99, 2, "10"), (0, 3, "0.00"),
  ])
  func significantDigitsOfComputedValues(value: Double, digits: Int, text: String) throws {
    let number = try #require(PrintedNumber(value, significantDigits: digits))
    #expect(NumberText.ascii(number) == text)
  }
}
