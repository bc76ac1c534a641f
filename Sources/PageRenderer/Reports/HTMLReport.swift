import Markup
import ReviewModel

/// Writes a report as one page of HTML that needs no other file and prints well.
struct HTMLReport {
  private let context: SiteContext
  private let report: Report
  private let places: Set<String>

  init(_ report: Report, context: SiteContext) {
    self.report = report
    self.context = context
    places = report.places
  }

  var bytes: [UInt8] {
    let page = Markup { writer in
      writer.literal("<!DOCTYPE html>\n")
      writer.element("html", ["lang": context.theme.settings.language]) { writer in
        writer.element("head") { head(&$0) }
        writer.element("body", ["class": "report"]) { writer in
          writer.element("main") { body(&$0) }
        }
      }
      writer.newline()
    }
    return CitationNumbers.resolved(
      page.bytes, context: context, links: Links(base: context.baseURL ?? ""))
  }

  private func head(_ writer: inout MarkupWriter) {
    writer.void("meta", ["charset": "utf-8"])
    writer.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    writer.element("title", text: "\(report.title) · \(context.review.about.title)")
    writer.void("meta", ["name": "description", "content": report.summary])
    writer.newline()
    if let style = context.theme.assets.first(where: { $0.name == "style.css" }) {
      writer.style(style.bytes)
    }
  }

  private func body(_ writer: inout MarkupWriter) {
    writer.element("header", ["class": "page-header"]) { writer in
      let about = context.review.about
      writer.element("p", ["class": "eyebrow"], text: about.title)
      writer.element("h1") { $0.markup(report.heading) }
      if let subtitle = report.subtitle { writer.element("p", text: subtitle) }
      writer.element("div", ["class": "lead"]) { writer in
        writer.element("p") { $0.sentence(report.summary) }
      }
      writer.element(
        "p", ["class": "under"], text: "Version \(about.version), \(about.date), \(about.licence)")
    }
    var level = 0
    var number = 0
    // Ids are unique on a page of the site: pieces of one page keep them together.
    var page = 0
    for block in report.blocks {
      switch block {
      case .contents: contents(&writer)
      case .figures, .tables, .index: break
      case .heading(let heading):
        level = heading.level
        number += 1
        if !heading.addresses.isEmpty { page = number }
        self.heading(heading, number, &writer)
      case .piece(let markup, _), .restOfPage(let markup):
        writer.markup(
          PieceForReport(places: places, base: context.baseURL, number: page)
            .markup(markup, below: level))
      case .sources: writer.markup(CitationNumbers.list([]))
      }
    }
    writer.element("footer") { writer in
      writer.element("p", ["class": "under"], text: report.citation)
      writer.element("p", ["class": "under"], text: report.digest)
    }
  }

  private func heading(
    _ heading: Report.Heading, _ number: Int, _ writer: inout MarkupWriter
  ) {
    for address in heading.addresses {
      writer.element("span", ["id": PieceForReport.anchor(address.path)], text: "")
    }
    let attributes: MarkupWriter.Attributes = ["id": "section-\(number)"]
    switch heading.level {
    case 1: writer.element("h2", attributes) { $0.markup(heading.title) }
    case 2: writer.element("h3", attributes) { $0.markup(heading.title) }
    case 3: writer.element("h4", attributes) { $0.markup(heading.title) }
    default: writer.element("h5", attributes) { $0.markup(heading.title) }
    }
    writer.newline()
  }

  private func contents(_ writer: inout MarkupWriter) {
    writer.element("nav", ["aria-label": "Contents"]) { writer in
      writer.element("h2", text: "Contents")
      writer.element("ul") { writer in
        var number = 0
        for case .heading(let heading) in report.blocks {
          number += 1
          guard heading.isListed, heading.level < 3 else { continue }
          writer.element("li", ["class": heading.level == 1 ? nil : "under"]) { writer in
            writer.element("a", ["href": "#section-\(number)"]) { $0.markup(heading.title) }
          }
        }
      }
    }
  }
}

/// A piece of a page as it stands in a document: headings below the document's own, links into the
/// document or to the site, ids that occur once.
private struct PieceForReport {
  let places: Set<String>
  let base: String?
  let number: Int

  static func anchor(_ path: String) -> String {
    "at-" + String(path.map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }

  func markup(_ piece: Markup, below level: Int) -> Markup {
    let nodes = MarkupNode.nodes(of: piece)
    let highest = nodes.compactMap(\.highestHeading).min() ?? 2
    let offset = level + 2 - highest
    return Markup { writer in
      for node in nodes { write(node, offset: offset, &writer) }
    }
  }

  private func write(_ node: MarkupNode, offset: Int, _ writer: inout MarkupWriter) {
    switch node {
    case .text(let text): writer.text(text)
    case .drawing(let bytes): writer.markup(cutFrom: prefixed(PrintDrawing(bytes)))
    case .element(let name, let attributes, let children):
      let classes = attributes["class"] ?? ""
      if classes == "figure-narrow" || classes == "chart-tools" || name == "button" { return }
      var attributes = attributes
      if let href = attributes["href"] { attributes["href"] = link(href) }
      for key in Self.references { attributes[key] = attributes[key].map(prefixed) }
      if name == "details" { attributes["open"] = "" }
      writer.element(
        named: shifted(name, offset), attributes.sorted { $0.key < $1.key }
      ) { writer in
        for child in children { write(child, offset: offset, &writer) }
      }
    }
  }

  /// Attributes that hold ids of the page.
  private static let references = ["id", "aria-labelledby", "aria-describedby"]

  private func prefixed(_ ids: String) -> String {
    ids.split(separator: " ").map { "s\(number)-\($0)" }.joined(separator: " ")
  }

  private func prefixed(_ drawing: PrintDrawing) -> [UInt8] {
    var text = String(decoding: drawing.bytes, as: UTF8.self)
    for name in Self.references {
      let opening = " \(name)=\""
      var parts = text.split(separator: opening, omittingEmptySubsequences: false).map(String.init)
      for index in parts.indices.dropFirst() {
        guard let end = parts[index].firstIndex(of: "\"") else { continue }
        parts[index] = prefixed(String(parts[index][..<end])) + parts[index][end...]
      }
      text = parts.joined(separator: opening)
    }
    return Array(linked(text).utf8)
  }

  /// A drawing's own links; one that leads nowhere is no link.
  private func linked(_ text: String) -> String {
    let opening = " href=\""
    var parts = text.split(separator: opening, omittingEmptySubsequences: false).map(String.init)
    for index in parts.indices.dropFirst() {
      guard let end = parts[index].firstIndex(of: "\"") else { continue }
      let rest = parts[index][end...]
      parts[index] =
        link(String(parts[index][..<end])).map { opening + $0 + rest } ?? " data-none=\"" + rest
    }
    return parts.joined()
  }

  private func shifted(_ name: String, _ offset: Int) -> String {
    guard name.utf8.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()) else {
      return name
    }
    return "h\(min(max(level + offset, 2), 6))"
  }

  /// Nil where a link leads nowhere: the document is read apart from the site.
  private func link(_ href: String) -> String? {
    if ["https://", "http://", "mailto:"].contains(where: { href.hasPrefix($0) }) { return href }
    if href.hasPrefix("#") { return "#s\(number)-\(href.dropFirst())" }
    var path = String(href.prefix { $0 != "#" })
    while path.hasPrefix("../") { path.removeFirst(3) }
    if places.contains(path) { return "#" + Self.anchor(path) }
    return base.map { $0 + SiteAddress(path).canonical }
  }
}
