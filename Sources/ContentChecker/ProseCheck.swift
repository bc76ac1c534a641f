import ContentReader
import Diagnostics
import Markdown
import ReviewModel

/// The Markdown body of an item, with every reference in it checked.
enum ProseCheck {
  /// Charts that Tafel makes of itself, besides the declared maps.
  private static let madeCharts: Set<String> = ["bifunctional"]

  private static let chartParameters = ["highlight"]

  static func read(
    _ item: RawItem, _ names: KnownNames,
    diagnostics: inout [Diagnostic]
  ) -> Prose {
    let document = MarkdownDocument.parse(
      item.source, body: item.body, dialect: .tafel, diagnostics: &diagnostics)
    diagnostics += document.unresolved(
      sources: names.sources, entries: names.linkNames, charts: names.maps.union(madeCharts))
    checkCharts(document, names, &diagnostics)
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

  /// Parameters of charts: known ones only, and entries that exist.
  private static func checkCharts(
    _ document: MarkdownDocument, _ names: KnownNames, _ diagnostics: inout [Diagnostic]
  ) {
    for case .chart(let directive) in document.blocks.map(\.kind) {
      for parameter in directive.parameters {
        guard chartParameters.contains(parameter.key) else {
          diagnostics.append(
            Diagnostic(
              CheckRules.unknownKey, at: parameter.range,
              "a chart has no parameter “\(parameter.key)”",
              help: NearMiss.hint(for: parameter.key, in: chartParameters)
                ?? "known: \(chartParameters.joined(separator: ", "))"))
          continue
        }
        for id in parameter.value.split(separator: ",").map(String.init)
        where !names.catalysts.contains(id) {
          diagnostics.append(
            Diagnostic(
              CheckRules.unknownEntry, at: parameter.range, "“\(id)” is no catalyst entry",
              help: NearMiss.hint(for: id, in: names.catalysts.sorted())
                ?? "write ids of entries, separated by commas and without blanks"))
        }
      }
    }
  }
}
