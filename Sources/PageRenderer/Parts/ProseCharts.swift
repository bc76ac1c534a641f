import Charts
import Diagnostics
import Electrochemistry
import Figures
import Markdown
import Markup
import ReviewModel

/// Charts that a text asks for by `{{chart …}}`. What they ask for was checked when it was read.
struct ProseCharts {
  let context: SiteContext
  let links: Links

  private var parts: MapParts { MapParts(context: context, links: links) }

  func chart(_ directive: ChartDirective, _ writer: inout MarkupWriter) {
    // One chart can stand twice in a text, and on its own page too.
    let prefix = "prose-\(directive.range.line)"
    if let figure = context.figures.first(where: { $0.declaration.id == directive.name }) {
      return map(figure, directive, prefix, &writer)
    }
    switch MadeChart(rawValue: directive.name) {
    case .bifunctional: bifunctional(directive, prefix, &writer)
    case .timeline: timeline(prefix, &writer)
    case .elements: elements(directive, &writer)
    case .coverage: writer.markup(CoverageMatrix(context: context, links: links).markup)
    case .series: series(directive, prefix, &writer)
    case .records: records(directive, prefix, &writer)
    case .steps: steps(directive, prefix, &writer)
    case nil: break
    }
  }

  private func highlighted(_ directive: ChartDirective) -> Set<String> {
    Set((directive.value(of: "highlight") ?? "").split(separator: ",").map(String.init))
  }

  private func reactions(_ directive: ChartDirective) -> [Reaction] {
    (directive.value(of: "reaction") ?? "").split(separator: ",").compactMap {
      Reaction(named: String($0))
    }
  }

  private func map(
    _ figure: MapFigure, _ directive: ChartDirective, _ prefix: String,
    _ writer: inout MarkupWriter
  ) {
    let reactions = reactions(directive)
    var shown = figure
    if !reactions.isEmpty {
      shown.panels = figure.panels.filter {
        $0.declaration.reaction.map(reactions.contains) ?? false
      }
    }
    guard !shown.panels.isEmpty else {
      return none("the map has no panel of this reaction", &writer)
    }
    writer.element("figure", ["class": "map"]) { writer in
      writer.markup(parts.chart(shown, highlight: highlighted(directive), prefix: prefix))
      caption(figure.declaration.title, .map(figure.declaration.id), &writer)
    }
  }

  private func bifunctional(
    _ directive: ChartDirective, _ prefix: String, _ writer: inout MarkupWriter
  ) {
    let plot = context.bifunctional.plot(
      links: parts.figureLinks, highlight: highlighted(directive))
    self.plot(plot, prefix, BifunctionalFigure.title, .map(BifunctionalPage.id), &writer)
  }

  private func timeline(_ prefix: String, _ writer: inout MarkupWriter) {
    let title = context.review.text(placedOn: "timeline")?.title ?? "Timeline"
    let chart = TimelineFigure(context.review).chart(title: title, links: parts.figureLinks)
    guard let chart else { return none("the review has no milestones", &writer) }
    writer.element("figure", ["class": "timeline"]) { writer in
      writer.markup(parts.timeline(chart, prefix: prefix))
      caption(title, .timeline, &writer)
    }
  }

  private func elements(_ directive: ChartDirective, _ writer: inout MarkupWriter) {
    let elements = ElementPages(context: context).elements
    guard let reaction = reactions(directive).first else {
      writer.markup(PeriodicTable(elements, of: context, links).markup)
      return
    }
    let panel = BestValue.headline.first { $0.reaction == reaction }
    let table = panel.flatMap {
      PeriodicTable(elements.filter(\.isMetal), bestOf: $0, of: context, links)
    }
    guard let table else {
      return none("no entry has a best value for the \(reaction.rawValue)", &writer)
    }
    writer.markup(table.markup)
  }

  private func series(
    _ directive: ChartDirective, _ prefix: String, _ writer: inout MarkupWriter
  ) {
    let catalyst = directive.value(of: "entry").flatMap { context.catalysts[$0] }
    guard let catalyst, let file = directive.value(of: "file") else { return }
    let found = (context.seriesByCatalyst[catalyst.id] ?? []).first { $0.id == file }
    guard let found, let plot = SeriesFigure(found, of: catalyst).plot else {
      return none("the file \(file).csv has no curve", &writer)
    }
    self.plot(plot, prefix, catalyst.name, .catalyst(catalyst.id), &writer)
  }

  private func records(
    _ directive: ChartDirective, _ prefix: String, _ writer: inout MarkupWriter
  ) {
    let slug = directive.value(of: "class")
    let found = reactions(directive).first.flatMap { reaction in
      context.comparability.first { $0.reaction == reaction && $0.slug == slug }
    }
    guard let found else { return }
    let page = ComparabilityPage(found, context: context)
    let plots = page.recordPlots(links: parts.figureLinks)
    guard !plots.isEmpty else {
      return none("this class has values of one year only", &writer)
    }
    for plot in plots { self.plot(plot, prefix, found.title, found.address, &writer) }
  }

  private func steps(
    _ directive: ChartDirective, _ prefix: String, _ writer: inout MarkupWriter
  ) {
    guard let reaction = reactions(directive).first else { return }
    let steps = context.review.text(placedOn: "reactions/\(reaction.slug)")?.steps ?? []
    let figure = ReactionStepsFigure(reaction, steps: steps)
    let medium = directive.value(of: "medium").flatMap(Medium.init(named:))
    let diagrams = figure.media.filter { medium == nil || $0 == medium }
      .compactMap { figure.diagram($0) }
    guard !diagrams.isEmpty else {
      return none("the steps of the \(reaction.rawValue) are not given for it", &writer)
    }
    for diagram in diagrams {
      writer.element("figure", ["class": "plot"]) { writer in
        writer.markup(parts.steps(diagram, prefix: prefix))
        caption(diagram.title, .reaction(reaction), &writer)
      }
    }
  }

  private func plot(
    _ plot: Plot, _ prefix: String, _ name: String, _ address: SiteAddress,
    _ writer: inout MarkupWriter
  ) {
    writer.element("figure", ["class": "plot"]) { writer in
      writer.markup(parts.plot(plot, prefix: prefix))
      caption(name, address, &writer)
    }
  }

  private func caption(_ name: String, _ address: SiteAddress, _ writer: inout MarkupWriter) {
    writer.element("figcaption") { writer in
      guard context.isWritten(address) else { return writer.name(name) }
      writer.nameLink(name, to: links.to(address))
    }
  }

  private func none(_ reason: String, _ writer: inout MarkupWriter) {
    writer.element("p", ["class": "none"], text: "No chart: \(reason).")
  }
}
