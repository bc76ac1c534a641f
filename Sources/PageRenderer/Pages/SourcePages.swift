import Bibliography
import Electrochemistry
import Markup
import ReviewModel

/// A source: its record, every value taken from it, the entries that cite it.
struct SourcePages {
  let context: SiteContext

  func page(_ source: Source, previous: Source?, next: Source?) -> PageContent {
    var page = PageContent(
      .source, at: .source(source.id), title: source.label,
      description: ReferenceStyle.rsc.plain(source))
    page.eyebrow = source.referenceNumber.map { "Source, reference \($0)" } ?? "Source"
    page.crumbs = [.init(name: "Sources", address: .sources)]
    page.contentPath = "Content/sources/\(source.id).bib"
    let links = page.links
    page.set("lead") { writer in
      writer.element("p") { $0.markup(source.referenceMarkup) }
      guard source.isPlaceholder else { return }
      writer.element("div", ["class": "callout", "role": "note"]) { writer in
        writer.element(
          "p",
          text: "The bibliographic record of this reference is not verified yet. Only the number,"
            + " the year and the publisher are known from the reviewed article.")
      }
    }
    page.set("record") { record(source, &$0) }
    let numbers = context.numbersBySource[source.id] ?? []
    page.set(
      "values",
      MeasurementTable(
        context: context, links: links,
        columns: [.subject, .quantity, .value, .at, .electrolyte, .kind, .place, .note]
      ).markup(numbers, label: "Values from this source"))
    page.set("citedBy") { citedBy(source, links, &$0) }
    func step(_ other: Source) -> Neighbours.Step {
      .init(name: other.label, address: .source(other.id))
    }
    page.set("neighbours", Neighbours.markup(previous.map(step), next.map(step), links))
    return page
  }

  private func record(_ source: Source, _ writer: inout MarkupWriter) {
    let people = source.authors.isEmpty ? source.editors : source.authors
    let facts: [(String, String?)] = [
      ("Title", source.title),
      ("Authors", people.isEmpty ? nil : people.map(SourcePages.name).joined(separator: ", ")),
      ("Year", source.year.map(String.init)), ("Journal", source.journal),
      ("Publisher", source.publisher), ("Id", source.id),
    ]
    writer.element("dl", ["class": "facts"]) { writer in
      for (term, text) in facts {
        guard let text else { continue }
        writer.fact(term) { $0.text(text) }
      }
      if let doi = source.doi {
        writer.fact("DOI") { writer in
          writer.element("a", ["href": DOI.link(doi)], text: doi)
        }
      }
    }
  }

  private static func name(_ person: PersonName) -> String {
    [person.given, person.family, person.suffix].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func citedBy(_ source: Source, _ links: Links, _ writer: inout MarkupWriter) {
    let entries = context.citing[source.id] ?? []
    guard !entries.isEmpty else { return }
    writer.element("ul", ["class": "inline-list"]) { writer in
      for catalyst in entries {
        writer.element("li") { writer in
          writer.nameLink(catalyst.name, to: links.to(.catalyst(catalyst.id)))
        }
      }
    }
  }
}
