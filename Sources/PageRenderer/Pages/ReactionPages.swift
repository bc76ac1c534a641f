import Electrochemistry
import Figures
import Markup
import ReviewModel

/// A reaction with all its values, and each of its comparability classes.
struct ReactionPages {
  let context: SiteContext

  func reaction(_ reaction: Reaction) -> PageContent {
    let text = context.review.text(placedOn: "reactions/\(reaction.slug)")
    let title = reaction.name.sentenceCased
    var page = PageContent(
      .reaction, at: .reaction(reaction), title: title,
      description: text?.summary
        ?? "All values of the review for the \(reaction.name), by quantity and electrolyte.")
    page.eyebrow = reaction == .overall ? "Reaction" : reaction.rawValue
    page.crumbs = [.init(name: "Reactions", address: .reactions)]
    page.contentPath = text?.path
    let links = page.links
    let references = ReferenceList(text?.prose.citations ?? [])
    if let summary = text?.summary { page.set("lead", .paragraph(summary)) }
    if let text {
      let pieces = TextPieces(context: context, links: links, references: references)
      page.set("prose", pieces.prose(text.prose))
      page.set("steps") { steps(text.steps, reaction, links, &$0) }
    }
    page.set("values") { values(reaction, links, &$0) }
    page.set("classes") { classes(reaction, links, &$0) }
    page.set("references", references.list)
    return page
  }

  private func steps(
    _ steps: [Page.ReactionStep], _ reaction: Reaction, _ links: Links,
    _ writer: inout MarkupWriter
  ) {
    let parts = MapParts(context: context, links: links)
    let figure = ReactionStepsFigure(reaction, steps: steps)
    for medium in Medium.allCases {
      let own = steps.filter { $0.medium == medium }
      guard !own.isEmpty else { continue }
      writer.element("div") { writer in
        writer.element("h3", text: "In \(medium.name) electrolyte")
        if let diagram = figure.diagram(medium) {
          writer.element("figure", ["class": "plot"]) {
            $0.markup(parts.steps(diagram, prefix: "diagram"))
          }
        }
        writer.element("ol", ["class": "steps"]) { writer in
          for step in own {
            writer.element("li") { writer in
              writer.element("span", ["class": "equation"]) { $0.sentence(step.equation) }
              if let note = step.note {
                writer.element("span", ["class": "under"]) { $0.sentence(note) }
              }
            }
          }
        }
      }
    }
  }

  private func values(_ reaction: Reaction, _ links: Links, _ writer: inout MarkupWriter) {
    let numbers = context.numbers.filter {
      $0.measurement.reaction == reaction && $0.measurement.record == .measurement
    }
    let table = MeasurementTable(
      context: context, links: links,
      columns: [.subject, .value, .at, .conditions, .kind, .source, .note])
    for group in ValueGroup.groups(of: numbers) {
      group.heading(&writer)
      let solutions = group.byElectrolyte
      let most = LongList.rows(of: group.numbers.count, in: solutions.count)
      let parts = solutions.map { part in
        MeasurementTable.Group(
          name: electrolyteName(part.numbers), numbers: Array(part.numbers.prefix(most)))
      }
      writer.markup(table.markup(parts, label: group.label))
      LongList.cut(
        parts.reduce(0) { $0 + $1.numbers.count }, of: group.numbers.count,
        "values, the first of each electrolyte", SiteAddress("data/measurements.csv"), links,
        &writer)
    }
  }

  private func electrolyteName(_ numbers: [SubjectNumber]) -> Markup {
    Markup { writer in
      switch numbers.first?.measurement.electrolyte {
      case .named(let name, let medium):
        writer.name(name)
        writer.text(" (\(medium.name))")
      case .medium(let medium):
        writer.text("\(medium.name.sentenceCased), electrolyte not named")
      case .notStated, .notGiven, nil: writer.text("Electrolyte not stated")
      }
    }
  }

  private func classes(_ reaction: Reaction, _ links: Links, _ writer: inout MarkupWriter) {
    let classes = context.comparability.filter { $0.reaction == reaction }
    guard !classes.isEmpty else { return }
    writer.element("ul", ["class": "comparability"]) { writer in
      for found in classes {
        writer.element("li") { writer in
          writer.nameLink(
            found.title, to: links.to(.comparabilityClass(reaction, slug: found.slug)))
          writer.element("span", ["class": "under"]) { writer in
            writer.text(String.count(found.members.count, "value", "values"))
            leader(of: found, links, &writer)
          }
        }
      }
    }
    unknown(classes, &writer)
  }

  /// The best of the quantity by which the field knows a catalyst, else of the first that is ranked.
  private func leader(
    of found: ComparabilityClass, _ links: Links, _ writer: inout MarkupWriter
  ) {
    let ranked = context.compared(found).filter { !$0.ranked.isEmpty }
    let headline = ranked.first { quantity in
      BestValue.headline.contains { $0.reaction == found.reaction && $0.asks(for: quantity) }
    }
    guard let quantity = headline ?? ranked.first, let best = quantity.ranked.first else { return }
    let tied = quantity.ranked.count { $0.group == "A" }
    writer.text("; ")
    writer.runs(quantity.symbol)
    writer.text(tied > 1 ? ", \(tied) in group A, first " : ", group A: ")
    writer.nameLink(
      best.number.measurement.sample ?? best.number.subject.name,
      to: links.to(context.address(of: best.number.subject)))
    writer.text(" ")
    writer.runs(NumberText.runs(best.number.measurement.normalised))
  }

  /// What keeps numbers from being compared, counted by what is not stated.
  private func unknown(_ classes: [ComparabilityClass], _ writer: inout MarkupWriter) {
    var counts: [(name: String, count: Int)] = []
    for found in classes {
      for name in found.unknownTraits {
        if let place = counts.firstIndex(where: { $0.name == name }) {
          counts[place].count += found.members.count
        } else {
          counts.append((name, found.members.count))
        }
      }
    }
    writer.element("p", ["class": "under"]) { writer in
      writer.text("Values of different classes are never ranked together.")
      guard !counts.isEmpty else { return }
      writer.text(" Not stated: ")
      writer.joined(counts, by: ", ") { item, writer in
        writer.text(
          "\(item.name == "iR" ? "iR correction" : item.name) of"
            + " \(String.count(item.count, "value", "values"))")
      }
      writer.text(". What is not known makes a class of its own.")
    }
  }
}

extension PerformanceMapDeclaration.Panel {
  /// Whether it shows this quantity: same metric, same current density, per geometric area.
  fileprivate func asks(for quantity: ComparedQuantity) -> Bool {
    guard metric == quantity.metric, quantity.basis == nil else { return false }
    guard let at, let unit = at.unit else { return true }
    return quantity.at?.value(in: unit) == at.value
  }
}
