import Bibliography
import Electrochemistry
import ReviewModel

/// How to cite a map of the review.
struct MapCitation {
  private let about: About
  private let source: Source

  init(_ context: SiteContext, id: String, title: String) {
    about = context.review.about
    var source = Source(id: "\(SearchKey.slug(of: about.title))-\(id)", type: "online")
    source.title = "\(title) (map)"
    source.authorList = PersonList(about.authors.map(Self.person))
    let date = about.date.split(separator: "-").compactMap { Int($0) }
    source.year = date.first
    if date.count == 3 {
      source.month = date[1]
      source.day = date[2]
    }
    source.bookTitle = about.title
    source.note = "Version \(about.version), \(about.licence)"
    source.url = context.baseURL.map { $0 + SiteAddress.map(id).canonical }
    self.source = source
  }

  /// Only people have an ORCID; other authors are groups, whose names must not be turned round.
  private static func person(_ author: About.Author) -> PersonName {
    guard author.orcid != nil else { return .corporate(author.name) }
    let words = author.name.split(separator: " ").map(String.init)
    return PersonName(given: words.dropLast().joined(separator: " "), family: words.last ?? "")
  }

  /// One line, without the address of the page, which depends on the reader's choices.
  var text: String {
    let authors = about.authors.map(\.name).joined(separator: ", ")
    return (authors.isEmpty ? "" : authors + ", ") + "“\(source.title ?? "")”, \(about.title),"
      + " version \(about.version), \(about.date)."
  }

  var bib: [UInt8] { BibTeXWriter.write([source]) }
  var ris: [UInt8] { RISWriter.write([source]) }
}
