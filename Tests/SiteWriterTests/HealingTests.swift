import Foundation
import Synchronization
import Testing

@testable import SiteWriter

/// A build that cannot finish leaves the last good site as it was, and the next one mends the rest.
@Suite struct HealingTests {
  private let folder: TemporaryFolder
  private let writer: SiteWriter

  init() throws {
    folder = try TemporaryFolder()
    writer = SiteWriter(folder: folder.absolute("Site"))
  }

  private func site(_ text: String, _ paths: [String]) -> [OutputFile] {
    paths.map { OutputFile(path: $0, text: text) }
  }

  /// A writer whose disk takes a number of files and is full then.
  private func writer(roomFor room: Int) -> SiteWriter {
    let written = Mutex(0)
    return SiteWriter(folder: folder.absolute("Site")) {
      folder, name, bytes, path throws(SiteWriterError) in
      let count = written.withLock { count in
        count += 1
        return count
      }
      guard count <= room else { throw .diskFull(path) }
      try folder.create(name, bytes, path: path)
    }
  }

  /// Four files, the manifest, the journal.
  @Test(arguments: 0...5)
  func leavesTheLastSiteWhenTheDiskIsFull(room: Int) throws {
    _ = try writer.write(site("old", ["a", "b/c", "gone"]))
    let before = try folder.tree("Site")
    #expect(throws: SiteWriterError.self) {
      try writer(roomFor: room).write(site("new", ["a", "b/c", "d", "e/f"]))
    }
    #expect(try folder.tree("Site") == before)
    #expect(folder.text("Site/a") == "old")
    #expect(folder.text("Site/b/c") == "old")
    #expect(
      try writer.write(site("new", ["a", "d"]))
        == WriteSummary(written: 2, unchanged: 0, removed: 2))
    #expect(try folder.tree("Site") == [".tafel-manifest", "a", "d"])
  }

  @Test func leavesNothingOfAFirstBuildThatFails() throws {
    #expect(throws: SiteWriterError.diskFull("b/c/d")) {
      try writer(roomFor: 1).write(site("new", ["a", "b/c/d"]))
    }
    #expect(try folder.tree("Site") == [])
  }

  @Test func throwsAwayWhatWasNotDecided() throws {
    _ = try writer.write(site("old", ["a", "b/c"]))
    try folder.put("half a page", at: "Site/.tafel-staging/files/b/c")
    try folder.put("tafel-manifest 1\nb/c\n", at: "Site/.tafel-staging/manifest")
    try folder.put("tafel-journal 1 stale last\na\n", at: "Site/.tafel-staging/journal-new")
    #expect(
      try writer.write(site("old", ["a", "b/c"]))
        == WriteSummary(written: 0, unchanged: 2, removed: 0))
    #expect(try folder.tree("Site") == [".tafel-manifest", "a", "b/", "b/c"])
  }

  /// As if the build had been killed after each of the steps of the commit.
  @Test(arguments: 0...5)
  func bringsToItsEndWhatWasDecided(steps: Int) throws {
    _ = try writer.write(site("old", ["a", "b/c", "gone/d"]))
    let staging = "Site/.tafel-staging"
    if steps < 1 { try folder.put("new", at: "\(staging)/files/a") }
    if steps < 2 { try folder.put("new", at: "\(staging)/files/b/c") }
    if steps < 3 { try folder.put("new", at: "\(staging)/files/e/f") }
    if steps >= 1 { try folder.put("new", at: "Site/a") }
    if steps >= 2 { try folder.put("new", at: "Site/b/c") }
    if steps >= 3 { try folder.put("new", at: "Site/e/f") }
    if steps >= 4 { try FileManager.default.removeItem(atPath: folder.absolute("Site/gone")) }
    try folder.put(
      "tafel-manifest 1\na\nb/c\ne/f\n",
      at: steps >= 5 ? "Site/.tafel-manifest" : "\(staging)/manifest")
    try folder.put("tafel-journal 1 stale last\ngone/d\n", at: "\(staging)/journal")
    let writing = try writer.begin()
    #expect(try folder.tree("Site") == [".tafel-manifest", "a", "b/", "b/c", "e/", "e/f"])
    for path in ["a", "b/c", "e/f"] { #expect(folder.text("Site/\(path)") == "new") }
    for path in ["a", "b/c", "e/f"] { try writing.accept(path, Array("new".utf8)) }
    #expect(try writing.finish() == WriteSummary(written: 0, unchanged: 3, removed: 0))
  }

  @Test func removesNothingOutsideForAJournalThatSomebodyWrote() throws {
    try folder.put("mine", at: "precious")
    try folder.put("tafel-journal 1 stale last\n../precious\n", at: "Site/.tafel-staging/journal")
    #expect(try writer.write(site("1", ["a"])).written == 1)
    #expect(folder.text("precious") == "mine")
  }

  @Test func followsNoLinkInPlaceOfItsStaging() throws {
    try folder.put("mine", at: "outside/files/a")
    _ = try writer.write([])
    try folder.link("Site/.tafel-staging", to: "../outside")
    #expect(throws: SiteWriterError.linkInTheWay(".tafel-staging")) {
      try writer.write(site("new", ["a"]))
    }
    #expect(try folder.tree("outside") == ["files/", "files/a"])
  }

  @Test func followsNoLinkOutOfTheSiteWhenItHeals() throws {
    try folder.put("mine", at: "outside/b")
    try folder.put("new", at: "Site/.tafel-staging/files/a/b")
    try folder.put("tafel-journal 1 stale last\n", at: "Site/.tafel-staging/journal")
    try folder.link("Site/a", to: "../outside")
    #expect(throws: SiteWriterError.linkInTheWay("a")) { try writer.write([]) }
    #expect(folder.text("outside/b") == "mine")
  }

  @Test func leavesAReadOnlyFolderAsItWas() throws {
    _ = try writer.write(site("old", ["a"]))
    try folder.permit(0o555, "Site")
    defer { try? folder.permit(0o755, "Site") }
    if access(folder.absolute("Site"), W_OK) == 0 {
      // For the superuser no folder is read-only.
      #expect(try writer.write(site("new", ["a"])).written == 1)
    } else {
      #expect(throws: SiteWriterError.cannotCreate(".tafel-staging", errno: EACCES)) {
        try writer.write(site("new", ["a"]))
      }
      #expect(folder.text("Site/a") == "old")
    }
    #expect(try folder.tree("Site") == [".tafel-manifest", "a"])
  }
}
