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
      for quantity in context.compared[found.address] ?? [] { self.quantity(quantity, &writer) }
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

  private func quantity(_ quantity: ComparedQuantity, _ writer: inout MarkupWriter) {
    let plain = TextRun.plain(quantity.symbol)
    let name = quantity.metric.name
    writer.element("h3", ["id": SearchKey.slug(of: name + " " + plain)]) { writer in
      writer.text(name.sentenceCased)
      guard plain != name else { return }
      writer.text(" ")
      writer.element("span", ["class": "symbol"]) { $0.runs(quantity.symbol) }
    }
    if let spread = quantity.spread { self.spread(spread, quantity, &writer) }
    if !quantity.ranked.isEmpty { ranks(quantity, &writer) }
    if !quantity.unranked.isEmpty { unranked(quantity, &writer) }
    records(quantity, &writer)
  }

  private func spread(
    _ spread: Spread, _ quantity: ComparedQuantity, _ writer: inout MarkupWriter
  ) {
    let decimals = quantity.metric.decimals
    func text(_ value: Double) -> String { NumberText.fixed(value, decimals: decimals) }
    let unit =
      (quantity.metric.storageUnit?.plain ?? "") + (quantity.metric.needsScale ? " vs RHE" : "")
    writer.element("p") { writer in
      guard spread.count > 1 else {
        writer.text("One value: there is nothing to rank it against.")
        return
      }
      writer.text(
        "\(NumberText.count(spread.count)) entries, median \(text(spread.median)) \(unit), from"
          + " \(text(spread.minimum)) to \(text(spread.maximum)) \(unit)")
      if let quartiles = spread.quartiles {
        writer.text(
          "; half of them lie between \(text(quartiles.lowerBound)) and"
            + " \(text(quartiles.upperBound)) \(unit)")
      }
      writer.text(".")
    }
  }

  private func ranks(_ quantity: ComparedQuantity, _ writer: inout MarkupWriter) {
    let cells = MeasurementCells(context: context, links: links, references: .none)
    let isDoubted = quantity.ranked.contains { $0.groupWithContested != nil }
    writer.table(
      "\(quantity.metric.name), ranked", class: "numbers ranks",
      head: ["Rank group"] + (isDoubted ? ["With contested"] : [])
        + ["Entry", "Value", "Kind", "Source"]
    ) { writer in
      for item in quantity.ranked {
        writer.element("tr") { writer in
          writer.element("td", ["class": "rank"]) { writer in
            writer.element("strong", text: item.group)
          }
          if isDoubted {
            writer.element("td", ["class": "rank"], text: item.groupWithContested ?? item.group)
          }
          writer.element("th", ["scope": "row"]) { cells.subject(item.number, &$0) }
          writer.element("td", ["class": "number"]) { cells.value(item.number.measurement, &$0) }
          writer.element("td") { cells.kind(item.number.measurement, &$0) }
          writer.element("td") { cells.source(item.number.measurement.locator, &$0) }
        }
        writer.newline()
      }
    }
    note(quantity, &writer)
  }

  /// Why values share a group, where some do.
  private func note(_ quantity: ComparedQuantity, _ writer: inout MarkupWriter) {
    guard quantity.ranked.count > 1 else { return }
    let same = NumberText.fixed(ComparabilityTolerance.sameSource, decimals: 0)
    let other = NumberText.fixed(ComparabilityTolerance.otherSource, decimals: 0)
    writer.element("p", ["class": "under"]) { writer in
      writer.text(
        "A group holds what can't be told from its best value: values closer than \(other) mV from"
          + " two works, or \(same) mV from one, or within their own uncertainty, share a rank. One"
          + " standard OER electrode spread over \(other) mV between laboratories (")
      writer.element(
        "a", ["href": "https://doi.org/10.1039/D3YA00340J"], text: "10.1039/D3YA00340J")
      writer.text(").")
    }
  }

  private func unranked(_ quantity: ComparedQuantity, _ writer: inout MarkupWriter) {
    let cells = MeasurementCells(context: context, links: links, references: .none)
    writer.element("h4", text: "Not ranked")
    writer.table(
      "\(quantity.metric.name), not ranked", class: "numbers",
      head: ["Entry", "Value", "Why", "Kind", "Source"]
    ) { writer in
      for item in quantity.unranked {
        writer.element("tr") { writer in
          writer.element("th", ["scope": "row"]) { cells.subject(item.number, &$0) }
          writer.element("td", ["class": "number"]) { cells.value(item.number.measurement, &$0) }
          writer.element("td", ["class": "words"]) { $0.sentence(item.reason.sentenceCased) }
          writer.element("td") { cells.kind(item.number.measurement, &$0) }
          writer.element("td") { cells.source(item.number.measurement.locator, &$0) }
        }
        writer.newline()
      }
    }
  }

  private func records(_ quantity: ComparedQuantity, _ writer: inout MarkupWriter) {
    let records = RecordProgression(of: quantity, sources: context.sources)
    guard records.steps.count > 1 || records.stepsWithContested != nil else { return }
    writer.element("h4", text: "Records")
    figure(quantity, records, &writer)
    list(records.steps, &writer)
    if let contested = records.stepsWithContested {
      writer.element("p", text: "With contested values counted:")
      list(contested, &writer)
    }
    guard records.undated > 0 else { return }
    writer.element(
      "p", ["class": "under"],
      text:
        "\(String.count(records.undated, "value", "values")) of sources without a year left out.")
  }

  private func figure(
    _ quantity: ComparedQuantity, _ records: RecordProgression, _ writer: inout MarkupWriter
  ) {
    let parts = MapParts(context: context, links: links)
    let name = TextRun.plain(quantity.symbol)
    let plot = RecordFigure(quantity, records, years: context.years).plot(
      id: SearchKey.slug(of: "records " + quantity.metric.name + " " + name),
      title: "\(found.reaction.rawValue), \(quantity.metric.name) \(name):"
        + " \(ChemicalFormula.plain(found.title))", links: parts.figureLinks)
    guard let plot else { return }
    writer.element("figure", ["class": "plot"]) { $0.markup(parts.plot(plot, prefix: "plot")) }
  }

  private func list(_ steps: [RecordProgression.Step], _ writer: inout MarkupWriter) {
    writer.element("ol", ["class": "records"]) { writer in
      for step in steps {
        writer.element("li") { writer in
          writer.text("\(step.year): ")
          writer.nameLink(
            step.number.measurement.sample ?? step.number.subject.name,
            to: links.to(context.address(of: step.number.subject)))
          writer.text(", ")
          writer.runs(NumberText.runs(step.number.measurement.normalised))
        }
      }
    }
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
