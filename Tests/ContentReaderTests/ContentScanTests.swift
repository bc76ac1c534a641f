import Testing

@testable import ContentReader

/// A scan that looks only at what was heard of is the scan of everything.
@Suite struct ContentScanTests {
  private static let files = [
    "Content/review.yml": "title: T\n",
    "Content/catalysts/a.md": "---\nname: A\n---\n",
    "Content/catalysts/c.md": "---\nname: C\n---\n",
    "Content/data/a/curve.csv": "E,j\n0,1\n",
    "Content/sources/s.bib": "@misc{s}\n",
  ]

  private func bytes(_ files: [String: String]) -> ContentFiles {
    .memory(files.mapValues { Array($0.utf8) })
  }

  @Test(arguments: [
    ["Content/catalysts/a.md": "---\nname: AA\n---\n"],
    ["Content/catalysts/b.md": "---\nname: B\n---\n"],
    ["Content/catalysts/0.md": "", "Content/zz/z.md": "z", "Content/sources/t.bib": "@misc{t}\n"],
    ["Content/data/a/curve.csv": "E,j\n0,1\n1,2\n", "Content/catalysts/c.md": nil],
    ["Content/review.yml": nil, "Content/sources/s.bib": nil],
    ["Content/catalysts/never.md": nil],
    // Saved without a change.
    ["Content/catalysts/a.md": "---\nname: A\n---\n"],
  ])
  func aLookAtWhatWasHeardOfIsALookAtEverything(edit: [String: String?]) throws {
    let old = try ContentScan(bytes(Self.files))
    var after = Self.files
    for (path, text) in edit { after[path] = text }
    let whole = try ContentScan(bytes(after))
    let part = ContentScan(bytes(after), after: old, touched: Array(edit.keys))
    #expect(part.list == whole.list)
    #expect(part.texts.map(\.path) == whole.texts.map(\.path))
    #expect(part.texts.map(\.bytes) == whole.texts.map(\.bytes))
    #expect(part.texts.map(\.name) == whole.texts.map(\.name))
    #expect(part.changedPaths(since: old).map(\.path) == whole.changedPaths(since: old).map(\.path))
    #expect(part.changedPaths(since: old).map(\.old) == whole.changedPaths(since: old).map(\.old))
    for path in after.keys { #expect(part.text(at: path)?.bytes == whole.text(at: path)?.bytes) }
  }
}

@Suite struct BytesOfStringsTests {
  @Test func tellsWhetherBytesStandInAString() {
    let path = "Content/catalysts/fe-cp-07345.md"
    for word in ["fe-cp-07345", "Content", ".md", "", path] { #expect(path.holdsBytes(of: word)) }
    for word in ["fe-cp-07346", "x", ".mdx", path + "x", "é"] {
      #expect(!path.holdsBytes(of: word))
    }
    #expect(!"".holdsBytes(of: "a"))
  }
}
