package import Diagnostics
import Electrochemistry

/// What becomes of the records of a file that is taken into a review: one file for each source.
package struct SourceImport: Sendable {
  package enum Outcome: Sendable, Hashable {
    case taken
    /// The review, or the file above it, has the source already.
    case present(as: String)
    case refused(String)
  }

  package struct Item: Sendable, Hashable {
    /// With the id that its file will have.
    package var source: Source
    /// As the file names it; empty where it does not.
    package var key: String
    package var outcome: Outcome

    package var line: Int { source.range.line }
  }

  package private(set) var items: [Item] = []
  /// What is odd about the records, taken ones too; sorted by place.
  package private(set) var diagnostics: [Diagnostic] = []
  private var ids: SourceIDs
  private var known: [String: String] = [:]

  /// - Parameters:
  ///   - existing: the sources of the review.
  ///   - reservedIDs: ids that no new source may have, beyond those of `existing`.
  package init(
    of text: SourceText, into existing: [Source], reservedIDs: Set<String> = [],
    latestYear: Int? = nil
  ) {
    ids = SourceIDs(Set(existing.map(\.id)).union(reservedIDs))
    for source in existing where !source.isPlaceholder {
      for mark in Self.marks(of: source) { known[mark] = source.id }
    }
    let path = text.path.lowercased()
    if path.hasSuffix(".json") || path.hasSuffix(".ris") {
      for source in SourceReader.read(text, latestYear: latestYear, diagnostics: &diagnostics) {
        add(source, fault: nil)
      }
    } else {
      var check = SourceCheck(expectedID: nil, latestYear: latestYear)
      let records = BibTeXReader.records(of: text, mostFaults: .max, reporting: &check)
      for record in records {
        add(SourceAssembly.source(from: record, reporting: &check), fault: record.fault)
      }
      diagnostics += check.diagnostics
    }
    let mended: Set<String> = [
      BibliographyRules.duplicateKey.code, BibliographyRules.missingKey.code,
    ]
    diagnostics += taken.compactMap(SourceSetCheck.undated)
    diagnostics = diagnostics.filter { !mended.contains($0.rule.code) }.sorted()
  }

  package var taken: [Source] { items.filter { $0.outcome == .taken }.map(\.source) }

  private mutating func add(_ source: Source, fault: String?) {
    var item = Item(source: source, key: source.id, outcome: .taken)
    defer { items.append(item) }
    if let fault {
      item.outcome = .refused(fault)
      return
    }
    if source.isPlaceholder {
      item.outcome = .refused("it has no title, author, journal, DOI or address")
      return
    }
    let marks = Self.marks(of: source)
    if let other = marks.compactMap({ known[$0] }).first {
      item.outcome = .present(as: other)
      return
    }
    item.source.id = ids.take(for: source)
    for mark in marks { known[mark] = item.source.id }
  }

  /// What no two sources have in common: the DOI, else title, first author, year and locator.
  private static func marks(of source: Source) -> [String] {
    if let doi = source.doi { return ["doi " + doi] }
    guard let title = source.title else { return [] }
    let people = source.authors.isEmpty ? source.editors : source.authors
    let words = [
      title, people.first?.family ?? "", source.year.map(String.init) ?? "", source.type,
      source.journal ?? source.journalAbbreviation ?? source.bookTitle ?? "",
      source.volume ?? "", source.locator ?? "",
    ]
    return [
      words.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }.joined(separator: " ")
    ]
  }
}

/// Ids for new sources: `liu-2023-iron`.
package struct SourceIDs: Sendable {
  private var used: Set<String>

  package init(_ used: Set<String>) { self.used = used }

  /// The key of the record where it makes an id, else first author, year and a word of the title;
  /// `-b`, `-c`, … where that is taken.
  package mutating func take(for source: Source) -> String {
    let wanted = Self.id(for: source)
    var id = wanted
    var count = 1
    while !used.insert(id).inserted {
      count += 1
      id = "\(wanted)-\(Self.suffix(count))"
    }
    return id
  }

  private static func suffix(_ count: Int) -> String {
    count <= 26 ? String(UnicodeScalar(UInt8(ascii: "a") + UInt8(count - 1))) : String(count)
  }

  private static func id(for source: Source) -> String {
    let key = SearchKey.slug(of: source.id)
    let isName =
      key.utf8.contains { (0x61...0x7A).contains($0) } && DOI.bare(source.id) == nil
      && !source.id.contains("/") && key.utf8.count <= 60
    if isName { return key }
    let people = source.authors.isEmpty ? source.editors : source.authors
    let word = (source.title ?? "").split { !$0.isLetter && !$0.isNumber }.map {
      SearchKey.slug(of: String($0))
    }
    .first { $0.utf8.count > 3 }
    let parts = [
      people.first.map { SearchKey.slug(of: $0.family) }, source.year.map(String.init), word,
    ]
    .compactMap(\.self).filter { !$0.isEmpty }
    if !parts.isEmpty { return parts.joined(separator: "-") }
    return source.doi.map(SearchKey.slug) ?? (key.isEmpty ? "source" : key)
  }
}
