package import ContentReader
package import Diagnostics
import ContentChecker

/// Puts the replacements that diagnostics offer into the files, as often as that brings new ones.
package struct ContentMending: Sendable {
  package struct File: Sendable {
    package var old: SourceText
    package var new: SourceText
  }

  /// The files that change, by path.
  package private(set) var files: [File] = []
  /// What the replacements mend.
  package private(set) var mended: [Diagnostic] = []

  /// A replacement may show a fault that stood behind it; no chain of them is longer.
  private static let mostRounds = 8

  /// Nothing is written.
  ///
  /// - Parameters:
  ///   - files: the content.
  ///   - isWanted: whether a diagnostic shall be mended.
  /// - Throws: `ContentFault` when the content can't be read at all.
  package init(_ files: ContentFiles, isWanted: (Diagnostic) -> Bool) throws {
    var texts: [String: SourceText] = [:]
    var done: Set<Fix> = []
    for _ in 0..<Self.mostRounds {
      let present = files.replacing(texts.mapValues(\.bytes))
      let found = try SiteBuilder.check(present).diagnostics.filter {
        // Two offers are a choice, and that is the author's.
        $0.fixes.count == 1 && !$0.fixes[0].replacements.isEmpty && isWanted($0)
          && $0.fixes[0].replacements.allSatisfy { [path = $0.range.path] in $0.range.path == path }
          && !done.contains($0.fixes[0])
      }
      if found.isEmpty { break }
      for (path, diagnostics) in Dictionary(grouping: found, by: \.range.path) {
        let text = try texts[path] ?? SourceText(path: path, bytes: files.read(path))
        let fixed = FixedText(text, applying: diagnostics.map { $0.fixes[0] })
        texts[path] = fixed.text
        done.formUnion(fixed.fixes)
        mended += diagnostics.filter { fixed.fixes.contains($0.fixes[0]) }
      }
    }
    for (path, text) in texts.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let old = SourceText(path: path, bytes: try files.read(path))
      if old.bytes != text.bytes { self.files.append(File(old: old, new: text)) }
    }
    mended.sort()
  }
}
