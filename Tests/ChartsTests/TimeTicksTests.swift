import Testing

@testable import Charts

@Suite struct TimeTicksTests {
  @Test func yearsInRoundSteps() {
    let ticks = TimeTicks([1999.5, 2024.2], count: 8)
    #expect(ticks.ticks.map(\.label) == ["1995", "2000", "2005", "2010", "2015", "2020", "2025"])
    #expect(ticks.range == 1995...2025)
  }

  @Test func monthsOfAShortTimeBearTheirYear() {
    let ticks = TimeTicks([2023.6, 2024.2], count: 8)
    #expect(
      ticks.ticks.map(\.label) == [
        "Aug 2023", "Sep", "Oct", "Nov", "Dec", "Jan 2024", "Feb", "Mar", "Apr",
      ])
  }

  @Test(arguments: [[], [2020.0], [.infinity, 2020], [-500, 90_000.0]])
  func anyValuesHaveTicksThatCoverThem(values: [Double]) {
    let ticks = TimeTicks(values, count: 5)
    #expect(ticks.ticks.count > 1)
    for value in values where value.magnitude < 100_000 { #expect(ticks.range.contains(value)) }
  }
}
