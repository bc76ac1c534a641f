import Foundation
import Synchronization
import Testing

@testable import SiteWriter

/// Files that come one by one, from several threads.
@Suite struct SiteWritingTests {
  private let folder: TemporaryFolder
  private let writer: SiteWriter

  init() throws {
    folder = try TemporaryFolder()
    writer = SiteWriter(folder: folder.absolute("Site"))
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// Writes a site of these texts with one call each.
  @discardableResult
  private func write(_ texts: KeyValuePairs<String, String>) throws -> WriteSummary {
    let writing = try writer.begin()
    for (path, text) in texts { try writing.accept(path, bytes(text)) }
    return try writing.finish()
  }

  @Test func aFileInPiecesIsOneFile() throws {
    let pieces = [bytes("ab"), [], bytes("c"), Array(repeating: 120, count: 70_000)]
    for expected in [1, 0] {
      let writing = try writer.begin()
      try writing.accept("a", pieces)
      #expect(try writing.finish().written == expected)
    }
    let writing = try writer.begin()
    try writing.accept("a", pieces.dropLast() + [Array(repeating: 120, count: 69_999) + [121]])
    #expect(try writing.finish().written == 1)
    #expect(folder.text("Site/a")?.hasSuffix("xy") == true)
  }

  @Test func keepsTheRestOfTheLastSite() throws {
    try write(["a": "1", "b/c": "1", "d": "1"])
    let same = try writer.begin()
    try same.accept("a", bytes("2"))
    try same.keepRest(but: [])
    #expect(try same.finish() == WriteSummary(written: 1, unchanged: 2, removed: 0))
    let other = try writer.begin()
    try other.accept("e", bytes("2"))
    try other.keepRest(but: ["b/c"])
    #expect(try other.finish() == WriteSummary(written: 1, unchanged: 2, removed: 1))
    #expect(folder.text("Site/a") == "2" && folder.text("Site/b/c") == nil)
    let whole = try writer.begin()
    for (path, text) in ["a": "2", "d": "1", "e": "2"] { try whole.accept(path, bytes(text)) }
    #expect(try whole.finish() == WriteSummary(written: 0, unchanged: 3, removed: 0))
  }

  @Test func aPathOfTheRestInAnotherCaseIsRefused() throws {
    try write(["a": "1", "b": "1"])
    let writing = try writer.begin()
    try writing.accept("A", bytes("2"))
    #expect(throws: SiteWriterError.sameName("A", "a")) { try writing.keepRest(but: []) }
  }

  @Test func stampsTellWhatSomebodyElseDid() throws {
    try write(["a": "1", "b": "1", "c": "1"])
    let before = try #require(writer.stamp())
    try folder.put("2", at: "Site/b")
    let after = try #require(writer.stamp())
    #expect(before != after)
    func rest(_ stamps: [UInt8], _ paths: Set<String>) -> [UInt8] {
      FileStamps.rest(of: stamps, without: paths)
    }
    #expect(rest(before, ["b"]) == rest(after, ["b"]))
    #expect(rest(before, ["a", "c"]) != rest(after, ["a", "c"]))
    #expect(rest(before, []) == before)
    #expect(rest(before, ["a", "b", "c", SiteWriter.recordPath]).isEmpty)
  }

  @Test func takesFilesFromSeveralThreads() throws {
    let writing = try writer.begin()
    let faults = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 600) { number in
      do {
        try writing.accept("a\(number % 7)/b\(number % 130)/\(number)", bytes("page \(number)"))
      } catch {
        faults.withLock { $0 += 1 }
      }
    }
    #expect(faults.withLock { $0 } == 0)
    #expect(try writing.finish() == WriteSummary(written: 600, unchanged: 0, removed: 0))
    for number in [0, 1, 299, 599] {
      #expect(
        folder.text("Site/a\(number % 7)/b\(number % 130)/\(number)") == "page \(number)")
    }
    #expect(try !folder.tree("Site").contains { $0.hasPrefix(".tafel-staging") })
  }

  @Test func leavesTheLastSiteUntilItFinishes() throws {
    try write(["a": "old", "b/c": "old", "gone": "old"])
    let writing = try writer.begin()
    try writing.accept("a", bytes("new"))
    try writing.accept("b/c", bytes("new"))
    #expect(folder.text("Site/a") == "old")
    #expect(folder.text("Site/b/c") == "old")
    #expect(try writing.finish() == WriteSummary(written: 2, unchanged: 0, removed: 1))
    #expect(folder.text("Site/b/c") == "new")
    #expect(try folder.tree("Site") == [".tafel-manifest", "a", "b/", "b/c"])
  }

  @Test func leavesNothingWhenItIsAbandoned() throws {
    try write(["a": "old"])
    let writing = try writer.begin()
    try writing.accept("a", bytes("new"))
    try writing.accept("b/c", bytes("new"))
    writing.abandon()
    #expect(try folder.tree("Site") == [".tafel-manifest", "a"])
    #expect(folder.text("Site/a") == "old")
    #expect(throws: SiteWriterError.self) { try writing.finish() }
  }

  @Test func leavesNothingWhenItIsForgotten() throws {
    do {
      let writing = try writer.begin()
      try writing.accept("b/c", bytes("new"))
    }
    #expect(try folder.tree("Site") == [])
    #expect(try write(["a": "1"]).written == 1)
  }

  @Test func keepsFilesWithoutTheirBytes() throws {
    try write(["a": "12345", "b/c": "old", "gone": ""])
    let writing = try writer.begin()
    #expect(try writing.keep("a"))
    #expect(try writing.keep("b/c", size: 3))
    #expect(try writing.finish() == WriteSummary(written: 0, unchanged: 2, removed: 1))
    #expect(folder.text("Site/a") == "12345")
    #expect(folder.text("Site/.tafel-manifest") == "tafel-manifest 1\na\nb/c\n")
  }

  @Test func keepsNoFileThatIsNotThere() throws {
    try write(["a": "12345", "b": "1", "c/d": "1"])
    try folder.put("123", at: "Site/a")
    try folder.put("mine", at: "Site/mine")
    try FileManager.default.removeItem(atPath: folder.absolute("Site/c"))
    let writing = try writer.begin()
    #expect(try !writing.keep("a", size: 5))
    #expect(try !writing.keep("c/d", size: 1))
    #expect(try !writing.keep("mine"))
    #expect(try !writing.keep("new"))
    try writing.accept("a", bytes("12345"))
    #expect(try writing.keep("b", size: 1))
    #expect(try writing.finish() == WriteSummary(written: 1, unchanged: 1, removed: 0))
  }

  @Test func cannotFinishAfterAFault() throws {
    try write(["a": "old"])
    let writing = try writer.begin()
    try writing.accept("a", bytes("new"))
    #expect(throws: SiteWriterError.sameName("a", "A")) { try writing.accept("A", bytes("new")) }
    #expect(throws: SiteWriterError.sameName("a", "A")) { try writing.finish() }
    #expect(try folder.tree("Site") == [".tafel-manifest", "a"])
    #expect(folder.text("Site/a") == "old")
  }

  @Test func tellsThatTheFolderIsGone() throws {
    try write(["a": "old"])
    let writing = try writer.begin()
    try writing.accept("a", bytes("new"))
    try FileManager.default.moveItem(
      atPath: folder.absolute("Site"), toPath: folder.absolute("Moved"))
    #expect(throws: SiteWriterError.vanished(folder.absolute("Site"))) { try writing.finish() }
    #expect(try folder.tree() == ["Moved/", "Moved/.tafel-manifest", "Moved/a"])
    #expect(folder.text("Moved/a") == "old")
  }

  /// Two names of one file are what a file system makes of them where case does not count.
  @Test func renamesAFileWhereCaseDoesNotCount() throws {
    try write(["A": "same", "B": "old"])
    for (old, new) in [("A", "a"), ("B", "b")] {
      try FileManager.default.linkItem(
        atPath: folder.absolute("Site/\(old)"), toPath: folder.absolute("Site/\(new)"))
    }
    #expect(
      try write(["a": "same", "b": "new"]) == WriteSummary(written: 2, unchanged: 0, removed: 2))
    #expect(folder.text("Site/a") == "same")
    #expect(folder.text("Site/b") == "new")
    #expect(try folder.tree("Site") == [".tafel-manifest", "a", "b"])
  }
}
