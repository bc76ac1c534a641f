import Foundation
import Testing

@testable import SiteWriter

/// What stands in the way is found before anything is written.
@Suite struct SurveyTests {
  private let folder: TemporaryFolder
  private let writer: SiteWriter

  init() throws {
    folder = try TemporaryFolder()
    writer = SiteWriter(folder: folder.absolute("Site"))
  }

  private func write(_ texts: KeyValuePairs<String, String>) throws -> WriteSummary {
    try writer.write(texts.map { OutputFile(path: $0, text: $1) })
  }

  private func expectRefusal(
    _ error: SiteWriterError, _ texts: KeyValuePairs<String, String>,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try folder.tree()
    #expect(throws: error, sourceLocation: sourceLocation) { try write(texts) }
    #expect(try folder.tree() == before, sourceLocation: sourceLocation)
  }

  @Test func refusesToOverwriteAForeignFile() throws {
    try folder.put("mine", at: "Site/b/index.html")
    try expectRefusal(.foreignFileInTheWay("b/index.html"), ["a": "1", "b/index.html": "2"])
    #expect(folder.text("Site/b/index.html") == "mine")
  }

  @Test func refusesToOverwriteAForeignFileBesideItsOwn() throws {
    _ = try write(["a": "1"])
    try folder.put("mine", at: "Site/b")
    try expectRefusal(.foreignFileInTheWay("b"), ["a": "2", "b": "2"])
    #expect(folder.text("Site/a") == "1")
  }

  /// As a power cut leaves them: names without bytes, the record among them.
  @Test func replacesFilesThatAreEmpty() throws {
    _ = try write(["a": "1", "b/c": "2"])
    for name in ["a", "b/c", ".tafel-manifest"] { try folder.put("", at: "Site/\(name)") }
    #expect(
      try write(["a": "1", "b/c": "2"]) == WriteSummary(written: 2, unchanged: 0, removed: 0))
    #expect(folder.text("Site/b/c") == "2")
    #expect(folder.text("Site/.tafel-manifest") == "tafel-manifest 1\na\nb/c\n")
  }

  @Test func adoptsAFileThatIsEqualAlready() throws {
    try folder.put("same", at: "Site/a")
    #expect(try write(["a": "same"]) == WriteSummary(written: 0, unchanged: 1, removed: 0))
    #expect(try write(["a": "new"]) == WriteSummary(written: 1, unchanged: 0, removed: 0))
  }

  @Test func refusesAFolderOfForeignFilesInPlaceOfAFile() throws {
    try folder.put("mine", at: "Site/a/b")
    try expectRefusal(.pathIsFolder("a"), ["0": "", "a": "1"])
  }

  @Test func refusesAnEmptyFolderInPlaceOfAFile() throws {
    try FileManager.default.createDirectory(
      atPath: folder.absolute("Site/a"), withIntermediateDirectories: true)
    try expectRefusal(.pathIsFolder("a"), ["a": "1"])
  }

  @Test func refusesAForeignFileInPlaceOfAFolder() throws {
    try folder.put("mine", at: "Site/a")
    try expectRefusal(.pathIsNotFolder("a"), ["a/b/c": "1"])
  }

  @Test func turnsItsOwnFileIntoAFolderAndBack() throws {
    _ = try write(["a": "1", "b": "1"])
    #expect(
      try write(["a/c/d": "2", "b": "1"]) == WriteSummary(written: 1, unchanged: 1, removed: 1))
    #expect(folder.text("Site/a/c/d") == "2")
    #expect(try write(["a": "3", "b": "1"]) == WriteSummary(written: 1, unchanged: 1, removed: 1))
    #expect(try folder.tree("Site") == [".tafel-manifest", "a", "b"])
  }

  @Test func keepsAFolderOfItsOwnThatHoldsAForeignFile() throws {
    _ = try write(["a/b": "1"])
    try folder.put("mine", at: "Site/a/c")
    try expectRefusal(.pathIsFolder("a"), ["a": "2"])
    #expect(folder.text("Site/a/b") == "1")
  }

  @Test func neverFollowsALinkOutOfTheFolder() throws {
    try folder.put("secret", at: "outside/b")
    _ = try write([:])
    try folder.link("Site/a", to: "../outside")
    try expectRefusal(.linkInTheWay("a"), ["a/b": "1"])
    try expectRefusal(.linkInTheWay("a"), ["a/new": "1"])
    #expect(try folder.tree("outside") == ["b"])
    #expect(folder.text("outside/b") == "secret")
  }

  @Test func neverWritesThroughALinkToAFile() throws {
    try folder.put("secret", at: "outside")
    _ = try write(["a": "1"])
    try FileManager.default.removeItem(atPath: folder.absolute("Site/a"))
    try folder.link("Site/a", to: "../outside")
    try expectRefusal(.linkInTheWay("a"), ["a": "1"])
    try expectRefusal(.linkInTheWay("a"), ["a": "secret"])
    #expect(folder.text("outside") == "secret")
  }

  @Test func refusesLinksInPlaceOfItsRecord() throws {
    try folder.put("tafel-manifest 1\na\n", at: "outside")
    try folder.put("mine", at: "Site/a")
    try folder.link("Site/.tafel-manifest", to: "../outside")
    try expectRefusal(.linkInTheWay(".tafel-manifest"), ["b": "1"])
  }

  @Test func refusesAnOutputFolderThatIsAFile() throws {
    try folder.put("mine", at: "Site")
    try expectRefusal(
      .cannotCreate(folder.absolute("Site"), errno: ENOTDIR), ["a": "1"])
    let inside = SiteWriter(folder: folder.absolute("Site/in"))
    #expect(throws: SiteWriterError.cannotCreate(folder.absolute("Site/in"), errno: ENOTDIR)) {
      try inside.write([])
    }
  }

  @Test func refusesNamesThatTheDiskCannotHold() throws {
    _ = try write(["a": "1"])
    let long = String(repeating: "x", count: 300)
    try expectRefusal(.cannotRead(long, errno: ENAMETOOLONG), ["a": "2", "\(long)": "1"])
    #expect(folder.text("Site/a") == "1")
  }
}
