import Diagnostics
import Markdown
import Testing

struct FootnotesTests {
  @Test func numbersNotesInTheOrderOfTheirFirstUse() {
    let reading = Reading("[^b] [^a] [^b]\n\n[^a]: one\n[^b]: two\nlazy [^c]\n[^c]: three\n")
    #expect(reading.faults.isEmpty)
    #expect(reading.document.footnotes.map(\.label) == ["b", "a", "c"])
    #expect(reading.document.footnotes.map(\.number) == [1, 2, 3])
    #expect(reading.document.footnotes.map(\.referenceCount) == [2, 1, 1])
    #expect(
      reading.document.footnotes.map { place($0.range) } == ["4:1-5:10", "3:1-3:10", "6:1-6:12"])
  }

  @Test func takesIndentedBlocksIntoTheNote() {
    let reading = Reading("a[^1]\n\n[^1]: Note\n\n    - l [[m]]\n\n    | h |\n    | - |\n\nb\n")
    #expect(reading.document.blocks.count == 2)
    #expect(reading.document.footnotes.first?.blocks.count == 3)
    #expect(reading.document.references.map { place($0.range) } == ["5:11-5:12"])
  }

  @Test func findsUnknownUnusedAndDoubleLabels() {
    let reading = Reading("[^nota] [^a]\n\n[^a]: one\n[^note]: unused\n[^a]: again\n")
    #expect(
      reading.faults == [
        "1:1-1:8 T207 there is no footnote “nota”",
        "4:1-4:8 T207 nothing refers to the footnote “note”, so it is not shown",
        "5:1-5:5 T207 the footnote “a” is defined a second time",
      ])
    #expect(reading.diagnostics.first?.help == "did you mean “note”?")
  }

  @Test func definesNothingWithinCode() {
    let reading = Reading("```\n[^1]: code\n```\n")
    #expect(reading.faults.isEmpty)
    #expect(reading.document.blocks.map(\.kind) == [.code("[^1]: code\n", info: "")])
  }

  @Test func leadsToTheNoteAndBack() {
    #expect(
      html("a[^x] b[^x]\n\n[^x]: n\n", hooks: Hooks(idPrefix: "p-"))
        == """
        <p>a<sup class="footnote-ref"><a href="#p-fn-1" id="p-fnref-1" role="doc-noteref" \
        aria-label="Footnote 1">1</a></sup> b<sup class="footnote-ref"><a href="#p-fn-1" \
        id="p-fnref-1-2" role="doc-noteref" aria-label="Footnote 1">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="p-fn-1">
        <p>n <a href="#p-fnref-1" class="footnote-back" role="doc-backlink" \
        aria-label="Back to reference 1-1">↩</a> <a href="#p-fnref-1-2" class="footnote-back" \
        role="doc-backlink" aria-label="Back to reference 1-2">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }
}
