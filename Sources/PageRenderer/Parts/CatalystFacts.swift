import Electrochemistry
import Markup
import ReviewModel

/// The list of facts at the top of an entry.
struct CatalystFacts {
  let context: SiteContext
  let catalyst: Catalyst
  let page: CatalystPage

  var markup: Markup {
    Markup { writer in
      writer.element("dl", ["class": "facts"]) { writer in
        design(&writer)
        symbols("Metals", catalyst.metals, &writer)
        symbols("Other elements", catalyst.elements, &writer)
        names("Active sites", catalyst.sites, &writer)
        if let support = catalyst.support {
          writer.fact("Support") { $0.markup(context.name(support)) }
        }
        mechanisms(&writer)
        names("Other names", catalyst.aliases.filter { !catalyst.formerIDs.contains($0) }, &writer)
        if let milestone = catalyst.milestone {
          writer.fact("Milestone") { writer in
            writer.element(
              "a", ["href": page.links.to(.timeline, anchor: "y\(milestone.year)")],
              text: String(milestone.year))
            if let text = milestone.text {
              writer.text(": ")
              writer.sentence(text)
            }
          }
        }
        writer.fact("Source") { writer in
          page.references.cite(
            catalyst.sourceID, context: context, links: page.links, to: &writer)
          if let source = context.sources[catalyst.sourceID] { writer.text(" " + source.label) }
        }
        contributors(&writer)
      }
    }
  }

  private func design(_ writer: inout MarkupWriter) {
    writer.fact("Strategy and class") { writer in
      DesignPlace(context: context, links: page.links).write(catalyst, &writer)
      if let reason = catalyst.classReason {
        writer.element("span", ["class": "under"]) { $0.sentence(reason) }
      }
    }
  }

  private func contributors(_ writer: inout MarkupWriter) {
    guard !catalyst.contributors.isEmpty else { return }
    writer.fact("Contributors") { writer in
      writer.joined(catalyst.contributors, by: "; ") { person, writer in
        if let orcid = person.orcid {
          writer.element("a", ["href": "https://orcid.org/\(orcid)"], text: person.name)
        } else {
          writer.text(person.name)
        }
        if !person.roles.isEmpty {
          writer.text(" ")
          writer.element(
            "span", ["class": "under"], text: person.roles.map(\.phrase).joined(separator: ", "))
        }
      }
    }
  }

  private func symbols(_ term: String, _ symbols: [String], _ writer: inout MarkupWriter) {
    guard !symbols.isEmpty else { return }
    writer.fact(term) { writer in
      writer.joined(symbols, by: ", ") { symbol, writer in
        writer.element("a", ["href": page.links.to(.element(symbol))], text: symbol)
      }
    }
  }

  private func names(_ term: String, _ names: [String], _ writer: inout MarkupWriter) {
    guard !names.isEmpty else { return }
    writer.fact(term) { $0.joined(names, by: ", ") { $1.markup(context.name($0)) } }
  }

  private func mechanisms(_ writer: inout MarkupWriter) {
    let known = catalyst.mechanismIDs.compactMap { context.mechanisms[$0] }
    guard !known.isEmpty else { return }
    writer.fact(known.count == 1 ? "Mechanism" : "Mechanisms") { writer in
      writer.joined(known, by: ", ") { mechanism, writer in
        writer.element(
          "a", ["href": page.links.to(.mechanism(mechanism.id))], text: mechanism.name)
      }
    }
  }
}
