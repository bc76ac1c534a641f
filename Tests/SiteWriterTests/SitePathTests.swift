import Testing

@testable import SiteWriter

@Suite struct SitePathTests {
  @Test(arguments: [
    "", "/", "/etc/passwd", "..", "../x", "a/../b", ".", "./a", "a/./b", "a//b", "a/", "a\\b",
    "a\0b", "a\nb", "a\u{7F}", ".tafel-manifest", "a/.tafel-staging", ".tafel-x/a",
  ])
  func refusesWhatCouldLeaveTheFolder(text: String) {
    #expect(throws: SiteWriterError.self) { try SitePath(text) }
  }

  @Test(arguments: [
    "index.html", "catalysts/fe-n-c/index.html", "..a/b..", ".htaccess", "elements/Fe/index.html",
    "maps/ΔE.svg", "tafel-manifest",
  ])
  func takesPathsOfASite(text: String) throws {
    #expect(try SitePath(text).text == text)
  }

  @Test func splitsAtASlashWithAnAccentOnIt() throws {
    #expect(try SitePath("a/\u{301}b").folders == ["a"])
    #expect(throws: SiteWriterError.self) { try SitePath("../\u{301}b") }
  }

  @Test func saysWhy() {
    #expect(throws: SiteWriterError.badPath("/a", "it is absolute")) { try SitePath("/a") }
    #expect(throws: SiteWriterError.badPath("a\\b", "it has a backslash")) { try SitePath("a\\b") }
  }

  @Test func knowsItsFolders() throws {
    let path = try SitePath("a/b/c.html")
    #expect(path.name == "c.html")
    #expect(path.folder == "a/b")
    #expect(path.folders == ["a", "a/b"])
    #expect(try SitePath("c.html").folders == [])
    #expect(try SitePath("c.html").folder == "")
  }

  @Test func ordersByBytes() throws {
    let texts = ["é", "z", "Z", "a/b", "a-b/c", "a"]
    let sorted = try texts.map { text in try SitePath(text) }.sorted().map(\.text)
    #expect(sorted == ["Z", "a", "a-b/c", "a/b", "z", "é"])
  }

  @Test func tellsComposedLettersFromDecomposedOnes() throws {
    #expect(try SitePath("\u{E9}") != SitePath("e\u{301}"))
  }
}
