import Testing

@testable import Charts

@Suite struct FixedPointTests {
  @Test(arguments: [
    (0.0, "0"), (-0.001, "0"), (12.5, "12.5"), (3, "3"), (-0.25, "-0.25"), (1.005, "1"),
    (0.07, "0.07"), (99.999, "100"), (-12.345, "-12.35"), (1e300, "10000000"),
    (-.infinity, "0"), (.nan, "0"),
  ])
  func coordinatesHaveAtMostTwoDecimals(value: Double, text: String) {
    #expect(FixedPoint.coordinate(value) == text)
  }

  @Test(arguments: [
    (0, -2, "0.00"), (5, -2, "0.05"), (-25, -2, "−0.25"), (12, 2, "1200"), (0, 3, "0"),
    (1, 4, "10\u{2009}000"), (1_234_567, -1, "123\u{2009}456.7"), (9999, 0, "9999"),
  ])
  func digitsKeepTheirPlaces(units: Int, exponent: Int, text: String) {
    #expect(FixedPoint.digits(units, exponent: exponent) == text)
  }

  @Test(arguments: [
    (0.9, 3, "0.900"), (319.6, 0, "320"), (-0.0004, 3, "0.000"), (1e300, 2, "–"), (0.5, -3, "1"),
  ])
  func valuesAreRoundedToTheirDecimals(value: Double, decimals: Int, text: String) {
    #expect(FixedPoint.value(value, decimals: decimals) == text)
  }
}
