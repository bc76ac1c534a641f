import Markdown
import Markup
import Testing

struct NumberDirectiveTests {
  @Test func readsNumbersWithinASentence() {
    let reading = Reading(
      "There are {{count entries strategy=size}} of **{{median metric=\"E1/2\" reaction=ORR}}**.\n")
    #expect(reading.faults.isEmpty)
    #expect(
      reading.inlines == [
        "text 1:1-1:11 “There are ”, number 1:11-1:42 count entries, text 1:42-1:46 “ of ”,"
          + " strong 1:46-1:87 [number 1:48-1:85 median ], text 1:87-1:88 “.”"
      ])
    let numbers = reading.document.numbers
    #expect(numbers.map(\.word) == [.count, .median])
    #expect(numbers.first?.subject == "entries")
    #expect(numbers.first?.value(of: "strategy") == "size")
    #expect(numbers.first.map { place($0.range) } == "1:11-1:42")
    #expect(numbers.first.map { place($0.subjectRange) } == "1:19-1:26")
    #expect(numbers.last?.value(of: "metric") == "E1/2")
  }

  @Test func aSentenceMayBeginWithANumber() {
    let reading = Reading("{{count sources}} sources.\n")
    #expect(reading.faults.isEmpty)
    #expect(reading.inlines == ["number 1:1-1:18 count sources, text 1:18-1:27 “ sources.”"])
  }

  @Test func aSummaryStandsOnLinesOfItsOwn() {
    let reading = Reading("{{summary metric=E1/2 reaction=ORR}}\n{{chart a}}\n")
    #expect(reading.faults.isEmpty)
    guard case .summary(let summary) = reading.document.blocks.first?.kind else {
      Issue.record("expected a summary")
      return
    }
    #expect(summary.value(of: "reaction") == "ORR")
    #expect(reading.document.numbers.count == 1)
    #expect(reading.document.references.map(\.id) == ["a"])
  }

  @Test func standsInTablesAndNotInCode() {
    let reading = Reading("| a |\n|---|\n| {{count values}} |\n\n`{{count entries}}`\n")
    #expect(reading.faults.isEmpty)
    #expect(reading.document.numbers.map(\.subject) == ["values"])
  }

  @Test func saysWhatIsWrong() {
    let text =
      "A {{count entries strategy}} b.\n\nA {{median metric=a\n\nA {{summary metric=E1/2}} b.\n\n"
      + "{{medain metric=a}}\n\n{{range metric=a metric=b}} c.\n"
    #expect(
      Reading(text).faults == [
        "1:19-1:27 T204 expected key=value, found “strategy”",
        "3:3-3:5 T204 this directive has no closing }}",
        "5:3-5:5 T204 a directive must stand in a paragraph of its own, found it within a text",
        "7:3-7:9 T204 “medain” is no directive; there are chart, summary, count, median and range",
        "9:18-9:26 T204 “metric” is given twice",
      ])
  }

  @Test func theHookWritesThem() {
    let document = Reading("So {{count entries}}.\n\n{{summary metric=a}}\n").document
    let hooks = Hooks(number: { $1.text("[\($0.word.rawValue)]") })
    let html = String(decoding: HTMLRenderer(hooks: hooks).render(document).bytes, as: UTF8.self)
    #expect(html == "<p>So [count].</p>\n[summary]\n")
    #expect(document.plainText() == "So ….")
  }
}
