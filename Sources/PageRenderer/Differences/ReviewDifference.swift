import Bibliography
package import Diagnostics
import Electrochemistry
import Figures
package import ReviewModel

/// One of the two states of a review that are compared.
package struct ReviewState: Sendable {
  package var review: Review
  package var diagnostics: [Diagnostic]
  /// The text files, by path.
  package var texts: [String: [UInt8]]

  package init(review: Review, diagnostics: [Diagnostic], texts: [String: [UInt8]]) {
    self.review = review
    self.diagnostics = diagnostics
    self.texts = texts
  }
}

/// What a change does to a review: entries and values, and what follows from them for ranks, records
/// and charts.
struct ReviewDifference: Sendable {
  enum Kind: String, Sendable {
    case added, changed, renamed, removed
  }

  /// A word or text that is another now.
  struct Field: Sendable, Hashable {
    var name: String
    var before: String?
    var after: String?
  }

  struct Number: Sendable {
    var before: Measurement?
    var after: Measurement?
    /// What differs, the value first.
    var fields: [Field]

    var isWithdrawn: Bool {
      after?.status == .withdrawn && before.map { $0.status != .withdrawn } ?? true
    }
  }

  struct Entry: Sendable {
    var kind: Kind
    var before: Catalyst?
    var after: Catalyst?
    var fields: [Field] = []
    var numbers: [Number] = []
    /// Of the prose, nil where it is the same.
    var prose: TextDifference?

    var id: String { after?.id ?? before?.id ?? "" }
    var name: String { ChemicalFormula.plain(after?.name ?? before?.name ?? "") }
  }

  struct Source: Sendable {
    var kind: Kind
    var before: Bibliography.Source?
    var after: Bibliography.Source?
    var fields: [Field] = []

    var id: String { after?.id ?? before?.id ?? "" }
  }

  /// Any other file: a page, a mechanism, a map, data, vocabulary.
  struct File: Sendable {
    var kind: Kind
    var path: String
    var text: TextDifference?
  }

  /// The ranks of one quantity in one comparability class.
  struct Ranks: Sendable {
    struct Move: Sendable {
      var name: String
      /// Nil where it does not rank.
      var before: String?
      var after: String?
    }

    struct Record: Sendable, Hashable {
      var name: String
      var value: String
      /// Of whom it is, to tell a better number of one entry from another entry's.
      var id: String
    }

    var reaction: Reaction
    var title: String
    var quantity: String
    var address: SiteAddress
    var moves: [Move]
    var recordBefore: Record?
    var recordAfter: Record?
    /// How many rank.
    var count: (before: Int, after: Int)

    var hasNewRecord: Bool { recordBefore != recordAfter }
  }

  struct Map: Sendable {
    struct Mark: Sendable {
      var id: String
      var name: String
      var panel: String
      var before: String?
      var after: String?
    }

    var id: String
    var title: String
    var marks: [Mark]
    var isNew: Bool
    var isGone: Bool
  }

  let before: ReviewState
  let after: ReviewState
  let contextBefore: SiteContext
  let contextAfter: SiteContext
  private(set) var entries: [Entry] = []
  private(set) var sources: [Source] = []
  private(set) var files: [File] = []
  private(set) var ranks: [Ranks] = []
  private(set) var maps: [Map] = []
  private(set) var newDiagnostics: [Diagnostic] = []
  private(set) var mendedDiagnostics: [Diagnostic] = []

  init(_ before: ReviewState, _ after: ReviewState, theme: Theme, options: RenderOptions) {
    self.before = before
    self.after = after
    contextBefore = SiteContext(review: before.review, theme: theme, options: options)
    contextAfter = SiteContext(review: after.review, theme: theme, options: options)
    entries = EntryDifferences.all(before, after)
    sources = Self.sources(before.review, after.review)
    files = Self.files(before, after)
    let renamed = Dictionary(
      entries.compactMap { entry in
        entry.kind == .renamed ? entry.before.map { ($0.id, entry.id) } : nil
      }, uniquingKeysWith: { first, _ in first })
    ranks = RankDifferences.all(contextBefore, contextAfter, renamed: renamed)
    maps = MapDifferences.all(contextBefore, contextAfter, renamed: renamed)
    let known = Set(before.diagnostics.map { Said($0, renamed) })
    let now = Set(after.diagnostics.map { Said($0, [:]) })
    newDiagnostics = after.diagnostics.filter { !known.contains(Said($0, [:])) }
    mendedDiagnostics = before.diagnostics.filter { !now.contains(Said($0, renamed)) }
  }

  var isEmpty: Bool { entries.isEmpty && sources.isEmpty && files.isEmpty }

  /// A diagnostic wherever in its file it stands.
  private struct Said: Hashable {
    let path: String
    let code: String
    let message: String

    init(_ diagnostic: Diagnostic, _ renamed: [String: String]) {
      var path = diagnostic.range.path
      if let id = renamed.first(where: { path == "Content/catalysts/\($0.key).md" })?.value {
        path = "Content/catalysts/\(id).md"
      }
      self.path = path
      code = diagnostic.rule.code
      message = diagnostic.message
    }
  }

  private static func sources(_ before: Review, _ after: Review) -> [Source] {
    let old = Dictionary(
      before.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = Set(old.keys).union(new.keys).sorted()
    return ids.compactMap { id in
      switch (old[id], new[id]) {
      case (nil, let source?): return Source(kind: .added, after: source)
      case (let source?, nil): return Source(kind: .removed, before: source)
      case (let one?, let other?):
        let fields = fields(one, other)
        return fields.isEmpty
          ? nil : Source(kind: .changed, before: one, after: other, fields: fields)
      case (nil, nil): return nil
      }
    }
  }

  private static func fields(_ one: Bibliography.Source, _ other: Bibliography.Source) -> [Field] {
    let names = (one.fields + other.fields).map(\.name)
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.compactMap { name in
      let (before, after) = (one.field(name)?.raw, other.field(name)?.raw)
      return before == after ? nil : Field(name: name, before: before, after: after)
    }
  }

  /// Files that are neither entries nor sources.
  private static func files(_ before: ReviewState, _ after: ReviewState) -> [File] {
    let paths = Set(before.texts.keys).union(after.texts.keys).filter {
      !$0.hasPrefix("Content/catalysts/") && !$0.hasPrefix("Content/sources/")
    }
    return paths.sorted().compactMap { path in
      let (old, new) = (before.texts[path], after.texts[path])
      guard old != new else { return nil }
      let kind: Kind = old == nil ? .added : new == nil ? .removed : .changed
      let difference = TextDifference(
        from: SourceText(path: path, bytes: old ?? []),
        to: SourceText(path: path, bytes: new ?? []))
      return File(kind: kind, path: path, text: kind == .changed ? difference : nil)
    }
  }
}
