import Foundation
import Testing

@testable import SiteWriter

@Suite struct StaleFilesTests {
  private let folder: TemporaryFolder
  private let writer: SiteWriter

  init() throws {
    folder = try TemporaryFolder()
    writer = SiteWriter(folder: folder.absolute("Site"))
  }

  private func write(_ paths: String...) throws -> WriteSummary {
    try writer.write(paths.map { OutputFile(path: $0, text: "text of \($0)") })
  }

  @Test func goWithTheFoldersTheyLeaveEmpty() throws {
    _ = try write("a/b/c", "a/d", "e/f/g", "h")
    #expect(try write("a/d") == WriteSummary(written: 0, unchanged: 1, removed: 3))
    #expect(try folder.tree("Site") == [".tafel-manifest", "a/", "a/d"])
    #expect(folder.text("Site/.tafel-manifest") == "tafel-manifest 1\na/d\n")
  }

  @Test func areOnlyThoseThatTafelWrote() throws {
    _ = try write("a/b", "c")
    try folder.put("*\n", at: "Site/.gitignore")
    try folder.put("mine", at: "Site/a/mine")
    try FileManager.default.createDirectory(
      atPath: folder.absolute("Site/empty"), withIntermediateDirectories: false)
    #expect(try write("d").removed == 2)
    #expect(
      try folder.tree("Site")
        == [".gitignore", ".tafel-manifest", "a/", "a/mine", "d", "empty/"])
  }

  @Test(arguments: [
    "nonsense", "tafel-manifest 9\na\n", "tafel-manifest 1\na\n\n", "tafel-manifest 1\na\n../b\n",
  ])
  func areNoneWhenTheRecordIsNotOurs(record: String) throws {
    _ = try write("a", "b")
    try folder.put(record, at: "Site/.tafel-manifest")
    #expect(try write("b") == WriteSummary(written: 0, unchanged: 1, removed: 0))
    #expect(try folder.tree("Site") == [".tafel-manifest", "a", "b"])
    #expect(folder.text("Site/.tafel-manifest") == "tafel-manifest 1\nb\n")
  }

  @Test func areNoneWhenTheRecordIsMissing() throws {
    _ = try write("a", "b")
    try FileManager.default.removeItem(atPath: folder.absolute("Site/.tafel-manifest"))
    #expect(try write("b").removed == 0)
    #expect(folder.text("Site/a") == "text of a")
  }

  @Test func areNotWhatSomebodyPutInTheirPlace() throws {
    try folder.put("secret", at: "outside/b")
    _ = try write("a/b", "c", "d")
    for name in ["a", "c", "d"] {
      try FileManager.default.removeItem(atPath: folder.absolute("Site/\(name)"))
    }
    try folder.link("Site/a", to: "../outside")
    try folder.link("Site/c", to: "../outside/b")
    try folder.put("mine", at: "Site/d/e")
    #expect(try write("f") == WriteSummary(written: 1, unchanged: 0, removed: 0))
    #expect(folder.text("outside/b") == "secret")
    #expect(folder.text("Site/c") == "secret")
    #expect(folder.text("Site/d/e") == "mine")
  }

  @Test func cannotBeForeignFilesThatAManifestNamesOutsideTheFolder() throws {
    try folder.put("mine", at: "precious")
    try folder.put("tafel-manifest 1\n../precious\n", at: "Site/.tafel-manifest")
    #expect(try write("a").removed == 0)
    #expect(folder.text("precious") == "mine")
  }
}
