package import ContentReader
import Bibliography
import OrderedWork
package import Diagnostics

/// A file of content that a change adds, edits or removes.
package struct ContentChange: Sendable, Hashable {
  /// Relative to the root of the review.
  package var path: String
  /// What stood in it before; nil for a new file.
  package var old: [UInt8]?

  package init(path: String, old: [UInt8]?) {
    self.path = path
    self.old = old
  }
}

/// Which files must be read to say what the check of the whole review says of a change and of what
/// depends on it.
package struct ChangeScope: Sendable {
  /// The files that the change touches or that speak of what it touches.
  package private(set) var reported: Set<String> = []
  /// Those, and what their check looks up.
  package private(set) var read: Set<String> = []

  private let scan: ContentScan
  private let changes: [ContentChange]

  /// Above this number of files the whole review is read: it takes no longer.
  private static let mostDependents = 400
  /// Folders whose every file may matter to every entry.
  private static let wide: Set<String> = ["", "vocabulary", "strategies", "maps"]

  /// Nil where the change touches so much that only the whole check can tell.
  package init?(_ changes: [ContentChange], in scan: ContentScan) {
    self.scan = scan
    self.changes = changes
    guard findReported() else { return nil }
    addContext()
    addHomes()
  }

  /// Whether the findings hold something that only the whole review can settle.
  package func isUncertain(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.contains { diagnostic in
      guard reported.contains(diagnostic.range.path) else { return false }
      // Its help names all entries of a source.
      if diagnostic.rule.fieldRule == "R38" { return true }
      // A DOI instead of an id: any source may have it.
      if diagnostic.rule == CheckRules.unknownSource, diagnostic.fixes.isEmpty { return true }
      guard diagnostic.rule == CheckRules.unusedSource else { return false }
      let id = scan.text(at: diagnostic.range.path)?.id ?? ""
      return scan.texts.contains { !read.contains($0.path) && $0.mentions(id) }
    }
  }

  // MARK: What is reported

  private mutating func findReported() -> Bool {
    var ids: Set<String> = []
    for change in changes {
      guard let subject = ContentScan.subject(of: change.path) else {
        reported.insert(change.path)
        continue
      }
      if Self.wide.contains(subject.folder) { return false }
      ids.insert(subject.id)
      reported.insert(change.path)
    }
    for entry in scan.list where ids.contains(where: entry.path.holdsBytes) {
      if let subject = ContentScan.subject(of: entry.path), ids.contains(subject.id) {
        reported.insert(entry.path)
      }
    }
    let speaking = OrderedWork.parts(of: scan.texts.count) { [scan, ids] part in
      scan.texts[part].filter { text in ids.contains(where: text.mentions) }.map(\.path)
    }
    reported.formUnion(speaking.joined())
    if reported.count > Self.mostDependents { return false }
    reported.formUnion(droppedSources)
    reported.formUnion(sameNames(as: changedTexts))
    reported.formUnion(likeSources(as: changedTexts))
    return reported.count <= Self.mostDependents && !hasChartsOfClasses
  }

  /// The changed files as they were and as they are.
  private var changedTexts: [(path: String, bytes: [UInt8])] {
    changes.flatMap { change in
      [change.old, scan.text(at: change.path)?.bytes].compactMap { $0 }.map { (change.path, $0) }
    }
  }

  /// Sources that the change speaks of no more; they may be unused now.
  private var droppedSources: [String] {
    var words: Set<String> = []
    for change in changes {
      guard let old = change.old else { continue }
      words.formUnion(old.idWords.subtracting(scan.text(at: change.path)?.words ?? []))
    }
    return scan.texts.filter { $0.folder == "sources" && words.contains($0.id) }.map(\.path)
  }

  /// Charts of a comparability class need all numbers of the review.
  private var hasChartsOfClasses: Bool {
    let isSubtle = changes.contains { $0.old != nil && $0.path.hasPrefix("Content/catalysts/") }
    return scan.texts.contains { text in
      text.hasRecords && (isSubtle || reported.contains(text.path))
    }
  }

  // MARK: What is looked up

  private mutating func addContext() {
    read = reported
    let own = reported.compactMap { path in
      scan.text(at: path).map { (path: path, bytes: $0.bytes) }
    }
    var words: Set<String> = []
    for text in own { words.formUnion(text.bytes.idWords) }
    for text in scan.texts
    where (text.folder == "sources" || text.folder == "catalysts") && words.contains(text.id) {
      read.insert(text.path)
    }
    read.formUnion(sameNames(as: own))
    read.formUnion(likeSources(as: own))
    // Some of those that use a source; `isUncertain` asks for the others.
    for path in reported where path.hasPrefix("Content/sources/") {
      guard let id = scan.text(at: path)?.id else { continue }
      read.formUnion(scan.texts.lazy.filter { $0.mentions(id) }.prefix(20).map(\.path))
    }
  }

  /// The few files that all entries look into.
  private mutating func addHomes() {
    let homes: Set<String> = [
      "", "vocabulary", "strategies", "mechanisms", "maps", "perspectives", "pages",
    ]
    for text in scan.texts where homes.contains(text.folder) { read.insert(text.path) }
    for text in scan.texts where text.folder == "sources" {
      // What review.yml and its kin quote by default.
      if !read.contains(text.path), homeWords.contains(text.id) { read.insert(text.path) }
    }
  }

  private var homeWords: Set<String> {
    scan.text(at: "Content/review.yml")?.words ?? []
  }

  /// Entries with a name or a former id of one of the texts.
  private func sameNames(as texts: [(path: String, bytes: [UInt8])]) -> [String] {
    let entries = texts.filter { $0.path.hasPrefix("Content/catalysts/") }
    guard !entries.isEmpty else { return [] }
    let names = Set(entries.compactMap { $0.bytes.entryName })
    let aliases = Set(entries.flatMap { $0.bytes.aliasWords })
    return scan.texts.filter { text in
      guard text.folder == "catalysts" else { return aliases.contains(text.id) }
      if let name = text.name, names.contains(name) { return true }
      return aliases.contains(text.id) || !aliases.isDisjoint(with: text.aliases)
    }.map(\.path)
  }

  /// Sources with the DOI or nearly the title of one of the texts.
  private func likeSources(as texts: [(path: String, bytes: [UInt8])]) -> [String] {
    var ignored: [Diagnostic] = []
    let sources = texts.filter { $0.path.hasPrefix("Content/sources/") }.flatMap {
      SourceReader.read(
        SourceText(path: $0.path, bytes: $0.bytes), diagnostics: &ignored)
    }
    guard !sources.isEmpty else { return [] }
    let groups = sources.flatMap { source in
      [source.doi.map { [$0.lowercased()] }].compactMap { $0 }
        + SourceSetCheck.titleWords(of: source)
    }.map { $0.map { Array($0.utf8) } }
    return scan.texts.filter { text in
      guard text.folder == "sources" else { return false }
      let plain = text.bytes.plain
      return groups.contains { group in
        group.allSatisfy { !plain.places(of: $0, first: true).isEmpty }
      }
    }.map(\.path)
  }
}

extension [UInt8] {
  fileprivate var idWords: Set<String> {
    ContentScan.words(of: self)
  }

  /// In lower case and without braces.
  fileprivate var plain: [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(count)
    for byte in self where byte != UInt8(ascii: "{") && byte != UInt8(ascii: "}") {
      plain.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
    }
    return plain
  }
}

extension ContentScan {
  /// What came, changed or went after another scan.
  package func changes(since old: ContentScan) -> [ContentChange] {
    changedPaths(since: old).map { ContentChange(path: $0.path, old: $0.old) }
  }
}
