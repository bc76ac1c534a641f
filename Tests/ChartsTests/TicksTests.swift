import Testing

@testable import Charts

@Suite struct TicksTests {
  @Test func potentialsGetStepsOfFiveHundredthsOfAVolt() {
    let ticks = Ticks.covering([0.765, 0.81, 0.934], decimals: 3)
    #expect(ticks.labels == ["0.75", "0.80", "0.85", "0.90", "0.95"])
    #expect(ticks.values == [0.75, 0.8, 0.85, 0.9, 0.95])
  }

  @Test func overpotentialsGetStepsOfFiftyMillivolts() {
    let ticks = Ticks.covering([210, 330, 402], decimals: 0)
    #expect(ticks.labels == ["200", "250", "300", "350", "400", "450"])
  }

  @Test func airBelowAMagnitudeDoesNotMakeItNegative() {
    #expect(Ticks.covering([3, 250], decimals: 0).labels.first == "0")
  }

  @Test func aSingleValueGetsAnAxisRoundIt() {
    let ticks = Ticks.covering([0.852], decimals: 3)
    #expect(ticks.labels.first == "0.80")
    #expect(ticks.labels.last == "0.92")
  }

  @Test(arguments: [[], [0], [-1], [1e9, -1e9], [0.001, 0.0011], [1e-9], [5e8, 5e8]])
  func everyValueLiesWithinTheAxis(values: [Double]) {
    for decimals in [-5, 0, 1, 3, 9, 400] {
      let ticks = Ticks.covering(values, decimals: decimals)
      #expect(ticks.units.count >= 2)
      #expect(ticks.units.count <= 10)
      #expect(ticks.values == ticks.values.sorted())
      for value in values {
        #expect(ticks.lowerBound <= value && value <= ticks.upperBound)
      }
    }
  }

  @Test func stepsAreNeverFinerThanTheData() {
    #expect(Ticks.covering([12, 13], decimals: 0).units == [10, 11, 12, 13, 14, 15])
  }

  @Test func valuesThatAreNoNumbersAreNotLookedAt() {
    let ticks = Ticks.covering([.nan, .infinity, 1e300, 0.8, 0.9], decimals: 3)
    #expect(ticks == Ticks.covering([0.8, 0.9], decimals: 3))
  }
}
