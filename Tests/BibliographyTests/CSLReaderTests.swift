import Bibliography
import Diagnostics
import Testing

@Suite struct CSLReaderTests {
  private func read(_ text: String, expectedID: String? = nil) -> ([Source], [String]) {
    var diagnostics: [Diagnostic] = []
    let sources = CSLReader.read(
      SourceText(path: "a.json", text: text), expectedID: expectedID, diagnostics: &diagnostics)
    return (sources, diagnostics.map { "\($0.rule.code) \($0.message)" })
  }

  @Test func readsAnItem() {
    let (sources, faults) = read(
      """
      {"id": "a", "type": "article-journal", "title": "Fe<sub>3</sub>C <i>in situ</i>",
       "author": [{"family": "Liu", "given": "X."}, {"literal": "ACS"}], "container-title": "Joule",
       "issued": {"date-parts": [["2021", 7]]}, "page": "1-9", "volume": 5, "DOI": "10.1016/J.X"}
      """)
    #expect(faults.isEmpty)
    #expect(sources.first?.title == "Fe₃C in situ")
    #expect(sources.first?.authors == [PersonName(given: "X.", family: "Liu"), .corporate("ACS")])
    #expect(sources.first?.year == 2021)
    #expect(sources.first?.month == 7)
    #expect(sources.first?.pages == "1–9")
    #expect(sources.first?.volume == "5")
    #expect(sources.first?.doi == "10.1016/j.x")
  }

  @Test func reportsFaults() {
    #expect(read("{").1 == ["T310 the file is no JSON"])
    #expect(read("[]").1 == ["T302 the file holds no record"])
    #expect(read("[1]").1 == ["T310 item 1 is no object"])
    #expect(read("{}").1 == ["T308 item 1 has no “id”"])
    #expect(read(#"{"id": "a", "issued": "2023"}"#).1 == ["T310 “issued” of “a” has no date-parts"])
    #expect(read(#"{"id": "a", "author": "Liu"}"#).1 == ["T310 the authors of “a” are no list"])
    #expect(read(#"{"id": "a", "DOI": "x"}"#).1 == ["T304 “x” is not a DOI"])
    #expect(
      read(#"{"id": "a"}"#, expectedID: "b").1
        == ["T303 the record has the key “a”, its file is named “b”"])
    #expect(read(#"[{"id": "a"}, {"id": "a"}]"#).1 == ["T306 a second item with the id “a”"])
  }

  @Test func survivesDeepNesting() {
    #expect(read(String(repeating: "[", count: 1_000_000)).1 == ["T310 the file is no JSON"])
    #expect(read("\u{0}").1 == ["T310 the file is no JSON"])
    #expect(read("").1 == ["T310 the file is no JSON"])
  }
}
