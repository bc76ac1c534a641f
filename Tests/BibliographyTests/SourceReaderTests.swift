import Bibliography
import Diagnostics
import Testing

@Suite struct SourceReaderTests {
  @Test func readsByTheEndingOfTheFile() {
    var faults: [Diagnostic] = []
    let json = SourceText(path: "sources/a.JSON", text: #"{"id": "a", "title": "T"}"#)
    let bib = SourceText(path: "sources/a.bib", text: "@misc{a, title = {T}}")
    for text in [json, bib] {
      let sources = SourceReader.read(text, expectedID: "a", diagnostics: &faults)
      #expect(sources.map(\.title) == ["T"])
    }
    #expect(faults.isEmpty)
  }
}
