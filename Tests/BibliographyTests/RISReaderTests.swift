import Diagnostics
import Testing

@testable import Bibliography

@Suite struct RISReaderTests {
  private func read(_ text: String) -> ([Source], [String]) {
    var diagnostics: [Diagnostic] = []
    let sources = RISReader.read(
      SourceText(path: "a.ris", text: text), diagnostics: &diagnostics)
    return (
      sources, diagnostics.map { "\($0.range.line) \($0.rule.code) \($0.message)" }
    )
  }

  @Test func readsAnArticle() throws {
    let (sources, faults) = read(
      "TY  - JOUR\r\nID  - liu\r\nAU  - Liu, Xiao-Ming\r\nA1  - King, Martin, Jr.\r\n"
        + "TI  - Iron on Co<sub>3</sub>O<sub>4</sub>\r\nJO  - Journal of Catalysis\r\n"
        + "PY  - 2023/05/04/\r\nVL  - 12\r\nIS  - 3\r\nSP  - 345\r\nEP  - 356\r\nSN  - 0021-9517\r\n"
        + "DO  - https://doi.org/10.1016/J.JCAT.2023.01.001\r\nKW  - iron\r\nKW  - OER\r\n"
        + "N2  - A first line\r\nthat goes on.\r\nER  - \r\n")
    #expect(faults.isEmpty)
    let source = try #require(sources.first)
    #expect(source.authors.map(\.family) == ["Liu", "King"])
    #expect(source.authors[1].suffix == "Jr.")
    #expect(source.title == "Iron on Co₃O₄")
    #expect(source.journalAbbreviation == "J. Catal.")
    #expect([source.year, source.month, source.day] == [2023, 5, 4])
    #expect(source.pages == "345–356")
    #expect(source.doi == "10.1016/j.jcat.2023.01.001")
    #expect(source.isbn == nil)
    #expect(source.keywords == ["iron", "OER"])
    #expect(source.abstract == "A first line that goes on.")
  }

  @Test func oneBadRecordTakesNoOtherWithIt() {
    let (sources, faults) = read(
      "AU  - Nobody\nTY  - JOUR\nTI  - A\nTY  - BOOK\nTI  - B\nER  - \nstray\nTY  - JOUR\nTI  - C")
    #expect(sources.map(\.title) == ["A", "B", "C"])
    #expect(sources.map(\.type) == ["article", "book", "article"])
    #expect(
      faults == [
        "1 T318 “AU” stands in no record",
        "2 T318 the record ends at the next “TY”, without “ER”",
        "7 T318 a line without a tag, outside of any record", "8 T318 the record is not closed",
      ])
  }

  @Test func readsWhatItWrites() {
    let source = Samples.source(
      "title = {On sites}, author = {Liu, X. and {A Group}}, year = 2023, month = may, day = 4,"
        + "journal = {Journal of Catalysis}, volume = 4, number = 2, pages = {S1--S9},"
        + "doi = {10.1021/x}, status = {retracted}, status-date = {2024-05-01}, notice = {10.1/y},"
        + "keywords = {a, b}, note = {n}")
    let (again, faults) = read(RISWriter.record(source))
    #expect(faults.isEmpty)
    #expect(Samples.shared(again) == Samples.shared([source]))
  }

  @Test(arguments: ["", "TY", "TY  - ", "ER  - ", "TY  - JOUR\rAU  - A\rER  - ", "\u{FEFF}TY  - X"])
  func survives(text: String) { _ = read(text) }
}
