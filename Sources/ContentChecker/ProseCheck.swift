import ContentReader
import Diagnostics
import Markdown
import ReviewModel

/// The Markdown body of an item, with every reference in it checked.
enum ProseCheck {
  static func read(
    _ item: RawItem, _ names: KnownNames,
    diagnostics: inout [Diagnostic]
  ) -> Prose {
    let document = MarkdownDocument.parse(
      item.source, body: item.body, dialect: .tafel, diagnostics: &diagnostics)
    diagnostics += document.unresolved(
      sources: names.sources, entries: names.linkNames, charts: names.charts)
    CitationSlip.check(item, names, diagnostics: &diagnostics)
    ChartCheck.check(document, names, &diagnostics)
    NumberCheck.check(document, names, &diagnostics)
    var citations: [String] = []
    var links: [String: ItemReference] = [:]
    for reference in document.references {
      let id = reference.id
      switch reference.kind {
      case .source:
        if names.sources.contains(id), !citations.contains(id) { citations.append(id) }
      case .entry: links[id] = names.links[id]
      case .chart: break
      }
    }
    return Prose(document: document, citations: citations, links: links)
  }
}
