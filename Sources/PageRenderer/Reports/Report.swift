import Markup

/// A document for print before it is set: the same pieces that pages are made of, in the order of a
/// book.
struct Report {
  enum Block {
    case contents
    /// Lists of figures and of tables, each with its page.
    case figures
    case tables
    case heading(Heading)
    /// - Parameter of: what tables in it are about, for their captions: plain text; nil where the
    ///   heading says it, and their tables are not numbered.
    case piece(Markup, of: String?)
    /// A drawing as large as the rest of its page allows; what follows begins on the next.
    case restOfPage(Markup)
    /// The sources that the document cites, with the pages on which it does.
    case sources
    case index([IndexLine])
  }

  struct Heading {
    /// 1 for chapters.
    var level: Int
    var title: Markup
    /// Pages of the site that stand here in the document.
    var addresses: [SiteAddress] = []
    /// Whether the contents name it.
    var isListed = true
  }

  /// A word of the index with the places that it leads to.
  struct IndexLine {
    var name: Markup
    var places: [SiteAddress]
  }

  /// How it is laid out.
  enum Form: String {
    /// With a title page; chapters begin on pages of their own.
    case book
    case paper
    /// One or two sheets with small type.
    case sheet
  }

  var kind: ReportKind
  var form: Form
  /// Plain.
  var title: String
  var heading: Markup
  var subtitle: String?
  /// What the document is about, in a sentence or two.
  var summary: String
  /// SHA-256 of what the document says, with what it is of.
  var digest: String
  /// How to cite it, in one sentence.
  var citation: String
  /// Where the site has the same; nil if it has no address.
  var address: String?
  var blocks: [Block] = []

  mutating func heading(
    _ level: Int, _ title: Markup, at addresses: [SiteAddress] = [], isListed: Bool = true
  ) {
    blocks.append(
      .heading(
        Heading(level: level, title: title, addresses: addresses, isListed: isListed)))
  }

  mutating func heading(
    _ level: Int, _ title: String, at addresses: [SiteAddress] = [], isListed: Bool = true
  ) {
    heading(level, Markup(text: title), at: addresses, isListed: isListed)
  }

  mutating func piece(_ markup: Markup?, of subject: String? = nil) {
    guard let markup, !markup.isEmpty else { return }
    blocks.append(.piece(markup, of: subject))
  }

  /// A part of a page below a heading that the contents leave out; nothing where the page has none.
  mutating func section(
    _ level: Int, _ title: String, _ markup: Markup?, of subject: String? = nil
  ) {
    guard let markup, !markup.isEmpty else { return }
    heading(level, title, isListed: false)
    piece(markup, of: subject)
  }

  /// Pages of the site that stand in the document.
  var places: Set<String> {
    var places: Set<String> = []
    for case .heading(let heading) in blocks { places.formUnion(heading.addresses.map(\.path)) }
    return places
  }
}

package enum ReportKind: String, Sendable, Hashable, CaseIterable {
  case review, strategy, mechanism, catalyst, changes
}

/// The size of a sheet.
package enum PaperSize: String, Sendable, Hashable, CaseIterable {
  case a4
  case letter

  /// As Typst names it.
  var name: String { self == .a4 ? "a4" : "us-letter" }
}

/// A report as files for Typst.
package struct TypesetReport: Sendable {
  /// `report.typ` and the theme's files.
  package var files: [RenderedFile]
  /// The day of the review, by which the document is dated: ISO 8601.
  package var date: String
  package var title: String
}

/// What stands in the way of a report.
package enum ReportFault: Error, Hashable {
  /// There is no such item; the ids that come near it.
  case unknown(ReportKind, id: String)
  /// The theme has no page design.
  case noDesign
  case noHistory
}
