import Diagnostics
import Testing

@testable import ContentReader

@Suite struct CharacterCheckTests {
  private func found(_ text: String) -> [String] {
    CharacterCheck.diagnostics(of: SourceText(path: "a.md", bytes: Array(text.utf8))).map {
      "\($0.rule.code) \($0.range.line):\($0.range.column)"
    }
  }

  @Test(arguments: [
    "Fe–N–C\r\n\tα-Fe2O3, ΔE, η10, μm, Ω, Å, Müller, °C, Σχήμα, Привет", "e\u{301}", "日本", "½ ₂ ⁻¹",
    "Ελένη Παπαδοπούλου", "",
  ])
  func leavesAloneWhatPeopleWrite(text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    "\u{202E}", "\u{202A}", "\u{2028}", "\u{2029}", "\u{2066}", "\u{2069}", "\u{200E}", "\u{200F}",
    "\u{61C}", "\u{7F}",
    "\u{1B}", "\u{85}", "\u{9F}", "\u{B}",
  ])
  func findsWhatIsNotSeen(character: String) {
    #expect(found("a\nFe\(character)N") == ["T114 2:3"])
  }

  @Test(arguments: ["Со3O4", "Cо", "РdCu", "Ni-Мо", "Fe-Ν-C", "Ηg"])
  func findsLettersOfAnotherScriptInAWord(word: String) {
    #expect(found("name: \(word)").map { $0.prefix(4) } == ["T115"])
  }

  @Test func saysWhichLettersTheyAreAndWhatToWrite() throws {
    let source = SourceText(path: "a.md", bytes: Array("name: Со3O4".utf8))
    let diagnostic = try #require(CharacterCheck.diagnostics(of: source).first)
    #expect(
      diagnostic.message
        == "“Со3O4” is written with С (cyrillic capital letter es), о (cyrillic small letter o)")
    #expect(diagnostic.help == "if Latin letters are meant, write Co3O4")
    #expect(diagnostic.range.column == 7)
    #expect(diagnostic.range.endColumn == 12)
  }

  @Test func repeatsItselfFiveTimesAtMost() {
    #expect(found(String(repeating: "a\u{202E} ", count: 50)).count == 5)
  }

  @Test(arguments: [#"name: "Fe\u202EC""#, #"- {a: ["\x07"]}"#, #""\e[2J": x"#, #"name: "a\0b""#])
  func findsWhatAnEscapeWrites(yaml: String) throws {
    let source = SourceText(path: "a.yml", bytes: Array(yaml.utf8))
    var diagnostics: [Diagnostic] = []
    let node = try #require(
      YAMLReader.read(source, part: 0..<source.bytes.count, diagnostics: &diagnostics))
    #expect(CharacterCheck.diagnostics(of: node).map(\.rule.code) == ["T114"])
  }
}
