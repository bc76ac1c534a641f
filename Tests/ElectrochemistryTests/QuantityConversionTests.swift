import Testing

@testable import Electrochemistry

@Suite("Converting quantities")
struct QuantityConversionTests {
  @Test(arguments: [
    ("0.335 V", "mV", "335 mV", 3), ("0.32 V", "mV", "320 mV", 2), ("320 mV", "V", "0.320 V", 3),
    ("0.320 V", "mV", "320 mV", 3), ("1 A cm-2", "mA cm-2", "1000 mA cm-2", 1),
    ("10 mA cm-2", "A m-2", "100 A m-2", 2), ("0.1–0.2 nm", "Å", "1-2 Ang", 1),
    ("310 ± 5 mV", "V", "0.310 +/- 0.005 V", 3), ("25 °C", "K", "298 K", 3),
    ("25.0 ± 0.5 °C", "K", "298.2 +/- 0.5 K", 4), ("298.15 K", "°C", "25.00 degC", 4),
    ("2 h", "min", "120 min", 2), ("5804 h-1", "s-1", "1.612 s-1", 4), ("90 min", "h", "1.5 h", 2),
    ("56.2 A mg-1", "A g-1", "56200 A g-1", 3), ("0.5 A mgPGM-1", "A g-1", "500 A gPGM-1", 1),
    ("1.2e-3 mA cm-2", "A cm-2", "1.2e-6 A cm-2", 2), ("0.90 V vs RHE", "mV", "900 mV vs RHE", 2),
    ("50 %", "wt%", "50 wt%", 2), ("-0.0 V", "mV", "-0 mV", 1),
  ])
  func keepsSignificantDigits(text: String, unit: String, ascii: String, digits: Int) throws {
    let quantity = try Quantity.parse(text).get()
    let wanted = try PhysicalUnit.parse(unit).get()
    let converted = try #require(quantity.converted(to: wanted))
    #expect(NumberText.ascii(converted) == ascii)
    #expect(converted.significantDigits == digits)
  }

  @Test func refusesOtherDimensionsAndBases() throws {
    let quantity = try Quantity.parse("10 mA cm-2ECSA").get()
    for unit in ["mV", "mA", "mA g-1", "mA cm-2geo"] {
      #expect(quantity.converted(to: try PhysicalUnit.parse(unit).get()) == nil)
    }
  }

  @Test func magnitudesTurnQualifiersWithTheSign() throws {
    let bound = try Quantity.parse("< -120 mV").get()
    #expect(NumberText.ascii(bound.magnitude) == "> 120 mV")
    let range = try Quantity.parse("-0.3–-0.1 V").get()
    #expect(NumberText.ascii(range.magnitude) == "0.1-0.3 V")
    let positive = try Quantity.parse("5 mV").get()
    #expect(positive.magnitude == positive)
  }
}
