import Foundation
import Testing

@testable import SiteWriter

@Suite struct SiteWriterTests {
  private let folder: TemporaryFolder
  private let writer: SiteWriter

  init() throws {
    folder = try TemporaryFolder()
    writer = SiteWriter(folder: folder.absolute("Site"))
  }

  private func files(_ texts: KeyValuePairs<String, String>) -> [OutputFile] {
    texts.map { OutputFile(path: $0, text: $1) }
  }

  @Test func writesASiteIntoANewFolder() throws {
    let writer = SiteWriter(folder: folder.absolute("out/of/Site"))
    let summary = try writer.write(files(["index.html": "home", "maps/orr/index.html": "map"]))
    #expect(summary == WriteSummary(written: 2, unchanged: 0, removed: 0))
    #expect(
      try folder.tree("out/of/Site")
        == [".tafel-manifest", "index.html", "maps/", "maps/orr/", "maps/orr/index.html"])
    #expect(folder.text("out/of/Site/maps/orr/index.html") == "map")
    #expect(
      folder.text("out/of/Site/.tafel-manifest")
        == "tafel-manifest 1\nindex.html\nmaps/orr/index.html\n")
  }

  @Test func writesNothingTheSecondTime() throws {
    let site = files(["a/b.html": "b", "a.html": "", "c.html": "c"])
    _ = try writer.write(site)
    let before = try folder.tree("Site").map { try folder.fileNumber("Site/\($0)") }
    #expect(
      try writer.write(site.reversed()) == WriteSummary(written: 0, unchanged: 3, removed: 0))
    #expect(try folder.tree("Site").map { try folder.fileNumber("Site/\($0)") } == before)
  }

  @Test func touchesOnlyWhatChanged() throws {
    _ = try writer.write(files(["a": "one", "b": "same", "c": "long"]))
    let before = try folder.fileNumber("Site/b")
    let summary = try writer.write(files(["a": "two", "b": "same", "c": "longer"]))
    #expect(summary == WriteSummary(written: 2, unchanged: 1, removed: 0))
    #expect(folder.text("Site/a") == "two")
    #expect(folder.text("Site/c") == "longer")
    #expect(try folder.fileNumber("Site/b") == before)
  }

  @Test func mendsAFileThatSomebodyEditedOrDeleted() throws {
    let site = files(["a": "one", "b/c": "two"])
    _ = try writer.write(site)
    try folder.put("1ne", at: "Site/a")
    try FileManager.default.removeItem(atPath: folder.absolute("Site/b"))
    #expect(try writer.write(site) == WriteSummary(written: 2, unchanged: 0, removed: 0))
    #expect(folder.text("Site/a") == "one")
    #expect(folder.text("Site/b/c") == "two")
  }

  @Test func writesNamesInEveryScript() throws {
    let site = files(["карта/図.html": "1", "maps/ΔE½.svg": "2", "a b/c&d'\".html": "3"])
    #expect(try writer.write(site).written == 3)
    #expect(try writer.write(site).unchanged == 3)
    #expect(folder.text("Site/карта/図.html") == "1")
  }

  @Test func writesEmptyAndLargeFiles() throws {
    let large = [UInt8](repeating: 7, count: 3_000_000)
    let site = [OutputFile(path: "large", bytes: large), OutputFile(path: "empty", bytes: [])]
    #expect(try writer.write(site).written == 2)
    #expect(FileManager.default.contents(atPath: folder.absolute("Site/large")) == Data(large))
    #expect(try writer.write(site).unchanged == 2)
  }

  @Test func acceptsAnOutputFolderThatIsALink() throws {
    try FileManager.default.createDirectory(
      atPath: folder.absolute("real"), withIntermediateDirectories: false)
    try folder.link("Site", to: "real")
    #expect(try writer.write(files(["a": "1"])).written == 1)
    #expect(folder.text("real/a") == "1")
  }

  @Test func writesTheSameTreeWhateverTheOrder() throws {
    let site = files(["b": "2", "a/c": "3", "a-b": "1"])
    _ = try writer.write(site)
    _ = try SiteWriter(folder: folder.absolute("Other")).write(site.reversed())
    #expect(try folder.tree("Site") == folder.tree("Other"))
    #expect(folder.text("Site/.tafel-manifest") == folder.text("Other/.tafel-manifest"))
  }

  @Test func refusesASiteWithABadPathBeforeItMakesTheFolder() throws {
    #expect(throws: SiteWriterError.self) { try writer.write(files(["a": "", "../b": ""])) }
    #expect(try folder.tree() == [])
  }

  @Test func emptiesTheFolderOfItsOwnFiles() throws {
    _ = try writer.write(files(["a": "1", "b/c/d": "2"]))
    try folder.put("*\n", at: "Site/.gitignore")
    #expect(try writer.write([]) == WriteSummary(written: 0, unchanged: 0, removed: 2))
    #expect(try folder.tree("Site") == [".gitignore", ".tafel-manifest"])
  }

  @Test func letsOneBuildInAtATime() throws {
    _ = try writer.write([])
    let open = try Folder.output(folder.absolute("Site"))
    #expect(open.lock())
    let writer = SiteWriter(folder: folder.absolute("Site"), patience: .milliseconds(50))
    #expect(throws: SiteWriterError.busy(folder.absolute("Site"))) {
      try writer.write(files(["a": "1"]))
    }
    withExtendedLifetime(open) {}
  }

  @Test func waitsForABuildThatEndsSoon() async throws {
    let other = try SiteWriter(folder: folder.absolute("Site")).begin()
    try other.accept("a", Array("1".utf8))
    async let summary = Task.detached { [writer] in
      try writer.write([OutputFile(path: "b", text: "2")])
    }.value
    try await Task.sleep(for: .milliseconds(60))
    #expect(try other.finish().written == 1)
    #expect(try await summary == WriteSummary(written: 1, unchanged: 0, removed: 1))
  }
}
