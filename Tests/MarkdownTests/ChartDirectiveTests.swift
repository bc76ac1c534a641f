import Markdown
import Testing

struct ChartDirectiveTests {
  @Test func readsDirectivesOnLinesOfTheirOwn() throws {
    let reading = Reading("{{chart a b=c d=\"e f\"}}\n{{ chart g }}\n\n- {{chart h}}\n")
    #expect(reading.faults.isEmpty)
    guard case .chart(let first) = reading.document.blocks.first?.kind else {
      Issue.record("expected a chart")
      return
    }
    #expect(first.name == "a")
    #expect(first.value(of: "b") == "c")
    #expect(first.value(of: "d") == "e f")
    #expect(place(first.range) == "1:1-1:24")
    #expect(place(first.parameters[1].range) == "1:15-1:22")
    #expect(reading.document.references.map(\.id) == ["a", "g", "h"])
  }

  @Test func saysWhatIsWrongWithADirective() {
    let text =
      "{{chart}}\n\n{{map x}}\n\ntext {{chart i}}\n\n`{{chart j}}`\n\n{{chart k\n\n{{chart l = m}}\n"
      + "\n{{chart n o=\"p}}\n\n{{chart q r=1 r=2}}\n\n{{chart s}} and more\n"
    #expect(
      Reading(text).faults == [
        "1:1-1:8 T204 the chart's name is missing",
        "3:3-3:6 T204 “map” is no directive; there are chart, summary, count, median and range",
        "5:6-5:8 T204 a directive must stand in a paragraph of its own, found it within a text",
        "9:1-9:3 T204 this directive has no closing }}",
        "11:11-11:12 T204 expected key=value, found “=”",
        "13:11-13:17 T204 a quotation mark is not closed",
        "15:15-15:18 T204 “r” is given twice",
        "17:13-17:21 T204 expected {{chart …}} or {{summary …}} only",
      ])
  }
}
