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
    try open.create("a", [bytes], path: "a")
    #expect(open.contents("a") == bytes)
    #expect(try compare("a", bytes) == .equal)
    #expect(try compare("a", bytes + [0]) == .different)
    guard let last = bytes.last else { return }
    #expect(try compare("a", Array(bytes.dropLast())) == .different)
    #expect(try compare("a", bytes.dropLast() + [last &+ 1]) == .different)
  }

  private func compare(_ name: String, _ bytes: [UInt8]) throws -> Folder.Comparison {
    try open.compare(name, [bytes], path: name)
  }

  @Test func holdsNothingUnderANameThatIsNoFile() throws {
    try folder.put("text", at: "inner/a")
    try folder.link("link", to: "inner/a")
    #expect(open.contents("missing") == nil)
    #expect(try compare("missing", []) == .nothing)
    #expect(try compare("inner", []) == .folder)
    #expect(try compare("link", Array("text".utf8)) == .other)
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
      try open.create("a", [[1]], path: "a")
    }
    #expect(folder.text("a") == "mine")
  }

  @Test func removesATreeButNotWhereItsLinksLead() throws {
    try folder.put("mine", at: "outside/a")
    try folder.put("1", at: "tree/b/c/d")
    try folder.link("tree/b/link", to: "../../outside")
    try open.removeTree("tree", path: "tree")
    #expect(try folder.tree() == ["outside/", "outside/a"])
    try open.removeTree("missing", path: "missing")
  }

  @Test func movesAFolderOnlyWhereItsNameIsFree() throws {
    try folder.put("1", at: "a/b/c")
    try folder.put("2", at: "d/e")
    let inner = try open.folder("a", path: "a")
    #expect(try inner.moveFolder("b", to: open, path: "b"))
    #expect(try folder.tree() == ["a/", "b/", "b/c", "d/", "d/e"])
    try folder.put("3", at: "a/d/e")
    #expect(try !inner.moveFolder("d", to: open, path: "d"))
    #expect(folder.text("d/e") == "2")
  }

  @Test func makesAFolderThatIsScatteredUnderItsName() throws {
    open.scatterFolders()
    try open.makeScatteredFolder("a", path: "a")
    #expect(try folder.tree() == ["a/"])
  }

  @Test func knowsWhetherAPathStillLeadsToIt() throws {
    #expect(open.isAt(folder.path))
    #expect(!open.isAt(folder.absolute("missing")))
    #expect(!open.isAt("/"))
  }
}
