import Bibliography
import Markup
import ReviewModel

/// Writes a report as the main file of a Typst document. How it looks is the theme's: the file calls
/// functions by name that `report/report.typ` of the theme defines.
struct TypstReport {
  private let context: SiteContext
  private let report: Report
  private let paper: PaperSize

  /// Documents with more places to lead to have no links in their tables.
  private static let mostWithLinks = 400

  static let mainFile = "report.typ"
  /// What the theme must hold.
  static let designFile = "report/report.typ"

  init(_ report: Report, paper: PaperSize, context: SiteContext) {
    self.report = report
    self.paper = paper
    self.context = context
  }

  /// The main file, with the drawings in it.
  var file: RenderedFile {
    let places = report.places
    var converter = TypstConverter(
      places: places, base: context.baseURL, hasLinksInTables: places.count <= Self.mostWithLinks)
    var writer = TypstWriter()
    head(&converter, &writer)
    var level = 0
    var labels: Set<String> = []
    for block in report.blocks {
      switch block {
      case .contents: writer.code("#contents()\n")
      case .figures: writer.code("#figures-list()\n")
      case .tables: writer.code("#tables-list()\n")
      case .heading(let heading):
        level = heading.level
        self.heading(heading, &labels, &converter, &writer)
      case .piece(let markup, let subject):
        converter.piece(markup, below: level, of: subject, &writer)
        writer.code("\n")
      case .restOfPage(let markup):
        writer.code("#rest-of-page[")
        converter.piece(markup, below: level, of: nil, &writer)
        writer.code("]\n")
      case .sources: sources(&converter, &writer)
      case .index(let lines): index(lines, &converter, &writer)
      }
    }
    return RenderedFile(path: Self.mainFile, bytes: writer.bytes, kind: .data)
  }

  private func head(_ converter: inout TypstConverter, _ writer: inout TypstWriter) {
    let about = context.review.about
    writer.code("#import \"theme/report.typ\": *\n#show: document.with((\n")
    func field(_ name: StaticString, _ text: String?) {
      writer.code("  ")
      writer.code(name)
      writer.code(": ")
      if let text { writer.string(text) } else { writer.code("none") }
      writer.code(",\n")
    }
    field("kind", report.kind.rawValue)
    field("form", report.form.rawValue)
    field("paper", paper.name)
    field("language", context.theme.settings.language)
    field("title", report.title)
    field("subtitle", report.subtitle)
    field("summary", report.summary)
    field("review", about.subtitle.map { "\(about.title): \($0)" } ?? about.title)
    field("version", about.version)
    field("date", about.date)
    field("licence", about.licence)
    field("licence-address", Licence(about.licence).address)
    field("digest", report.digest)
    field("citation", report.citation)
    field("address", report.address)
    field("repository", about.repository)
    writer.code("  authors: (")
    for author in about.authors {
      writer.code("(name: ")
      writer.string(author.name)
      writer.code(", orcid: ")
      if let orcid = author.orcid { writer.string(orcid) } else { writer.code("none") }
      writer.code("), ")
    }
    writer.code("),\n  heading: [")
    converter.words(report.heading, &writer)
    writer.code("],\n))\n\n")
  }

  private func heading(
    _ heading: Report.Heading, _ labels: inout Set<String>, _ converter: inout TypstConverter,
    _ writer: inout TypstWriter
  ) {
    writer.code("\n#section(")
    writer.number(heading.level)
    if !heading.isListed { writer.code(", listed: false") }
    writer.code(", labels: (")
    for address in heading.addresses where labels.insert(address.path).inserted {
      writer.string(address.path)
      writer.code(", ")
    }
    writer.code("))[")
    converter.words(heading.title, &writer)
    writer.code("];\n")
  }

  private func sources(_ converter: inout TypstConverter, _ writer: inout TypstWriter) {
    guard !converter.sources.isEmpty else {
      writer.code("No source is cited.\n")
      return
    }
    writer.code("#sources(\n")
    for id in converter.sources {
      writer.code("  [")
      if let source = context.sources[id] {
        converter.words(
          Markup { writer in
            writer.markup(context.reference(source))
            guard let status = source.status else { return }
            writer.text(" ")
            writer.sourceStatus(status)
          }, &writer)
      } else {
        writer.text(id)
      }
      writer.code("],\n")
    }
    writer.code(")\n")
  }

  private func index(
    _ lines: [Report.IndexLine], _ converter: inout TypstConverter, _ writer: inout TypstWriter
  ) {
    writer.code("#index(\n")
    for line in lines {
      let places = line.places.filter { converter.places.contains($0.path) }
      guard !places.isEmpty else { continue }
      writer.code("  ([")
      converter.words(line.name, &writer)
      writer.code("], (")
      for place in places {
        writer.string(place.path)
        writer.code(", ")
      }
      writer.code(")),\n")
    }
    writer.code(")\n")
  }
}
