import Testing

@testable import Electrochemistry

@Suite("Reading quantities")
struct QuantityParserTests {
  @Test(arguments: [
    ("0.90 V vs RHE", "0.90 V vs RHE"), ("> 1 nm", "> 1 nm"), (">1 nm", "> 1 nm"),
    ("0.1–0.2 nm", "0.1-0.2 nm"), ("0.1 to 0.2 nm", "0.1-0.2 nm"),
    ("0.1 nm – 0.2 nm", "0.1-0.2 nm"), ("0.1 V–0.2 V vs RHE", "0.1-0.2 V vs RHE"),
    ("10 mA cm-2 to 20 mA cm-2", "10-20 mA cm-2"),
    ("-0.924 V vs Hg/HgO (1 M KOH)", "-0.924 V vs Hg/HgO (1 M KOH)"),
    ("−0.924 V vs. Hg/HgO (1 M KOH)", "-0.924 V vs Hg/HgO (1 M KOH)"),
    ("0.90 V (vs RHE)", "0.90 V vs RHE"), ("0.90 V, vs rhe", "0.90 V vs RHE"),
    ("0.90 V versus the RHE", "0.90 V vs RHE"), ("0.90 V_RHE", "0.90 V vs RHE"),
    ("0.90 VRHE", "0.90 V vs RHE"), ("0.90 V(SHE)", "0.90 V vs SHE"),
    ("0.1 V vs NHE", "0.1 V vs NHE"),
    ("310 ± 5 mV", "310 +/- 5 mV"), ("310 +/- 5 mV", "310 +/- 5 mV"),
    ("310 mV ± 5 mV", "310 +/- 5 mV"), ("0.903(5) V vs RHE", "0.903 +/- 0.005 V vs RHE"),
    ("310 +10/−5 mV", "310 +10/-5 mV"), ("310 +10 −5 mV", "310 +10/-5 mV"),
    ("~ 30 mV", "~ 30 mV"), ("ca. 30 mV", "~ 30 mV"), ("≥ 30 mV", ">= 30 mV"), ("<= 3 h", "<= 3 h"),
    ("= 3 h", "3 h"), ("5804 h-1", "5804 h-1"), ("30 000 cycles", "30000 cycles"),
    ("30\u{202F}000 cycles", "30000 cycles"), ("1,000,000 cycles", "1000000 cycles"),
    ("1e-3 mA cm-2", "1e-3 mA cm-2"), ("1.2 × 10^-3 mA cm-2", "1.2e-3 mA cm-2"),
    ("1.2×10⁻³ mA cm⁻²", "1.2e-3 mA cm-2"), ("1.2 x 10-3 mA cm-2", "1.2e-3 mA cm-2"),
    ("100 %", "100 %"), ("100%", "100 %"), ("14", "14"), ("3.98", "3.98"), ("+5 mV", "5 mV"),
    (".5 V", "0.5 V"), ("1.5 A mgPGM-1", "1.5 A mgPGM-1"), ("25 °C", "25 degC"),
    ("1600 rpm", "1600 rpm"), ("1159 m2 g-1", "1159 m2 g-1"), ("3.75 µB", "3.75 uB"),
    ("−0.3–−0.1 V vs RHE", "-0.3--0.1 V vs RHE"), ("5 e", "5 e"), ("  7  h  ", "7 h"),
  ])
  func readsWhatSourcesPrint(text: String, ascii: String) throws {
    let quantity = try Quantity.parse(text).get()
    #expect(NumberText.ascii(quantity) == ascii)
    #expect(Quantity.parse(ascii) == .success(quantity))
  }

  @Test func keepsDigitsValueScaleAndSpread() throws {
    let potential = try Quantity.parse("0.90 V vs RHE").get()
    #expect(potential.value == 0.9)
    #expect(potential.decimals == 2)
    #expect(potential.significantDigits == 2)
    #expect(potential.scale == .rhe)
    #expect(potential.digits == "0.90")
    let range = try Quantity.parse("0.1–0.2 nm").get()
    #expect(range.lower == 0.1)
    #expect(range.upper == 0.2)
    #expect(abs(range.value - 0.15) < 1e-12)
    let electrode = try Quantity.parse("-0.924 V vs Hg/HgO (1 M KOH)").get()
    #expect(electrode.scale == .electrode("Hg/HgO (1 M KOH)"))
    let spread = try Quantity.parse("310 +10/−5 mV").get()
    guard case .asymmetric(let above, let below) = spread.uncertainty else {
      Issue.record("no asymmetric spread")
      return
    }
    #expect(above.value == 10)
    #expect(below.value == 5)
  }

  @Test(arguments: [
    ("", QuantityFault.Kind.empty, 0..<0), (" ", .empty, 0..<0),
    ("high", .missingNumber, 0..<4), ("> V", .missingNumber, 2..<3), ("~", .missingNumber, 1..<1),
    ("0.90 vs RHE", .missingUnit, 0..<5), ("0.90 V vs", .missingScale, 7..<9),
    ("0.90 V (vs )", .missingScale, 7..<12),
    ("0,90 V vs RHE", .decimalComma(suggestion: "0.90"), 0..<4),
    ("-0,9 V", .decimalComma(suggestion: "-0.9"), 0..<4),
    ("1,159 m2 g-1", .ambiguousComma(thousands: "1159", decimal: "1.159"), 0..<5),
    ("12 foo", .unknownUnit("foo", candidates: []), 3..<6),
    ("0.9 mA cmm-2", .unknownUnit("cmm", candidates: ["mA cm-2"]), 7..<10),
    ("9 rmp", .unknownUnit("rmp", candidates: ["rpm"]), 2..<5),
    ("9 mA/", .malformedUnit("/", candidates: ["mA"]), 4..<5),
    ("0.90 V at 10 mA cm-2", .trailingText("at 10 mA cm-2"), 7..<20),
    ("0.2–0.1 nm", .reversedRange, 0..<7), ("> 5–3 h", .reversedRange, 2..<5),
    ("310 mV ± 0.01 V", .unitsDiffer, 7..<15),
    ("47 mV dec-1 vs RHE", .scaleWithoutPotential, 12..<18),
    ("0.90–0.98(4) V", .trailingText("(4)"), 9..<12), ("5(1) ± 2 mV", .trailingText("(1)"), 1..<4),
    ("310 +10/-5(2) mV", .trailingText("(2)"), 10..<13),
    ("310 +10 mV", .missingNumber, 8..<10), ("1e999 V", .tooLong, 0..<5),
    ("\u{0}", .missingNumber, 0..<1), ("٣ V", .missingNumber, 0..<1),
    ("5 V\u{0}", .malformedUnit("\u{0}", candidates: ["V"]), 3..<4),
  ])
  func saysWhatIsWrongAndWhere(text: String, kind: QuantityFault.Kind, range: Range<Int>) {
    #expect(Quantity.parse(text) == .failure(QuantityFault(kind: kind, range: range)))
  }

  @Test func everyFaultHasAMessage() {
    for text in ["", "x", "1 vs RHE", "1 V vs", "0,9", "1,234", "1 foo", "1 mA/", "2–1 h"] {
      guard case .failure(let fault) = Quantity.parse(text) else {
        Issue.record("\(text) was read")
        continue
      }
      #expect(!fault.message.isEmpty)
    }
    let comma = Quantity.parse("0,90 V vs RHE")
    #expect(
      comma
        == .failure(QuantityFault(kind: .decimalComma(suggestion: "0.90"), range: 0..<4)))
  }

  @Test func hostileTextIsRefusedAtOnce() {
    let clock = ContinuousClock()
    for piece in ["9", "1 ", "1,111", "±", "0.1–", "1 m", "\u{301}", "vs ", "\u{202E}", "e9"] {
      let text = String(repeating: piece, count: 100_000)
      let time = clock.measure {
        if case .success(let quantity) = Quantity.parse(text) { #expect(quantity.value.isFinite) }
      }
      #expect(time < .seconds(2))
    }
    #expect(Quantity.parse(String(repeating: "9", count: 41)) != Quantity.parse("9"))
  }
}
