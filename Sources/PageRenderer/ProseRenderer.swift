import Charts
import Diagnostics
import Electrochemistry
import Figures
import Markdown
import Markup
import ReviewModel

/// Prose as HTML, with citations, links and charts of this review.
struct ProseRenderer: Sendable {
  let context: SiteContext
  let links: Links
  let references: ReferenceList

  func markup(_ prose: Prose) -> Markup {
    guard !prose.document.isEmpty else { return .empty }
    return HTMLRenderer(hooks: hooks(for: prose)).render(prose.document)
  }

  /// The highest heading of the text stands below the page's own, whatever its author began with.
  private func hooks(for prose: Prose) -> Hooks {
    let renderer = self
    let highest = prose.document.headings.map(\.level).min() ?? 1
    return Hooks(
      text: { $1.sentence($0) },
      citation: { renderer.citation($0, &$1) },
      entryLink: { renderer.entryLink(prose.links[$0], $1 ?? $0, hasLabel: $1 != nil, &$2) },
      chart: { ProseCharts(context: renderer.context, links: renderer.links).chart($0, &$1) },
      number: { ProseNumbers(context: renderer.context, links: renderer.links).number($0, &$1) },
      link: { renderer.link($0) },
      headingOffset: 2 - highest, idPrefix: "text-")
  }

  private func citation(_ items: [CitationItem], _ writer: inout MarkupWriter) {
    references.cite(items.map(\.id), context: context, links: links, raisedTo: &writer)
    let places = items.compactMap(\.locator)
    if !places.isEmpty {
      writer.element("span", ["class": "where"], text: places.joined(separator: "; "))
    }
  }

  /// - Parameter label: the label of the author, or the id where there is none.
  private func entryLink(
    _ reference: ItemReference?, _ label: String, hasLabel: Bool, _ writer: inout MarkupWriter
  ) {
    guard let reference, let target = context.target(of: reference) else {
      writer.text(label)
      return
    }
    let address = links.to(target.address, anchor: target.anchor)
    writer.nameLink(hasLabel ? label : target.name, to: address)
  }

  /// Relative links are addresses of the site, seen from its base.
  private func link(_ destination: String) -> String? {
    if destination.hasPrefix("#") { return destination }
    let path = destination.hasPrefix("/") ? String(destination.dropFirst()) : destination
    let parts = path.split(separator: "#", maxSplits: 1).map(String.init)
    let anchor = parts.count > 1 ? parts[1] : nil
    guard let folder = parts.first else { return links.to(.home) }
    let trimmed = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let page = SiteAddress(folder: trimmed)
    if context.isWritten(page) { return links.to(page, anchor: anchor) }
    return links.root + path
  }
}

extension Prose {
  /// Without its markup, for data files.
  var plainText: String { document.plainText() }
}
