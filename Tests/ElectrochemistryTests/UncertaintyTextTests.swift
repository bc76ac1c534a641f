import Testing

@testable import Electrochemistry

@Suite("Uncertainties apart from their value")
struct UncertaintyTextTests {
  /// What is read, behind the value 310 or 0.905.
  private func text(_ uncertainty: String, of value: String) throws -> String? {
    let (spread, unit) = try Quantity.parseUncertainty(uncertainty).get()
    return try Quantity.parse(value).get().with(uncertainty: spread, in: unit).map {
      NumberText.ascii($0)
    }
  }

  @Test(arguments: [
    ("0.005 V", "0.905 V", "0.905 +/- 0.005 V"), ("5 mV", "0.905 V", "0.905 +/- 0.005 V"),
    ("± 5 mV", "310 mV", "310 +/- 5 mV"), ("±5", "310 mV", "310 +/- 5 mV"),
    ("+/- 5 mV", "310 mV", "310 +/- 5 mV"), ("+- 5 mV", "310 mV", "310 +/- 5 mV"),
    ("+/−5 mV", "310 mV", "310 +/- 5 mV"), ("-5 mV", "310 mV", "310 +/- 5 mV"),
    ("~ 5 mV", "310 mV", "310 +/- 5 mV"), ("0.2", "3.9", "3.9 +/- 0.2"),
    ("+10/-5 mV", "310 mV", "310 +10/-5 mV"), ("+10 −5 mV", "310 mV", "310 +10/-5 mV"),
    ("-5/+10 mV", "310 mV", "310 +10/-5 mV"), ("−5 +10 mV", "310 mV", "310 +10/-5 mV"),
    ("+0.010/-0.005 V", "310 mV", "310 +10/-5 mV"),
    ("290–330 mV", "310 mV", "310 [290, 330] mV"), ("290 to 330", "310 mV", "310 [290, 330] mV"),
    ("[290, 330] mV", "310 mV", "310 [290, 330] mV"),
    ("(290–330 mV)", "310 mV", "310 [290, 330] mV"),
    ("0.29–0.33 V", "310 mV", "310 [290, 330] mV"), ("  5 mV ", "310 mV", "310 +/- 5 mV"),
    ("−130–−110 mV", "-120 mV", "-120 [-130, -110] mV"), ("0.5 K", "25.0 °C", "25.0 +/- 0.5 degC"),
  ])
  func areReadInEveryForm(uncertainty: String, value: String, expected: String) throws {
    #expect(try text(uncertainty, of: value) == expected)
  }

  @Test func theUnitIsWhatIsWritten() throws {
    #expect(try Quantity.parseUncertainty("5 mV").get().1 == PhysicalUnit("mV"))
    #expect(try Quantity.parseUncertainty("5").get().1 == nil)
    #expect(try Quantity.parseUncertainty("+10/-5 mV").get().1 == PhysicalUnit("mV"))
    #expect(try Quantity.parseUncertainty("[290, 330] mV").get().1 == PhysicalUnit("mV"))
  }

  @Test func anotherDimensionDoesNotFitTheValue() throws {
    #expect(try text("5 h", of: "310 mV") == nil)
    #expect(try text("2 %", of: "310 mV") == nil)
    #expect(try text("5 mV", of: "3.9") == nil)
  }

  @Test func limitsMayMissTheirValue() throws {
    let (spread, unit) = try Quantity.parseUncertainty("320–330 mV").get()
    let value = try #require(Quantity.parse("310 mV").get().with(uncertainty: spread, in: unit))
    #expect(!value.isWithinLimits)
  }

  @Test(arguments: [
    ("", QuantityFault.Kind.empty, 0..<0), ("  ", .empty, 0..<2),
    ("±", .empty, 0..<0), ("high", .missingNumber, 0..<4),
    ("310 ± 5 mV", .trailingText("310 ± 5 mV"), 0..<10), ("< 5 mV", .trailingText("< 5 mV"), 0..<6),
    ("± 5–6 mV", .missingNumber, 1..<8), ("5 foo", .unknownUnit("foo", candidates: []), 2..<5),
    ("0,005 V", .decimalComma(suggestion: "0.005"), 0..<5), ("330–290 mV", .reversedRange, 0..<7),
    ("+10 mV", .missingNumber, 4..<6), ("[290] mV", .missingNumber, 0..<8),
    ("[290, 330] foo", .unknownUnit("foo", candidates: []), 10..<14),
    ("-5 V/+10 mV", .unitsDiffer, 0..<11), ("+", .missingNumber, 0..<1),
  ])
  func saysWhatIsWrongAndWhere(text: String, kind: QuantityFault.Kind, range: Range<Int>) {
    guard case .failure(let fault) = Quantity.parseUncertainty(text) else {
      Issue.record("\(text) was read")
      return
    }
    #expect(fault == QuantityFault(kind: kind, range: range))
  }
}
