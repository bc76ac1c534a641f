import Testing

@testable import Electrochemistry

@Suite("Words as bytes")
struct ByteWordTests {
  @Test func wordsAreEqualByLengthAndBytes() {
    #expect(ByteWord("Fe") == ByteWord("Fe"))
    #expect(ByteWord("Fe") != ByteWord("Fe\u{0}"))
    #expect(ByteWord("acac") != ByteWord("caca"))
    #expect(ByteWord("0123456789abcde")?.count == 15)
    #expect(ByteWord("0123456789abcdef") == nil)
    #expect(ByteWord("HOURSµ")?.lowercased == ByteWord("hoursµ"))
    #expect(
      ByteWord("(NH4)2SO4").map { word in (0..<word.count).map { word[$0] } }
        == Array("(NH4)2SO4".utf8))
  }

  @Test func tablesFindTheirWordsAndNoOthers() {
    let words = Element.all.map(\.symbol)
    let table = WordTable(words.enumerated().map { ($1, $0) })
    for (place, word) in words.enumerated() { #expect(table[ByteWord(word)] == place) }
    for word in ["", "fe", "FE", "Fee", "\u{0}", "Fe\u{0}", "electrocatalysts"] {
      #expect(table[ByteWord(word)] == nil)
    }
  }

  @Test func charactersAreReadInBothDirections() {
    var text = "aδ−½😀"
    text.withUTF8 { bytes in
      let text = UTF8Text(bytes)
      let values: [UInt32] = [0x61, 0x3B4, 0x2212, 0xBD, 0x1F600]
      var place = 0
      for value in values {
        let character = text.character(at: place)
        #expect(character.value == value)
        place += character.length
        #expect(text.character(before: place).value == value)
      }
      #expect(place == text.end)
      #expect(text[-1] == 0 && text[place] == 0)
      #expect(text.part(1..<3)[0] == 0 && text.part(1..<3).isLonger(than: 0))
      #expect(!text.isLonger(than: 5) && text.isLonger(than: 4))
    }
  }

  @Test func anUnitWrittenWithACombiningRingIsTheSame() {
    #expect(PhysicalUnit("A\u{30A}") == PhysicalUnit("Å"))
    #expect(PhysicalUnit("Å") != nil)
  }
}

@Suite("Formatted text as bytes")
struct FormattedTextTests {
  @Test(arguments: ["platinum", "", "Vulcan carbon"])
  func whatStaysAsItIsIsNotFormatted(text: String) {
    #expect(ChemicalFormula.formatted(name: text) == nil)
    #expect(ChemicalFormula.formatted(prose: text) == nil)
    #expect(ChemicalFormula.plain(prose: text) == text)
  }

  @Test func piecesAreWhatTheRunsAre() throws {
    let formatted = try #require(ChemicalFormula.formatted(name: "Fe–N4/Co3O4−x"))
    var pieces: [TextRun] = []
    formatted.forEach { pieces.append(TextRun(String(decoding: $1, as: UTF8.self), $0)) }
    #expect(pieces == formatted.textRuns)
    #expect(pieces == ChemicalFormula.runs(ofName: "Fe–N4/Co3O4−x"))
    #expect(formatted.plain == "Fe–N₄/Co₃O₄₋ₓ")
  }

  @Test func unitsAreExpectedAcrossSignsAndUnits() {
    #expect(ChemicalFormula.plain(prose: "5 ± 1 mA cm-2") == "5 ± 1 mA cm⁻²")
    #expect(ChemicalFormula.plain(prose: "5 mA h g-1, h-1") == "5 mA h g⁻¹, h-1")
    #expect(ChemicalFormula.plain(prose: "no h-1 here") == "no h-1 here")
  }
}
