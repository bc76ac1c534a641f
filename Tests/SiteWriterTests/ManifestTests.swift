import Testing

@testable import SiteWriter

@Suite struct ManifestTests {
  private func manifest(_ text: String) -> [String]? {
    Manifest(bytes: Array(text.utf8))?.paths.map(\.text)
  }

  @Test func readsWhatItWrites() throws {
    let paths = try ["a/é.html", "b"].map { text in try SitePath(text) }
    let bytes = Manifest(sorted: paths).bytes
    #expect(String(decoding: bytes, as: UTF8.self) == "tafel-manifest 1\na/é.html\nb\n")
    #expect(Manifest(bytes: bytes) == Manifest(sorted: paths))
    #expect(manifest("tafel-manifest 1\n") == [])
  }

  @Test(arguments: [
    "", "\n", "tafel-manifest 1", "tafel-manifest 2\na\n", "tafel-manifest 1 \na\n", "a\nb\n",
    "tafel-manifest 1\nb\na\n", "tafel-manifest 1\na\na\n", "tafel-manifest 1\na",
    "tafel-manifest 1\n../a\n", "tafel-manifest 1\n/etc/passwd\n", "tafel-manifest 1\n\na\n",
    "tafel-manifest 1\r\na\r\n", "<<<<<<< ours\ntafel-manifest 1\na\n",
  ])
  func readsNothingElse(text: String) {
    #expect(manifest(text) == nil)
  }

  @Test func readsNoBytesThatAreNotText() {
    #expect(Manifest(bytes: Array("tafel-manifest 1\n".utf8) + [0xFF, 0x0A]) == nil)
  }

  @Test func knowsWhatTheNextSiteLacks() throws {
    let old = try Manifest(sorted: [SitePath("a"), SitePath("b/c")])
    let new = try Manifest(sorted: [SitePath("b/c"), SitePath("d")])
    #expect(old.subtracting(new).map(\.text) == ["a"])
  }

  @Test(arguments: [false, true])
  func readsTheJournalItWrites(isStaleFirst: Bool) throws {
    let journal = Journal(
      stale: [try SitePath("a/b"), try SitePath("c")], isStaleFirst: isStaleFirst)
    let order = isStaleFirst ? "first" : "last"
    let text = String(decoding: journal.bytes, as: UTF8.self)
    #expect(text == "tafel-journal 1 stale \(order)\na/b\nc\n")
    #expect(Journal(bytes: journal.bytes) == journal)
  }

  @Test(arguments: [
    "", "tafel-journal 1 stale last", "tafel-journal 1\na\n", "tafel-manifest 1\na\n",
    "tafel-journal 1 stale last\n../a\n", "tafel-journal 1 stale last\n/etc/passwd\n",
  ])
  func readsNoOtherJournal(text: String) {
    #expect(Journal(bytes: Array(text.utf8)) == nil)
  }
}
