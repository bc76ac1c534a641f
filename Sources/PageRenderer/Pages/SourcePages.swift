import Bibliography
import Diagnostics
import Electrochemistry
import Markup
import ReviewModel

/// A source: its record, every value taken from it, the entries that cite it.
struct SourcePages {
  let context: SiteContext

  func page(_ source: Source, previous: Source?, next: Source?) -> PageContent {
    var page = PageContent(
      .source, at: .source(source.id), title: source.label,
      description: context.review.about.referenceStyle.plain(source))
    page.eyebrow = source.referenceNumber.map { "Source, reference \($0)" } ?? "Source"
    page.crumbs = [.init(name: "Sources", address: .sources)]
    page.contentPath = source.range.path
    let links = page.links
    page.set("lead") { writer in
      writer.element("p") { $0.markup(context.reference(source)) }
      status(source, links, &writer)
      guard source.isPlaceholder else { return }
      writer.element("div", ["class": "callout", "role": "note"]) { writer in
        writer.element(
          "p",
          text: "The bibliographic record of this reference is not verified yet. Only the number,"
            + " the year and the publisher are known from the reviewed article.")
      }
    }
    if !source.isPlaceholder { page.nodes = [StructuredData(context: context).article(source)] }
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
      .init(name: context.name(other.label), address: .source(other.id))
    }
    page.set("neighbours", Neighbours.markup(previous.map(step), next.map(step), links))
    return page
  }

  /// A retraction and the like, and the records this one belongs together with.
  private func status(_ source: Source, _ links: Links, _ writer: inout MarkupWriter) {
    if let status = source.status {
      writer.element("div", ["class": "callout callout-status", "role": "note"]) { writer in
        writer.element("p") { writer in
          writer.element("strong", text: status.label + ".")
          writer.text(" This publication was \(status.phrase).")
          if status.isRetracted {
            writer.text(" Its values stay on the pages and take no part in ranks and maps.")
          }
          if let link = status.noticeLink {
            writer.text(" ")
            writer.element("a", ["href": link], text: "Notice")
          }
        }
      }
    }
    for (words, id) in relations(source) {
      guard let other = context.sources[id] else { continue }
      writer.element("p", ["class": "relation"]) { writer in
        writer.text(words + " ")
        writer.element("a", ["href": links.to(.source(id))], text: other.label)
        writer.text(".")
      }
    }
  }

  private func relations(_ source: Source) -> [(String, String)] {
    var relations: [(String, String)] = []
    if let id = source.preprintOf { relations.append(("Preprint of", id)) }
    if let id = source.supersededBy { relations.append(("Superseded by", id)) }
    relations += (context.preprints[source.id] ?? []).map { ("Also as preprint:", $0) }
    relations += (context.superseded[source.id] ?? []).map { ("Supersedes", $0) }
    return relations
  }

  private func record(_ source: Source, _ writer: inout MarkupWriter) {
    let people = source.authors.isEmpty ? source.editors : source.authors
    let facts: [(String, String?)] = [
      ("Title", source.title), ("Known as", source.title == nil ? source.howPublished : nil),
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
      } else if let url = source.webAddress {
        writer.fact("Address") { $0.element("a", ["href": url], text: url) }
      }
      seen(source, &writer)
    }
  }

  /// Where it was read, as text, and what is known or missing.
  private func seen(_ source: Source, _ writer: inout MarkupWriter) {
    if !source.seenAt.isEmpty {
      writer.fact("Seen at") { writer in
        writer.joined(source.seenAt, by: " ") { address, writer in
          writer.element("span", ["class": "seen-at"], text: address)
        }
      }
    }
    if let note = source.note { writer.fact("Note") { $0.sentence(note) } }
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
