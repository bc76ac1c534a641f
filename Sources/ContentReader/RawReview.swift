package import Diagnostics

/// The folders of `Content/` that hold one item per file.
package enum ItemKind: String, Sendable, CaseIterable {
  case catalyst = "catalysts"
  case strategy = "strategies"
  case mechanism = "mechanisms"
  case perspective = "perspectives"
  case page = "pages"
  case map = "maps"

  /// What the file is called in messages.
  package var noun: String {
    switch self {
    case .catalyst: "catalyst"
    case .strategy: "strategy"
    case .mechanism: "mechanism"
    case .perspective: "perspective"
    case .page: "page"
    case .map: "map"
    }
  }

  var fileEnding: String { self == .map ? ".yml" : ".md" }
}

/// One file with keys (and, for Markdown, a body), read but not yet understood.
package struct RawItem: Sendable {
  package var kind: ItemKind
  package var id: String
  package var source: SourceText
  package var keys: RawMap
  /// The bytes of the Markdown after the front matter.
  package var body: Range<Int>
}

/// A file whose content another stage reads: BibTeX, CSV, vocabulary.
package struct RawFile: Sendable {
  package var id: String
  /// The folder below `data/`, or empty.
  package var folder: String
  package var source: SourceText
  /// Filled for YAML files.
  package var yaml: RawNode?
}

/// Everything that stands in `Content/`, with positions.
package struct RawReview: Sendable {
  package var review: RawItem?
  package var items: [RawItem] = []
  package var sources: [RawFile] = []
  package var series: [RawFile] = []
  package var vocabulary: [RawFile] = []
  /// Files that could not be read: their faults are reported once, and what refers to them is not
  /// broken too.
  package var unreadable: [Unreadable] = []
  /// The texts of items that could not be read: what they name is in use all the same.
  package var broken: [SourceText] = []
  /// Data files that were not asked for, with the id of their entry as folder.
  package var unreadSeries: [Unreadable] = []

  package struct Unreadable: Sendable, Hashable {
    /// The folder below `Content/`, or empty for `review.yml`.
    package var folder: String
    package var id: String
  }

  package init() {}

  /// A file that is there and not asked for.
  mutating func unread(_ place: ContentPlace) {
    if case .series(let catalyst, let id) = place {
      unreadSeries.append(Unreadable(folder: catalyst, id: id))
    } else {
      unreadable.append(place.unreadable)
    }
  }

  package func items(_ kind: ItemKind) -> [RawItem] { items.filter { $0.kind == kind } }

  /// Ids of the unreadable files of a folder.
  package func unreadable(in folder: String) -> [String] {
    unreadable.filter { $0.folder == folder }.map(\.id)
  }
}
