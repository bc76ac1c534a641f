import Testing

@testable import SiteWriter

@Suite struct PathRegistryTests {
  private func registered(_ paths: [String]) throws -> [String] {
    var registry = PathRegistry()
    for path in paths { try registry.add(SitePath(path)) }
    return registry.paths.map(\.text)
  }

  @Test func refusesTheSamePathTwice() {
    #expect(throws: SiteWriterError.sameName("a", "a")) { try registered(["a", "a"]) }
  }

  @Test func refusesNamesThatDifferInCaseOnly() {
    #expect(throws: SiteWriterError.sameName("a/Index.html", "a/index.html")) {
      try registered(["a/Index.html", "a/index.html"])
    }
    #expect(throws: SiteWriterError.sameName("Ä", "ä")) { try registered(["Ä", "ä"]) }
  }

  @Test func refusesNamesThatDifferInTheirEncodingOnly() {
    #expect(throws: SiteWriterError.self) { try registered(["caf\u{E9}", "cafe\u{301}"]) }
  }

  @Test(arguments: [["a", "a/b/c"], ["a/b/c", "a"], ["A", "a/b"], ["x/y", "a/b", "x/y/z"]])
  func refusesAFileInsideAFile(paths: [String]) {
    #expect(throws: SiteWriterError.self) { try registered(paths) }
  }

  @Test func takesFoldersThatDifferInCaseOnly() throws {
    #expect(try registered(["Co/a", "CO/b"]) == ["Co/a", "CO/b"])
  }
}
