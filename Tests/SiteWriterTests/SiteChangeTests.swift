import Foundation
import Synchronization
import Testing

@testable import SiteWriter

/// A build that cannot finish leaves the last good site as it was.
@Suite struct SiteChangeTests {
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

  /// The first record, four files, the last record.
  @Test(arguments: 0...4)
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
      try writer(roomFor: 2).write(site("new", ["a", "b/c/d"]))
    }
    #expect(try folder.tree("Site") == [])
  }

  @Test func knowsItsFilesWhenTheRecordCouldNotBeFinished() throws {
    _ = try writer.write(site("old", ["a", "gone"]))
    #expect(throws: SiteWriterError.diskFull(".tafel-manifest")) {
      try writer(roomFor: 3).write(site("new", ["a", "b"]))
    }
    #expect(folder.text("Site/.tafel-manifest") == "tafel-manifest 1 unfinished\na\nb\ngone\n")
    #expect(
      try writer.write(site("newer", ["b"]))
        == WriteSummary(written: 1, unchanged: 0, removed: 1))
    #expect(try folder.tree("Site") == [".tafel-manifest", "b"])
  }

  @Test func clearsWhatAKilledBuildLeft() throws {
    _ = try writer.write(site("old", ["a", "b/c"]))
    try folder.put(
      "tafel-manifest 1 unfinished\na\nb/c\nnew/d\n", at: "Site/.tafel-manifest")
    try folder.put("half a page", at: "Site/b/.tafel-new-1")
    try folder.put("half a page", at: "Site/new/.tafel-new-2")
    try folder.put("half a record", at: "Site/.tafel-manifest-new")
    #expect(
      try writer.write(site("old", ["a", "b/c"]))
        == WriteSummary(written: 0, unchanged: 2, removed: 0))
    #expect(try folder.tree("Site") == [".tafel-manifest", "a", "b/", "b/c"])
    #expect(folder.text("Site/.tafel-manifest") == "tafel-manifest 1\na\nb/c\n")
  }

  @Test func refusesALinkInPlaceOfAHalfMadeFile() throws {
    try folder.put("mine", at: "outside")
    _ = try writer.write(site("old", ["a"]))
    try folder.link("Site/.tafel-new-0", to: "../outside")
    #expect(throws: SiteWriterError.cannotCreate("a", errno: EEXIST)) {
      try writer.write(site("new", ["a"]))
    }
    #expect(folder.text("outside") == "mine")
    #expect(folder.text("Site/a") == "old")
  }

  @Test func leavesAReadOnlyFolderAsItWas() throws {
    _ = try writer.write(site("old", ["a"]))
    try folder.permit(0o555, "Site")
    defer { try? folder.permit(0o755, "Site") }
    if access(folder.absolute("Site"), W_OK) == 0 {
      // For the superuser no folder is read-only.
      #expect(try writer.write(site("new", ["a"])).written == 1)
    } else {
      #expect(throws: SiteWriterError.cannotCreate(".tafel-manifest", errno: EACCES)) {
        try writer.write(site("new", ["a"]))
      }
      #expect(folder.text("Site/a") == "old")
    }
    #expect(try folder.tree("Site") == [".tafel-manifest", "a"])
  }
}
