package import Diagnostics

/// One bibliographic record.
///
/// Text fields are plain Unicode: accents, sub- and superscripts of the BibTeX are resolved.
package struct Source: Sendable, Hashable {
  /// A field as the record gives it.
  package struct Field: Sendable, Hashable {
    /// Lower case.
    package var name: String
    /// The LaTeX text between its delimiters, macros and `#` resolved.
    package var raw: String
    package var range: SourceRange

    package init(name: String, raw: String, range: SourceRange) {
      self.name = name
      self.raw = raw
      self.range = range
    }
  }

  package var id: String
  /// `article`, `book`, `misc`, …: as the record says, in lower case.
  package var type: String
  package var title: String?
  package var authorList = PersonList()
  package var editorList = PersonList()
  package var year: Int?
  /// 1 to 12.
  package var month: Int?
  /// 1 to 31.
  package var day: Int?
  /// The full name, where it is known.
  package var journal: String?
  /// "J. Am. Chem. Soc."
  package var journalAbbreviation: String?
  /// The book that a chapter or a conference paper stands in.
  package var bookTitle: String?
  package var volume: String?
  package var issue: String?
  /// With an en dash: "3456–3467".
  package var pages: String?
  package var articleNumber: String?
  /// Bare and lower case: "10.1021/ja510442p".
  package var doi: String?
  package var url: String?
  package var publisher: String?
  /// Where the publisher sits.
  package var address: String?
  package var isbn: String?
  package var note: String?
  /// What a record without title is: “Abstract on MoSe2–Co2P”.
  package var howPublished: String?
  /// Addresses at which the record or its values were read, as text: mirrors and lists of abstracts
  /// are no places to send readers to.
  package var seenAt: [String] = []
  package var keywords: [String] = []
  package var abstract: String?
  /// The number in the list of references of the reviewed article.
  package var referenceNumber: Int?
  /// What has become of the publication since; nil where nothing has.
  package var status: SourceStatus?
  /// The id of the article that this preprint has become.
  package var preprintOf: String?
  /// The id of the source that takes the place of this one.
  package var supersededBy: String?
  /// The record says in words that it has no year: `year = {n.d.}`.
  package var isUndated = false
  /// The whole record, from `@` to its closing brace.
  package var range: SourceRange
  /// All fields in the order of the record.
  package var fields: [Field] = []

  package init(id: String, type: String, range: SourceRange? = nil) {
    self.id = id
    self.type = type
    self.range = range ?? .start(of: "sources/\(id).bib")
  }

  package var authors: [PersonName] { authorList.names }
  package var editors: [PersonName] { editorList.names }

  /// The record only keeps the place of a reference that nobody has looked up yet.
  package var isPlaceholder: Bool {
    title == nil && doi == nil && url == nil && journal == nil && journalAbbreviation == nil
      && bookTitle == nil && isbn == nil && authors.isEmpty && editors.isEmpty
      && howPublished == nil && seenAt.isEmpty
  }

  /// Pages, or the article number that stands for them.
  package var locator: String? { pages ?? articleNumber }

  /// A manuscript that nobody has refereed yet.
  package var isPreprint: Bool { type == "preprint" || preprintServer != nil }

  /// "ChemRxiv", as the record writes it, where journal, publisher or archive is such a server.
  package var preprintServer: String? {
    let place = journal ?? journalAbbreviation ?? publisher
    let archive = place == nil ? (field("archiveprefix") ?? field("eprinttype"))?.raw : nil
    guard let name = place ?? archive else { return nil }
    let words = name.lowercased().replacing(" preprint", with: " ").split(separator: " ")
    let known = PreprintServers.names
    if known.contains(name.lowercased()) { return name }
    guard name.lowercased().contains(" preprint"), let first = words.first.map(String.init),
      known.contains(first)
    else { return nil }
    return String(name.prefix(first.count))
  }

  /// The field of that name (lower case) as the record gives it.
  package func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  /// What stands in place of a title in formats that need one: “[Abstract on MoSe2–Co2P]”.
  var titleInBrackets: String? { howPublished.map { "[\($0)]" } }

  /// "Name et al. 2023" in running text and charts; "ref. 87 (2023)" for a placeholder.
  package var shortLabel: String {
    let names = authors.isEmpty ? editors : authors
    let hasOthers = authors.isEmpty ? editorList.hasOthers : authorList.hasOthers
    let year = year.map(String.init)
    if names.isEmpty {
      if isPlaceholder, let number = referenceNumber {
        return "ref. \(number)" + (year.map { " (\($0))" } ?? "")
      }
      return [title ?? howPublished ?? journalAbbreviation ?? journal ?? id, year].compactMap { $0 }
        .joined(separator: " ")
    }
    let who =
      if hasOthers || names.count > 2 {
        "\(names[0].family) et al."
      } else {
        names.map(\.family).joined(separator: " and ")
      }
    return [who, year].compactMap { $0 }.joined(separator: " ")
  }
}

/// Servers whose records are not refereed papers.
enum PreprintServers {
  static let names = [
    "arxiv", "biorxiv", "chemrxiv", "engrxiv", "medrxiv", "preprints.org", "research square",
    "researchsquare", "ssrn", "ssrn electronic journal", "techrxiv",
  ]
}
