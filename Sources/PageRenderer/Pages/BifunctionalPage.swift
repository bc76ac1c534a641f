import Electrochemistry
import Figures
import Markup
import ReviewModel

/// The map of both oxygen reactions, with its table and downloads.
struct BifunctionalPage {
  let context: SiteContext

  static let id = "bifunctional"

  /// Without values there is nothing to see, and a declared map of this id comes first.
  static func isMade(_ review: Review, _ figure: BifunctionalFigure) -> Bool {
    !figure.values.isEmpty && !review.maps.contains { $0.id == id }
  }

  var page: PageContent {
    let figure = context.bifunctional
    var page = PageContent(
      .map, at: .map(Self.id), title: BifunctionalFigure.title,
      description: "Half-wave potential of the oxygen reduction over the potential of the oxygen"
        + " evolution at 10 mA cm⁻², with lines of equal ΔE.")
    page.eyebrow = "Performance map"
    page.crumbs = [.init(name: "Performance maps", address: .maps)]
    let links = page.links
    page.set("lead", .paragraph(page.description))
    page.set("figure") { writer in
      let parts = MapParts(context: context, links: links)
      writer.element("figure", ["class": "plot", "data-citation": citation.text]) { writer in
        writer.markup(parts.plot(figure.plot(links: parts.figureLinks), prefix: "plot"))
        writer.element(
          "figcaption",
          text: "ΔE is derived here from the two potentials of one sample in one source; values of"
            + " different electrolytes are no ranking.")
      }
    }
    page.set("downloads") { MapPages(context: context).downloads(Self.id, links, &$0) }
    page.mapID = Self.id
    page.nodes = [
      StructuredData(context: context)
        .map(Self.id, title: BifunctionalFigure.title, description: page.description)
    ]
    page.set("citation", citation.markup(of: "this map"))
    page.set("values") { table(figure, links, &$0) }
    return page
  }

  private var citation: ItemCitation {
    ItemCitation(
      map: Self.id, title: BifunctionalFigure.title, table: context.bifunctionalTable, context)
  }

  private func table(
    _ figure: BifunctionalFigure, _ links: Links, _ writer: inout MarkupWriter
  ) {
    writer.table(
      BifunctionalFigure.title, class: "numbers",
      head: ["Entry", "ΔE / V", "Ej10 (OER) / V vs RHE", "E1/2 (ORR) / V vs RHE", "Note"]
    ) { writer in
      for value in figure.values {
        writer.element("tr") { row(value, links, &$0) }
        writer.newline()
      }
    }
  }

  private func row(
    _ value: BifunctionalFigure.Value, _ links: Links, _ writer: inout MarkupWriter
  ) {
    writer.element("th", ["scope": "row"]) { writer in
      writer.nameLink(
        value.index.sample ?? value.catalyst.name, to: links.to(.catalyst(value.catalyst.id)))
    }
    writer.element("td", ["class": "number"]) { writer in
      writer.element(
        "span", ["class": "value"], text: NumberText.plain(value.index.normalised.lowerNumber))
    }
    for number in [value.evolution, value.halfWave] {
      writer.element(
        "td", ["class": "number"],
        text: NumberText.fixed(number, decimals: Metric.halfWave.decimals))
    }
    writer.element("td", ["class": "words"]) { writer in
      if value.index.notes.isEmpty { writer.text("–") }
      writer.joined(value.index.notes, by: " ") { $1.sentence($0) }
    }
  }

  var files: [RenderedFile] {
    [
      RenderedFile(
        path: SiteAddress.mapDrawing(Self.id).path,
        bytes: MapParts.standalone(context.bifunctional.plot(links: .none)), kind: .chart),
      RenderedFile(
        path: SiteAddress.mapTable(Self.id).path, bytes: context.bifunctionalTable, kind: .data),
    ] + MapPages(context: context).citations(Self.id, citation)
      + MapPages(context: context)
      .preview(Self.id, MapParts.drawing(context.bifunctional.plot(links: .none)))
  }
}
