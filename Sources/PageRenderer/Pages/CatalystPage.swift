import Charts
import Electrochemistry
import Figures
import Markup
import ReviewModel

/// The page of an entry.
struct CatalystPage {
  let context: SiteContext
  let catalyst: Catalyst
  let links: Links
  let references: ReferenceList

  init(_ catalyst: Catalyst, context: SiteContext) {
    self.context = context
    self.catalyst = catalyst
    links = Links(from: .catalyst(catalyst.id))
    references = ReferenceList(catalyst.sourceIDs)
  }

  func page(previous: Catalyst?, next: Catalyst?) -> PageContent {
    var page = content
    page.set("comparedWith") { comparedWith(&$0) }
    page.set("related", RelatedEntries(catalyst, context: context).markup(links))
    page.set("references", references.list)
    page.nodes = [StructuredData(context: context).entry(catalyst, description: description)]
    page.mapID = context.figures(of: catalyst).first?.declaration.id
    page.set(
      "citation",
      context.citationForms.markup(
        id: catalyst.id, title: page.title, digest: context.digest(of: catalyst)))
    page.set("neighbours", Neighbours.markup(previous.map(step), next.map(step), links))
    return page
  }

  /// What the entry itself says, without what leads on to others.
  var content: PageContent {
    var page = PageContent(
      .catalyst, at: .catalyst(catalyst.id), title: context.plain(catalyst.name),
      heading: context.name(catalyst.name), description: description)
    page.eyebrow = catalyst.kind == .sample ? "Catalyst" : catalyst.kind.rawValue.sentenceCased
    page.crumbs = crumbs
    page.contentPath = catalyst.path
    page.report = ReportRequest(.catalyst, id: catalyst.id)
    if let summary = catalyst.summary { page.set("lead", .paragraph(summary)) }
    page.set("facts", CatalystFacts(context: context, catalyst: catalyst, page: self).markup)
    page.set("notes") { notes(&$0) }
    setNumbers(&page)
    page.set("claims", ClaimsPart(catalyst: catalyst).markup)
    page.set("conversions", ConversionPart(links: links, catalyst: catalyst).markup)
    page.set("derived", DerivedPart(links: links, catalyst: catalyst).markup)
    page.set("completeness", CompletenessPart(catalyst: catalyst).markup)
    page.set(
      "remarks", RemarksPart(context: context, links: links, catalyst: catalyst).markup)
    page.set("standing", standing)
    page.set("series") { series(&$0) }
    page.set(
      "prose",
      ProseRenderer(context: context, links: links, references: references)
        .markup(catalyst.prose))
    return page
  }

  private func step(_ catalyst: Catalyst) -> Neighbours.Step {
    .init(name: context.name(catalyst.name), address: .catalyst(catalyst.id))
  }

  private var description: String {
    if let summary = catalyst.summary { return summary }
    let place = context.review.strategy(catalyst.strategyID)?.name
    return [
      context.plain(catalyst.name), place,
      .count(catalyst.measurements.count, "value", "values"),
    ].compactMap(\.self).joined(separator: ", ")
  }

  private var crumbs: [PageContent.Crumb] {
    var crumbs: [PageContent.Crumb] = [.init(name: "Catalysts", address: .catalysts)]
    guard let strategy = context.review.strategy(catalyst.strategyID) else { return crumbs }
    crumbs.append(.init(name: strategy.name, address: .strategy(strategy.id)))
    if let design = strategy.designClass(catalyst.classID ?? "") {
      crumbs.append(
        .init(name: design.name, address: .designClass(strategy.id, slug: design.slug)))
    }
    return crumbs
  }

  private func notes(_ writer: inout MarkupWriter) {
    for note in catalyst.notes {
      writer.element("div", ["class": "callout", "role": "note"]) { writer in
        writer.element("p") { $0.sentence(note) }
      }
    }
  }

  private func setNumbers(_ page: inout PageContent) {
    let subject = Subject(kind: .catalyst, id: catalyst.id, name: catalyst.name)
    let numbers = catalyst.measurements.map { SubjectNumber(subject: subject, measurement: $0) }
    let table = MeasurementTable(
      context: context, links: links, references: references,
      columns: [
        .quantity, .value, .printed, .at, .electrolyte, .conditions, .kind, .source, .note,
      ], hasAnchors: true)
    for (name, record, label) in [
      ("measurements", Measurement.Record.measurement, "Measurements"),
      ("devices", .device, "Devices"), ("properties", .property, "Properties"),
    ] {
      page.set(
        name, table.markup(numbers.filter { $0.measurement.record == record }, label: label))
    }
  }

  private var standing: Markup {
    let parts = MapParts(context: context, links: links)
    return Markup { writer in
      for figure in context.figures(of: catalyst) {
        for panel in figure.panels {
          guard let strip = figure.strip(panel, catalystID: catalyst.id) else { continue }
          writer.element("figure", ["class": "strip"]) { writer in
            writer.element("figcaption") { writer in
              writer.text("\(panel.declaration.processName) ")
              writer.runs(panel.declaration.symbol)
              writer.text(" among \(panel.values.count) values of ")
              writer.element(
                "a", ["href": links.to(.map(figure.declaration.id))],
                text: figure.declaration.title)
            }
            writer.markup(parts.strip(strip))
          }
        }
      }
    }
  }

  private func series(_ writer: inout MarkupWriter) {
    let own = context.seriesByCatalyst[catalyst.id] ?? []
    guard !own.isEmpty else { return }
    let parts = MapParts(context: context, links: links)
    for series in own {
      guard let plot = SeriesFigure(series, of: catalyst).plot else { continue }
      writer.element("figure", ["class": "plot", "id": plot.id]) { writer in
        writer.markup(parts.plot(plot, prefix: "curve"))
        writer.element("figcaption") { caption(series, &$0) }
      }
    }
    writer.element("ul", ["class": "downloads"]) { writer in
      for series in own {
        writer.element("li") { writer in
          writer.element(
            "a", ["href": links.to(.series(series)), "download": ""],
            text: series.note("kind") ?? series.id)
          let columns = series.columns
            .map { $0.unit.isEmpty ? $0.quantity : "\($0.quantity) / \($0.unit)" }
            .joined(separator: ", ")
          writer.text(" CSV, \(NumberText.count(series.rows.count)) rows: \(columns)")
        }
      }
    }
  }

  /// What the curve is and where it was found.
  private func caption(_ series: DataSeries, _ writer: inout MarkupWriter) {
    writer.text((series.note("kind") ?? "data series").sentenceCased)
    guard let source = series.note("source"), context.sources[source] != nil else { return }
    writer.text(", from ")
    references.cite(source, context: context, links: links, to: &writer)
    if let place = series.note("where") {
      writer.element("span", ["class": "where"], text: place)
    }
  }

  private func comparedWith(_ writer: inout MarkupWriter) {
    let others = catalyst.comparedWith.compactMap { context.catalysts[$0] }
    guard !others.isEmpty else { return }
    writer.element("ul", ["class": "inline-list"]) { writer in
      for other in others {
        writer.element("li") {
          $0.nameLink(context.name(other.name), to: links.to(.catalyst(other.id)))
        }
      }
    }
  }
}
