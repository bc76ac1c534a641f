import Markup
import Testing

@testable import Charts

@Suite struct StripChartTests {
  private func svg(_ strip: Strip) -> String {
    StripChart.svg(strip, form: .embedded(idPrefix: "s")).string
  }

  @Test func theOwnValueIsWrittenOutAndTheRangeShown() {
    let text = svg(Examples.strip(.higherIsBetter, own: [0.9]))
    #expect(text.contains(">0.900 V vs RHE</text>"))
    #expect(text.contains(">0.75</text>"))
    #expect(text.contains(">better →</text>"))
    #expect(svg(Examples.strip(.lowerIsBetter, own: [221])).contains(">← better</text>"))
  }

  @Test func labelsThatWouldTouchAreLeftOutButKeptAsWords() {
    let text = svg(Examples.strip(.lowerIsBetter, own: [301, 305]))
    #expect(text.contains(">301 mV</text>"))
    #expect(!text.contains(">305 mV</text>"))
    #expect(text.contains("<title>305 mV</title>"))
  }

  @Test func aStripWithoutNumbersSaysSo() {
    #expect(svg(Examples.emptyStrip).contains("no value reported"))
  }

  @Test func thousandsOfValuesStayOneSmallPath() {
    var strip = Examples.strip(.higherIsBetter, own: [0.9])
    strip.all = (0..<20_000).map { 0.75 + Double($0) / 100_000 }
    #expect(svg(strip).utf8.count < 20_000)
  }
}
