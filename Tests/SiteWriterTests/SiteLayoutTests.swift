import Testing

@testable import SiteWriter

@Suite struct SiteLayoutTests {
  private func layout(_ paths: [String]) throws -> [String] {
    try SiteLayout(paths.map { OutputFile(path: $0, text: "") }).files.map(\.path.text)
  }

  @Test func sortsTheFiles() throws {
    #expect(try layout(["b", "a/c", "a/b"]) == ["a/b", "a/c", "b"])
  }

  @Test func refusesTheSamePathTwice() {
    #expect(throws: SiteWriterError.sameName("a", "a")) { try layout(["a", "a"]) }
  }

  @Test func refusesNamesThatDifferInCaseOnly() {
    #expect(throws: SiteWriterError.sameName("a/Index.html", "a/index.html")) {
      try layout(["a/index.html", "a/Index.html"])
    }
    #expect(throws: SiteWriterError.sameName("Ä", "ä")) { try layout(["ä", "Ä"]) }
  }

  @Test func refusesNamesThatDifferInTheirEncodingOnly() {
    #expect(throws: SiteWriterError.self) { try layout(["caf\u{E9}", "cafe\u{301}"]) }
  }

  @Test func refusesAFileInsideAFile() {
    #expect(throws: SiteWriterError.sameName("a", "a/b/c")) { try layout(["a/b/c", "a"]) }
    #expect(throws: SiteWriterError.sameName("A", "a/b")) { try layout(["a/b", "A"]) }
  }

  @Test func takesFoldersThatDifferInCaseOnly() throws {
    #expect(try layout(["Co/a", "CO/b"]) == ["CO/b", "Co/a"])
  }
}
