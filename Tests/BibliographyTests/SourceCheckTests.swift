import Bibliography
import Diagnostics
import Testing

@Suite struct SourceCheckTests {
  @Test func reportsAKeyThatIsNotTheFileName() {
    var diagnostics: [Diagnostic] = []
    _ = BibTeXReader.read(
      SourceText(path: "liu-2023.bib", text: "@misc{Liu2023, title = {A}}"),
      expectedID: "liu-2023", diagnostics: &diagnostics)
    #expect(diagnostics.map(\.rule) == [BibliographyRules.keyDiffers])
    let range = SourceRange(path: "liu-2023.bib", line: 1, column: 7, endLine: 1, endColumn: 14)
    #expect(
      diagnostics.first?.fixes.first?.replacements
        == [Fix.Replacement(range: range, text: "liu-2023")])
  }

  @Test func reportsBadDOIs() {
    #expect(
      Samples.faults("@misc{a, doi = {ja510442p}}") == ["1:10 T304 “ja510442p” is not a DOI"])
  }

  @Test func doubtsYears() {
    #expect(Samples.faults("@misc{a, year = {20233}}") == ["1:10 T305 “20233” is not a year"])
    #expect(Samples.faults("@misc{a, year = 1911}") == ["1:10 T305 1911 is before 1960"])
    #expect(
      Samples.faults("@misc{a, year = 2031}", latestYear: 2025)
        == ["1:10 T305 2031 is after the year of the review, 2025"])
    #expect(Samples.faults("@misc{a, year = 2025}", latestYear: 2025).isEmpty)
  }

  @Test func warnsAboutAJournalWithoutAbbreviation() {
    #expect(
      Samples.faults("@article{a, journal = {Nature Catalisis}}")
        == ["1:13 T311 no abbreviation is known for the journal “Nature Catalisis”"])
    #expect(Samples.faults("@article{a, journal = {J. Everything}}").isEmpty)
    #expect(
      Samples.faults("@article{a, journal = {Everything}, shortjournal = {Ev.}}").isEmpty)
  }

  @Test func everyRuleHasItsOwnCode() {
    let codes = BibliographyRules.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.sorted())
    #expect(codes.allSatisfy { $0.hasPrefix("T3") && $0.count == 4 })
  }
}
