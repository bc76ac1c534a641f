import Bibliography
import Electrochemistry
import Markup
import ReviewModel

/// How to cite the review, an entry or a map: with version and content hash, so that what was cited
/// can be told from later states.
struct ItemCitation {
  private let about: About
  let source: Source
  private let digest: ContentDigest
  /// What the hash is of: "data/review.json".
  private let hashed: String

  /// The review itself.
  init(review context: SiteContext) {
    self.init(
      context, id: nil, title: nil, address: .home, digest: context.reviewDigest,
      hashed: "data/review.json")
  }

  init(_ catalyst: Catalyst, _ context: SiteContext) {
    self.init(
      entry: catalyst.id, title: context.plain(catalyst.name),
      digest: context.digest(of: catalyst), context)
  }

  /// - Parameter title: the plain name of the entry.
  init(entry id: String, title: String, digest: ContentDigest, _ context: SiteContext) {
    self.init(
      context, id: id, title: title, address: .catalyst(id), digest: digest,
      hashed: "the entry in data/review.json")
  }

  /// All entries, or those that a reader's filters leave: the page's script names them.
  init(entriesOf context: SiteContext) {
    self.init(
      context, id: "entries", title: Self.allEntries, address: .catalysts,
      digest: context.reviewDigest, hashed: "data/review.json")
  }

  /// What the script of the page replaces.
  private static let allEntries = "All entries"

  /// - Parameter table: the bytes of the map's CSV.
  init(map id: String, title: String, table: [UInt8], _ context: SiteContext) {
    self.init(
      context, id: id, title: "\(title) (map)", address: .map(id), digest: ContentDigest(table),
      hashed: "maps/\(id).csv")
  }

  private init(
    _ context: SiteContext, id: String?, title: String?, address: SiteAddress,
    digest: ContentDigest, hashed: String
  ) {
    let about = context.review.about
    self.about = about
    self.digest = digest
    self.hashed = hashed
    let review = SearchKey.slug(of: about.title)
    var source = Source(id: id.map { "\(review)-\($0)" } ?? review, type: "online")
    let whole = about.subtitle.map { "\(about.title): \($0)" } ?? about.title
    source.title = title ?? whole
    source.bookTitle = title == nil ? nil : whole
    source.authorList = PersonList(about.authors.map(Self.person))
    let date = about.date.split(separator: "-").compactMap { Int($0) }
    source.year = date.first
    if date.count == 3 {
      source.month = date[1]
      source.day = date[2]
    }
    source.doi = about.doi
    source.note = "Version \(about.version), \(about.licence), SHA-256 of \(hashed): \(digest.hex)"
    source.url = context.baseURL.map { $0 + address.canonical }
    self.source = source
  }

  /// Only people have an ORCID; other authors are groups, whose names must not be turned round.
  static func person(_ author: About.Author) -> PersonName {
    guard author.orcid != nil else { return .corporate(author.name) }
    let words = author.name.split(separator: " ").map(String.init)
    return PersonName(given: words.dropLast().joined(separator: " "), family: words.last ?? "")
  }

  /// One sentence, without the address of the page, which may depend on the reader's choices.
  var text: String {
    let authors = about.authors.map(\.name).joined(separator: ", ")
    let whole = source.bookTitle.map { ", \($0)" } ?? ""
    return (authors.isEmpty ? "" : authors + ", ") + "“\(source.title ?? "")”\(whole),"
      + " version \(about.version), \(about.date), SHA-256 \(digest.short)."
  }

  /// The same with the address.
  var addressed: String {
    let address = source.doi.map(DOI.link) ?? source.url
    return text.dropLast() + (address.map { ", \($0)." } ?? ".")
  }

  var bib: [UInt8] { BibTeXWriter.write([source]) }
  var ris: [UInt8] { RISWriter.write([source]) }
  var csl: [UInt8] { CSLWriter.write([source]) }

  /// The forms of the citation, folded; each can be copied.
  func markup(of what: String) -> Markup {
    Markup { writer in
      writer.element("details", ["class": "cite-this"]) { writer in
        writer.element("summary", text: "Cite \(what)")
        form("Text", addressed, &writer)
        form("BibTeX", String(decoding: bib, as: UTF8.self), &writer)
        form("RIS", String(decoding: ris, as: UTF8.self).replacing("\r\n", with: "\n"), &writer)
        form("CSL-JSON", String(decoding: csl, as: UTF8.self), &writer)
        writer.element("p", ["class": "under"]) { writer in
          writer.text("The hash is the SHA-256 of \(hashed): ")
          writer.element("code", text: digest.hex)
          writer.text(". It changes whenever a number, a source or a word of it changes.")
        }
      }
    }
  }

  private func form(_ name: String, _ text: String, _ writer: inout MarkupWriter) {
    writer.element("figure", ["class": "copyable"]) { writer in
      writer.element("figcaption", text: name)
      writer.element("pre", ["tabindex": "0", "aria-label": name]) { writer in
        writer.element("code", text: text.hasSuffix("\n") ? String(text.dropLast()) : text)
      }
    }
  }
}
