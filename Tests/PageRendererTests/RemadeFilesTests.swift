import Diagnostics
import Markdown
import PageRenderer
import ReviewModel
import Synchronization
import Testing

/// A site that is made again after an edit of a text.
@Suite struct RemadeFilesTests {
  private static func theme() -> Theme {
    var diagnostics: [Diagnostic] = []
    return Theme.load(name: "test", files: SmallSite.themeFiles, diagnostics: &diagnostics)
  }

  private static let options: RenderOptions = {
    var options = RenderOptions(baseURL: "https://x.example/", toolVersion: "1")
    options.isFollowed = true
    return options
  }()

  /// What is taken, by path.
  private static func taking<Made>(
    _ make: (@Sendable (RenderedFile) throws -> Void) throws -> Made
  ) throws -> (Made, [String: [UInt8]]) {
    let taken = Mutex<[String: [UInt8]]>([:])
    let made = try make { file in taken.withLock { $0[file.path] = file.bytes } }
    return (made, taken.withLock { $0 })
  }

  private static func prose(_ text: String) -> Prose {
    var diagnostics: [Diagnostic] = []
    let source = SourceText(path: "a.md", bytes: Array(text.utf8))
    return Prose(
      document: MarkdownDocument.parse(
        source, body: 0..<text.utf8.count, diagnostics: &diagnostics),
      citations: [], links: [:])
  }

  @Test func onlyWhatHoldsTheTextIsMadeAndItIsAllOfIt() throws {
    let before = SmallSite().review
    var after = before
    after.catalysts[0].prose = Self.prose("Zyxwvut quuxifies FeN4.")
    after.catalysts[0].notes = ["A new note."]
    #expect(after.catalysts[0].change(since: before.catalysts[0]) == .text)
    let theme = Self.theme()
    let (made, first) = try Self.taking { take in
      try PageRenderer.makeFiles(
        for: before, theme: theme, options: Self.options, jobs: 2, take)
    }
    let (remade, second) = try Self.taking { take in
      try PageRenderer.remakeFiles(of: made, for: after, edited: ["fe-n4"], jobs: 2, take)
    }
    let (_, clean) = try Self.taking { take in
      try PageRenderer.makeFiles(
        for: after, theme: theme, options: Self.options, jobs: 1, take)
    }
    #expect(remade.made == Set(second.keys))
    let now = first.filter { !remade.gone.contains($0.key) }
      .merging(second, uniquingKeysWith: { $1 })
    #expect(now.keys.sorted() == clean.keys.sorted())
    for (path, bytes) in clean { #expect(now[path] == bytes, "\(path)") }
    #expect(second["catalysts/fe-n4/index.html"] != nil)
    #expect(second["catalysts/evil/index.html"] == nil)
    #expect(second.count < first.count / 2)
  }

  @Test func whatOthersShowIsNoMereText() {
    let old = SmallSite().review.catalysts[0]
    var changes: [(String, Catalyst)] = []
    func add(_ name: String, _ change: (inout Catalyst) -> Void) {
      var new = old
      change(&new)
      changes.append((name, new))
    }
    add("name") { $0.name = "FeN5" }
    add("summary") { $0.summary = "New." }
    add("metals") { $0.metals = ["Co"] }
    add("value") { $0.measurements.removeLast() }
    add("derived") { $0.derived = $0.measurements }
    add("citation") { $0.prose = Prose(document: .init(), citations: ["other"], links: [:]) }
    for (name, new) in changes { #expect(new.change(since: old) == .facts, "\(name)") }
    #expect(old.change(since: old) == .none)
  }
}
