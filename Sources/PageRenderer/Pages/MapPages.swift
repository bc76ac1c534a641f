import Charts
import Electrochemistry
import Figures
import Markup
import ReviewModel

/// A performance map with its table and downloads.
struct MapPages {
  let context: SiteContext

  func page(
    _ figure: MapFigure, previous: PerformanceMapDeclaration?, next: PerformanceMapDeclaration?
  ) -> PageContent {
    let declared = figure.declaration
    var page = PageContent(
      .map, at: .map(declared.id), title: declared.title, description: declared.description)
    page.eyebrow = "Performance map"
    page.crumbs = [.init(name: "Performance maps", address: .maps)]
    page.contentPath = declared.path
    let links = page.links
    page.set("lead", .paragraph(declared.description))
    page.set("figure") { writer in
      let citation = citation(figure)
      writer.element("figure", ["class": "map", "data-citation": citation.text]) { writer in
        writer.markup(MapParts(context: context, links: links).chart(figure))
        writer.element("figcaption") { writer in
          writer.text("After ")
          MeasurementCells(context: context, links: links, references: .none)
            .source(declared.locator, &writer)
          writer.text(
            ". Marks stand at the reported values; values of different electrolytes are no ranking."
          )
        }
      }
    }
    page.set("downloads") { downloads(declared.id, links, &$0) }
    page.mapID = declared.id
    page.nodes = [
      StructuredData(context: context)
        .map(declared.id, title: declared.title, description: declared.description)
    ]
    page.set("citation", citation(figure).markup(of: "this map"))
    page.set("notes") { writer in
      for note in declared.notes {
        writer.element("div", ["class": "callout", "role": "note"]) { writer in
          writer.element("p") { $0.sentence(note) }
        }
      }
    }
    page.set("values") { values(figure, links, &$0) }
    func step(_ other: PerformanceMapDeclaration) -> Neighbours.Step {
      .init(name: context.name(other.title), address: .map(other.id))
    }
    page.set("neighbours", Neighbours.markup(previous.map(step), next.map(step), links))
    return page
  }

  func downloads(_ id: String, _ links: Links, _ writer: inout MarkupWriter) {
    writer.element("ul", ["class": "downloads"]) { writer in
      for (name, address) in [
        ("Drawing (SVG)", SiteAddress.mapDrawing(id)), ("Values (CSV)", .mapTable(id)),
        ("Citation (BibTeX)", .mapBibTeX(id)), ("Citation (RIS)", .mapRIS(id)),
      ] {
        writer.element("li") { writer in
          writer.element("a", ["href": links.to(address), "download": ""], text: name)
        }
      }
    }
  }

  private func values(_ figure: MapFigure, _ links: Links, _ writer: inout MarkupWriter) {
    let table = MeasurementTable(
      context: context, links: links,
      columns: [.subject, .value, .electrolyte, .kind, .source, .note])
    for panel in figure.panels {
      let declared = panel.declaration
      writer.element("h3") { writer in
        writer.text("\(panel.title): \(declared.metric.name) ")
        writer.element("span", ["class": "symbol"]) { $0.runs(declared.symbol) }
      }
      guard !panel.values.isEmpty else {
        writer.element("p", ["class": "under"], text: "No value reported.")
        continue
      }
      let most = LongList.rows(of: panel.values.count, in: panel.byBand.count)
      let groups = zip(figure.bands, panel.byBand).map { band, places in
        MeasurementTable.Group(
          name: Markup { $0.name(band.name) },
          numbers: places.prefix(most).map { number(panel.values[$0]) })
      }
      let label = "\(panel.title), \(declared.metric.name)"
      writer.markup(table.markup(groups.filter { !$0.numbers.isEmpty }, label: label))
      let shown = groups.reduce(0) { $0 + $1.numbers.count }
      let all = panel.byBand.reduce(0) { $0 + $1.count }
      LongList.cut(
        shown, of: all, "values, the first of each group", .mapTable(figure.declaration.id), links,
        &writer)
    }
  }

  private func number(_ value: FigureValue) -> SubjectNumber {
    SubjectNumber(
      subject: Subject(kind: .catalyst, id: value.catalyst.id, name: value.catalyst.name),
      measurement: value.measurement)
  }

  func files(_ figure: MapFigure) -> [RenderedFile] {
    let id = figure.declaration.id
    return [
      RenderedFile(
        path: SiteAddress.mapDrawing(id).path, bytes: context.drawing(figure).bytes, kind: .chart),
      RenderedFile(
        path: SiteAddress.mapTable(id).path, bytes: context.mapTable(figure), kind: .data),
    ] + citations(id, citation(figure)) + preview(id, context.drawing(figure))
  }
}

extension MapPages {
  private func citation(_ figure: MapFigure) -> ItemCitation {
    ItemCitation(
      map: figure.declaration.id, title: figure.declaration.title,
      table: context.mapTable(figure), context)
  }

  /// What is to become the map's picture for sharing.
  func preview(_ id: String, _ drawing: Markup) -> [RenderedFile] {
    guard context.hasPreview(id) else { return [] }
    return [
      RenderedFile(
        path: SiteAddress.mapPreview(id).path, bytes: MapPreview.svg(drawing), kind: .preview)
    ]
  }

  func citations(_ id: String, _ citation: ItemCitation) -> [RenderedFile] {
    [
      RenderedFile(path: SiteAddress.mapBibTeX(id).path, bytes: citation.bib, kind: .data),
      RenderedFile(path: SiteAddress.mapRIS(id).path, bytes: citation.ris, kind: .data),
    ]
  }
}

/// The timeline of the field.
struct TimelinePage {
  let context: SiteContext

  var page: PageContent {
    let text = context.review.text(placedOn: "timeline")
    var page = PageContent(
      .timeline, at: .timeline, title: text?.title ?? "Timeline",
      description: text?.summary ?? "Milestones of the field, by year and strategy.")
    page.contentPath = text?.path
    let links = page.links
    page.set("lead", .paragraph(page.description))
    if let text { page.place(text, context) }
    let figure = TimelineFigure(context.review)
    let figureLinks = FigureLinks(
      catalyst: { links.to(.catalyst($0)) }, designClass: { _, _ in nil })
    if let chart = figure.chart(title: page.title, links: figureLinks) {
      page.set("figure") { writer in
        writer.element("figure", ["class": "timeline"]) { writer in
          writer.markup(MapParts(context: context, links: links).timeline(chart))
        }
      }
    }
    page.set("list") { list(figure, links, &$0) }
    return page
  }

  private func list(
    _ figure: TimelineFigure, _ links: Links, _ writer: inout MarkupWriter
  ) {
    guard !figure.years.isEmpty else { return }
    writer.element("ol", ["class": "years"]) { writer in
      for year in figure.years {
        writer.element("li", ["id": "y\(year.year)"]) { writer in
          writer.element("h3", text: String(year.year))
          writer.element("ul") { writer in
            for catalyst in year.catalysts { entry(catalyst, links, &writer) }
          }
        }
      }
    }
  }

  private func entry(_ catalyst: Catalyst, _ links: Links, _ writer: inout MarkupWriter) {
    writer.element("li") { writer in
      writer.nameLink(catalyst.name, to: links.to(.catalyst(catalyst.id)))
      if let text = catalyst.milestone?.text {
        writer.text(": ")
        writer.sentence(text)
      }
      guard let strategy = context.review.strategy(catalyst.strategyID) else { return }
      writer.element("span", ["class": "under"], text: strategy.name)
    }
  }
}
