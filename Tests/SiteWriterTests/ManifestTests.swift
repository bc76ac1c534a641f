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

  @Test func knowsBothSitesOnTheWay() throws {
    let old = try Manifest(sorted: [SitePath("a"), SitePath("b/c")])
    let new = try Manifest(sorted: [SitePath("b/c"), SitePath("d")])
    let both = old.onTheWay(to: new)
    let text = "tafel-manifest 1 unfinished\na\nb/c\nd\n"
    #expect(String(decoding: both.bytes, as: UTF8.self) == text)
    #expect(Manifest(bytes: both.bytes) == both)
    #expect(both.workingPaths.map(\.text) == [".tafel-new-0", "b/.tafel-new-1", ".tafel-new-2"])
    #expect(old.subtracting(new).map(\.text) == ["a"])
  }
}
