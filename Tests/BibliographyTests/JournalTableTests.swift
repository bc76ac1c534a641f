import Bibliography
import Testing

@Suite struct JournalTableTests {
  @Test(arguments: [
    "Journal of the American Chemical Society", "J. Am. Chem. Soc.", "J Am Chem Soc", "JACS",
    "journal of The american chemical society",
  ])
  func findsBothWays(name: String) {
    #expect(JournalTable.journal(named: name)?.title == "Journal of the American Chemical Society")
    #expect(JournalTable.journal(named: name)?.abbreviation == "J. Am. Chem. Soc.")
  }

  @Test func takesAndForItsSign() {
    let journal = JournalTable.journal(named: "Energy and Environmental Science")
    #expect(journal?.abbreviation == "Energy Environ. Sci.")
    #expect(JournalTable.journal(named: "Journal of Everything") == nil)
  }

  @Test func keepsTheOlderOfTwoTitlesWithOneAbbreviation() {
    #expect(
      JournalTable.journal(named: "Appl. Catal., B")?.title == "Applied Catalysis B: Environmental")
  }
}
