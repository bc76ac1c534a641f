import Testing

@testable import SearchIndex

@Suite struct SearchIndexTests {
  private func document(_ name: String, _ text: String = "") -> SearchDocument {
    var document = SearchDocument(kind: .entry, address: "catalysts/x/", name: name)
    document.formulae = [(.name, name)]
    document.texts = [(.name, name), (.prose, text)]
    return document
  }

  private func texts(_ files: [SearchIndex.File]) -> [String: String] {
    Dictionary(
      files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func wordsAreFoldedAndLightlyStemmed() {
    #expect(
      SearchWords.words(of: "Vacancies in Fe–N₄ sites; Sulphur, η10 gas classes")
        == ["vacancy", "in", "fe", "n4", "site", "sulfur", "eta10", "gas", "class"])
    #expect(SearchWords.stem("basis") == "basis")
    #expect(SearchWords.stem("oxides") == "oxide")
    #expect(SearchWords.stem("n4s") == "n4s")
    #expect(SearchWords.words(of: "…–").isEmpty)
    #expect(
      SearchWords.words(of: "naïve 10½ µ-XRF e\u{301}tude") == [
        "naive", "1012", "u", "xrf", "etude",
      ])
  }

  @Test func piecesOfTheWorkDoNotShow() {
    let words = ["cobalt", "nickel oxide", "single atom", "pore"]
    let documents = (0..<40).map { document("M\($0 % 9)", words[$0 % words.count]) }
    let files = texts(SearchIndex(documents, synonyms: [["single atom"]]).files)
    // Every fourth document from the third on, as steps of four documents.
    let steps = "17," + Array(repeating: "32", count: 9).joined(separator: ",")
    #expect(files["terms/0.json"]?.contains("\"~0\":[\(steps)]") == true)
    #expect(files["terms/0.json"]?.contains("\"atom\":[\(steps)]") == true)
  }

  @Test func partsOfANameAreFoundForThemselves() {
    #expect(FormulaKeys.parts("FeN3P1–Fe2P@NC") == ["fen3p1fe2p", "nc", "fen3p1", "fe2p"])
    #expect(FormulaKeys.parts("FeOOH") == [])
    #expect(FormulaKeys.parts("NiFe LDH/Co1−xS").contains("ldh"))
  }

  @Test func everyPieceOfAFormulaIsATerm() throws {
    let files = texts(SearchIndex([document("Cu–S1N3/Cux")], synonyms: []).files)
    let formulae = try #require(files["formulae/0.json"])
    // Document 0 as name (6), inside it (1), part of it (3).
    #expect(formulae.contains("\"cus1n3cux\":[6]"))
    #expect(formulae.contains("\"s1n3cux\":[1]"))
    #expect(formulae.contains("\"s1n3\":[3]"))
  }

  @Test func aWordCountsWhereItSaysMost() throws {
    let files = texts(
      SearchIndex([document("Cobalt"), document("Nickel", "beside cobalt, cobalt")], synonyms: [])
        .files)
    // Postings are document × 8 + weight, as steps: 0·8+7, then 1·8+1.
    #expect(files["terms/0.json"]?.contains("\"cobalt\":[7,2]") == true)
  }

  @Test func synonymsAreFoundAsPhrases() throws {
    let groups = [["single atom", "SAC", "SACs"], ["nickel foam", "NF"]]
    let files = texts(
      SearchIndex(
        [document("A", "isolated single atoms"), document("B", "on NF")], synonyms: groups
      ).files)
    let terms = try #require(files["terms/0.json"])
    #expect(terms.contains("\"~0\":[1]"))
    #expect(terms.contains("\"~1\":[9]"))
  }

  @Test func manyTermsStandInSortedPieces() throws {
    let documents = (0..<900).map { document("Fe\($0)Co\($0 % 7)", "word\($0) shared") }
    let index = SearchIndex(documents, synonyms: [])
    let files = texts(index.files)
    let pieces = files.keys.filter { $0.hasPrefix("terms/") }
    #expect(pieces.count > 1)
    for piece in pieces { #expect((files[piece]?.utf8.count ?? 0) < 20_000) }
    #expect(files["documents/112.json"] != nil)
    #expect(files["documents/113.json"] == nil)
    #expect(index.files.map(\.bytes) == SearchIndex(documents, synonyms: []).files.map(\.bytes))
  }

  @Test(arguments: 0..<8) func anIndexAfterAnEditIsThatOfTheNewTexts(round: Int) {
    // Thousands of words make dozens of pieces; an edit moves, lengthens or shortens some of them.
    var state = UInt32(round)
    func number(below limit: UInt32) -> UInt32 {
      state = state &* 1_664_525 &+ 1_013_904_223
      return (state >> 8) % limit
    }
    func text() -> String {
      (0..<60).map { _ in "word\(number(below: 4000))" }.joined(separator: " ")
    }
    var documents = (0..<200).map { document("M\($0)", "\(text()) in all") }
    var index = SearchIndex(documents, synonyms: [])
    #expect(index.files.count { $0.path.hasPrefix("terms/") } > 5)
    // The last words of all, new ones, none.
    for words in ["zzz", text(), "", "word9999 zzzz", "aaa"] {
      let place = Int(number(below: 200))
      documents[place] = document("M\(place)", words)
      index = SearchIndex(index, documents: documents, changed: [place])
      #expect(texts(index.files) == texts(SearchIndex(documents, synonyms: []).files))
    }
  }

  @Test func textThatLooksLikeCodeStaysText() {
    let files = texts(SearchIndex([document("</script>\"\\\n\u{1}")], synonyms: []).files)
    #expect(files["documents/0.json"]?.contains("\\\"\\\\") == true)
    #expect(SearchIndex([], synonyms: []).files.map(\.path) == ["index.json", "spelling.json"])
  }
}
