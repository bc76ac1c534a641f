import ContentReader
import Diagnostics
import Markdown
import ReviewModel

/// The Markdown body of an item, with every reference in it checked.
enum ProseCheck {
  static func read(
    _ item: RawItem, _ names: KnownNames, _ links: [String: ItemReference],
    diagnostics: inout [Diagnostic]
  ) -> Prose {
    let document = MarkdownDocument.parse(
      item.source, body: item.body, dialect: .tafel, diagnostics: &diagnostics)
    diagnostics += document.unresolved(
      sources: names.sources, entries: Set(links.keys), charts: names.maps.union(["timeline"]))
    var citations: [String] = []
    var targets: [ItemReference] = []
    for reference in document.references {
      let id = reference.id
      switch reference.kind {
      case .source:
        if names.sources.contains(id), !citations.contains(id) { citations.append(id) }
      case .entry:
        if let target = links[id], !targets.contains(target) { targets.append(target) }
      case .chart: break
      }
    }
    return Prose(document: document, citations: citations, links: targets)
  }
}
