import ContentReader
import Diagnostics
import Testing

@Suite struct PartsTests {
  @Test(arguments: [0, 1, 63, 64, 65, 1000, 10_001])
  func coversEveryThingOnceAndInOrder(_ count: Int) {
    let parts = Parts.map(of: count) { Array($0) }
    #expect(parts.flatMap(\.self) == Array(0..<count))
    #expect(parts.allSatisfy { !$0.isEmpty })
  }

  /// What is read on several processors is reported as if it had been read file by file.
  @Test func readsManyFilesInTheOrderOfTheirPaths() throws {
    var files: [String: [UInt8]] = ["Content/review.yml": Array("title: T\n".utf8)]
    let ids = (100..<500).map { "c\($0)" }
    for id in ids {
      let isBroken = id.hasSuffix("7")
      files["Content/catalysts/\(id).md"] = Array(
        "---\nname: \(isBroken ? "[" : id)\n---\n".utf8)
    }
    var diagnostics: [Diagnostic] = []
    let review = try ContentReader.read(.memory(files), diagnostics: &diagnostics)
    #expect(review.items.map(\.id) == ids.filter { !$0.hasSuffix("7") })
    #expect(review.unreadable.map(\.id) == ids.filter { $0.hasSuffix("7") })
    #expect(diagnostics.map(\.range.path) == review.broken.map(\.path))
    #expect(diagnostics.count == 40)
  }

  @Test func throwsTheFaultOfTheFirstFileThatCannotBeRead() throws {
    let names = (100..<400).map { "Content/catalysts/c\($0).md" }
    let files = ContentFiles(
      list: { names.map { .init(path: $0, size: 1) } },
      read: { path in
        if path.hasSuffix("3.md") { throw ContentFault.unreadable(path: path, reason: "gone") }
        return Array("---\nname: A\n---\n".utf8)
      })
    var diagnostics: [Diagnostic] = []
    let fault = #expect(throws: ContentFault.self) {
      try ContentReader.read(files, diagnostics: &diagnostics)
    }
    guard case .unreadable("Content/catalysts/c103.md", _)? = fault else {
      Issue.record("another fault: \(String(describing: fault))")
      return
    }
  }
}

@Suite struct TextCheckTests {
  private func codes(_ bytes: [UInt8]) throws -> [(code: String, column: Int)] {
    var diagnostics: [Diagnostic] = []
    _ = try ContentReader.read(
      .memory(["Content/review.yml": Array("title: T".utf8), "Content/sources/a.bib": bytes]),
      diagnostics: &diagnostics)
    return diagnostics.map { ($0.rule.code, $0.range.column) }
  }

  /// Eight bytes are looked at together; the odd one may stand anywhere among them.
  @Test(arguments: 0..<20) func findsOneByteAnywhere(_ place: Int) throws {
    for odd: UInt8 in [0, 0x80, 0xC3, 0xFF] {
      var bytes = [UInt8](repeating: 1, count: 20)
      bytes[place] = odd
      let found = try codes([UInt8(ascii: "x")] + bytes)
      #expect(found.map(\.code) == ["T102"])
      #expect(found.first?.column == place + 2)
    }
    var text = [UInt8](repeating: UInt8(ascii: "x"), count: 20)
    text.replaceSubrange(place..<place, with: Array("η–😀".utf8))
    #expect(try codes(text).isEmpty)
  }
}
