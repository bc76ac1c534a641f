import Foundation
import Testing

@testable import SiteWriter

@Suite struct FolderTests {
  private let folder: TemporaryFolder
  private let open: Folder

  init() throws {
    folder = try TemporaryFolder()
    open = try Folder.output(folder.path)
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
  func readsAndComparesFilesOfEverySize(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try open.create("a", bytes, path: "a")
    #expect(open.contents("a") == bytes)
    #expect(open.holds("a", bytes))
    #expect(!open.holds("a", bytes + [0]))
    guard let last = bytes.last else { return }
    #expect(!open.holds("a", Array(bytes.dropLast())))
    #expect(!open.holds("a", bytes.dropLast() + [last &+ 1]))
  }

  @Test func holdsNothingUnderANameThatIsNoFile() throws {
    try folder.put("text", at: "inner/a")
    try folder.link("link", to: "inner/a")
    #expect(open.contents("missing") == nil)
    #expect(!open.holds("missing", []))
    #expect(open.contents("inner") == nil)
    #expect(open.contents("link") == nil)
  }

  @Test func tellsWhatStandsUnderAName() throws {
    try folder.put("text", at: "inner/a")
    try folder.link("link", to: "inner")
    #expect(try open.item("inner", path: "inner") == .folder)
    #expect(try open.item("link", path: "link") == .other)
    #expect(try open.item("missing", path: "missing") == .nothing)
    let inner = try open.folder("inner", path: "inner")
    #expect(try inner.item("a", path: "inner/a") == .file(size: 4))
    #expect(throws: SiteWriterError.cannotRead("link", errno: ENOTDIR)) {
      try open.folder("link", path: "link")
    }
  }

  @Test func listsItsNamesInOrder() throws {
    for name in ["b", "é", ".a", "B"] { try open.create(name, [], path: name) }
    #expect(try open.names(path: "") == [".a", "B", "b", "é"])
  }

  @Test func createsNothingOverAFile() throws {
    try folder.put("mine", at: "a")
    #expect(throws: SiteWriterError.cannotCreate("a", errno: EEXIST)) {
      try open.create("a", [1], path: "a")
    }
    #expect(folder.text("a") == "mine")
  }
}
