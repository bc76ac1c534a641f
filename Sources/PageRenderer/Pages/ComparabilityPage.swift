import Charts
import Electrochemistry
import Figures
import Markup
import ReviewModel

/// The page of a comparability class: its conditions, and every quantity ranked inside it.
struct ComparabilityPage {
  let context: SiteContext
  let found: ComparabilityClass
  let links: Links

  init(_ found: ComparabilityClass, context: SiteContext) {
    self.found = found
    self.context = context
    links = Links(from: found.address)
  }

  var page: PageContent {
    let name = ChemicalFormula.plain(found.title)
    var page = PageContent(
      .comparability, at: found.address, title: "\(found.reaction.rawValue): \(name)",
      heading: Markup { $0.name(found.title) },
      description: "\(found.reaction.name.sentenceCased), values taken under the same conditions:"
        + " \(name).")
    page.eyebrow = "Comparability class of \(found.reaction.rawValue)"
    page.crumbs = [
      .init(name: "Reactions", address: .reactions),
      .init(name: found.reaction.name.sentenceCased, address: .reaction(found.reaction)),
    ]
    page.set("conditions") { conditions(&$0) }
    page.set("values") { writer in
      var anchors: Set<String> = []
      for quantity in context.compared(found) {
        self.quantity(quantity, &anchors, &writer)
      }
    }
    return page
  }

  private func conditions(_ writer: inout MarkupWriter) {
    writer.element("dl", ["class": "facts"]) { writer in
      writer.fact("Reaction") { $0.text(found.reaction.name) }
      for trait in found.traits {
        writer.fact(trait.name == "iR" ? "iR correction" : trait.name.sentenceCased) { writer in
          guard let value = trait.value else {
            writer.element("span", ["class": "not-stated"], text: "not stated")
            return
          }
          writer.name(value)
        }
      }
    }
    guard !found.unknownTraits.isEmpty else { return }
    writer.element("p") { writer in
      writer.text(
        "The sources of these values do not state the"
          + " \(found.unknownTraits.map { $0 == "iR" ? "iR correction" : $0 }.listed). They may"
          + " differ in it, and a rank among them says less than in a class whose conditions are"
          + " known.")
    }
  }

  private func quantity(
    _ quantity: ComparedQuantity, _ anchors: inout Set<String>, _ writer: inout MarkupWriter
  ) {
    let name = quantity.metric.name
    let anchor = Self.anchor(quantity, &anchors)
    writer.element("h3", ["id": anchor]) { writer in
      writer.text(name.sentenceCased)
      if TextRun.plain(quantity.symbol) != name {
        writer.text(" ")
        writer.element("span", ["class": "symbol"]) { $0.runs(quantity.symbol) }
      }
      guard !quantity.specification.isEmpty else { return }
      writer.text(" ")
      writer.runs(quantity.specification)
    }
    if let spread = quantity.spread { self.spread(spread, quantity, &writer) }
    let tables = RankTables(
      context: context, links: links, quantity: quantity, label: quantity.plainName)
    tables.ranked(&writer)
    tables.unranked(&writer)
    records(quantity, anchor, &writer)
  }

  /// Signs and brackets do not show in an anchor: the second of two that are alike gets a number.
  private static func anchor(_ quantity: ComparedQuantity, _ taken: inout Set<String>) -> String {
    let wanted = SearchKey.slug(of: quantity.plainName)
    var anchor = wanted
    var count = 1
    while !taken.insert(anchor).inserted {
      count += 1
      anchor = "\(wanted)-\(count)"
    }
    return anchor
  }

  private func spread(
    _ spread: Spread, _ quantity: ComparedQuantity, _ writer: inout MarkupWriter
  ) {
    let decimals = quantity.metric.decimals
    func text(_ value: Double) -> String { NumberText.fixed(value, decimals: decimals) }
    let unit =
      (quantity.metric.storageUnit?.plain ?? "") + (quantity.metric.needsScale ? " vs RHE" : "")
    let isRanked = quantity.obstacle == nil
    guard spread.count > 1 || isRanked else { return }
    writer.element("p") { writer in
      guard spread.count > 1 else {
        writer.text("One value: there is nothing to rank it against.")
        return
      }
      let hasSamples = quantity.ranked.contains { $0.number.measurement.sample != nil }
      let noun = isRanked ? (hasSamples ? "entries and samples" : "entries") : "values"
      writer.text(
        "\(NumberText.count(spread.count)) \(noun), median \(text(spread.median)) \(unit), from"
          + " \(text(spread.minimum)) to \(text(spread.maximum)) \(unit)")
      if let quartiles = spread.quartiles {
        writer.text(
          "; half of them lie between \(text(quartiles.lowerBound)) and"
            + " \(text(quartiles.upperBound)) \(unit)")
      }
      writer.text(".")
    }
  }

  private func records(
    _ quantity: ComparedQuantity, _ anchor: String, _ writer: inout MarkupWriter
  ) {
    let records = RecordProgression(of: quantity, sources: context.sources)
    guard records.steps.count > 1 || records.stepsWithContested != nil else { return }
    writer.element("h4", text: "Records")
    figure(quantity, records, anchor, &writer)
    let name = quantity.plainName
    table("\(name), records by year", records.steps, &writer)
    if let contested = records.stepsWithContested {
      writer.element("p", text: "With contested values counted:")
      table("\(name), records by year with contested values", contested, &writer)
    }
    guard records.undated > 0 else { return }
    writer.element(
      "p", ["class": "under"],
      text:
        "\(String.count(records.undated, "value", "values")) of sources without a year left out.")
  }

  private func figure(
    _ quantity: ComparedQuantity, _ records: RecordProgression, _ anchor: String,
    _ writer: inout MarkupWriter
  ) {
    let parts = MapParts(context: context, links: links)
    guard let plot = recordPlot(quantity, records, anchor, parts.figureLinks) else { return }
    writer.element("figure", ["class": "plot"]) { $0.markup(parts.plot(plot, prefix: "plot")) }
  }

  private func recordPlot(
    _ quantity: ComparedQuantity, _ records: RecordProgression, _ anchor: String,
    _ links: FigureLinks
  ) -> Plot? {
    RecordFigure(quantity, records, years: context.years).plot(
      id: "records-" + anchor,
      title: "\(found.reaction.rawValue), \(quantity.plainName):"
        + " \(ChemicalFormula.plain(found.title))", links: links)
  }

  /// The records of all quantities of the class, for other pages.
  func recordPlots(links: FigureLinks) -> [Plot] {
    var anchors: Set<String> = []
    return context.compared(found).compactMap { quantity in
      let records = RecordProgression(of: quantity, sources: context.sources)
      return recordPlot(quantity, records, Self.anchor(quantity, &anchors), links)
    }
  }

  private func table(
    _ label: String, _ steps: [RecordProgression.Step], _ writer: inout MarkupWriter
  ) {
    guard !steps.isEmpty else {
      writer.element("p", ["class": "under"], text: "None without contested values.")
      return
    }
    let cells = MeasurementCells(context: context, links: links, references: .none)
    writer.table(label, class: "numbers records", head: ["Year", "Entry", "Value", "Source"]) {
      writer in
      for step in steps {
        writer.element("tr") { writer in
          writer.element("td", ["class": "year"], text: String(step.year))
          writer.element("th", ["scope": "row"]) { cells.subject(step.number, &$0) }
          writer.element("td", ["class": "number"]) { cells.value(step.number.measurement, &$0) }
          writer.element("td") { cells.source(step.number.measurement.locator, &$0) }
        }
        writer.newline()
      }
    }
  }
}

extension ComparedQuantity {
  /// `kinetic current density jk at 0.85 V vs RHE`
  var plainName: String {
    let plain = TextRun.plain(symbol)
    let words = [metric.name, plain == metric.name ? "" : plain, TextRun.plain(specification)]
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension ComparabilityClass {
  var address: SiteAddress { .comparabilityClass(reaction, slug: slug) }
}

extension [String] {
  /// `a`, `a and b`, `a, b and c`.
  var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
