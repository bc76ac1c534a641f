import Testing

@testable import Electrochemistry

/// What other programs read units and names by.
@Suite struct ReadingTablesTests {
  @Test func everySpellingIsReadAsItsUnit() throws {
    for unit in ReadingTables.units {
      #expect(unit.spellings.contains(unit.text), "\(unit.text)")
      for spelling in unit.spellings {
        let read = try #require(PhysicalUnit(spelling), "\(spelling)")
        #expect(read.ascii == unit.ascii, "\(spelling)")
      }
    }
  }

  @Test func noSpellingMeansTwoUnits() {
    let spellings = ReadingTables.units.flatMap(\.spellings)
    #expect(Set(spellings).count == spellings.count)
  }

  @Test func dimensionsHaveOneVectorEach() {
    let vectors = ReadingTables.dimensions.map(\.vector)
    #expect(Set(vectors).count == vectors.count)
    #expect(vectors.allSatisfy { $0.count == 10 })
    let names = Set(ReadingTables.dimensions.map(\.dimension))
    #expect(names == Set(Dimension.allCases.filter { $0 != .other }))
  }

  @Test func foldedCharactersAreWhatKeysFoldThemTo() {
    for (folded, characters) in ReadingTables.foldings {
      for character in characters.unicodeScalars {
        let key = SearchKey.key(of: "a1" + String(character) + "1a")
        #expect(key == SearchKey.key(of: "a1" + folded + "1a"), "\(character)")
      }
    }
  }

  @Test func mediaAreReadByTheirKeys() {
    for medium in Medium.allCases {
      for key in medium.keys { #expect(Medium(named: key) == medium) }
    }
    #expect(Medium(named: "Alkaline medium") == .alkaline)
    #expect(Medium(named: "0.1 M KOH") == nil)
  }
}
