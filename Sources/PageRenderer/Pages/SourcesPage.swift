import Bibliography
import Electrochemistry
import Markup
import ReviewModel

/// All sources: a table, then by year, journal and author. The only page with COinS, by which
/// reference managers take all of them at once; on other pages they would hide the page itself.
struct SourcesPage {
  let context: SiteContext

  func page(_ start: PageContent) -> PageContent {
    var page = start
    let links = page.links
    let list = context.review.sources
    let orders = [
      Order(title: "By year", id: "by-year", groups: byYear(list)),
      Order(title: "By journal", id: "by-journal", groups: byJournal(list)),
      Order(title: "By author", id: "by-author", groups: byAuthor(list)),
    ].filter { !$0.groups.isEmpty }
    page.set("list") { writer in
      if !orders.isEmpty {
        writer.element("p", ["class": "ways"]) { writer in
          writer.joined(orders, by: " · ") { order, writer in
            writer.element("a", ["href": "#" + order.id], text: order.title)
          }
        }
      }
      table(list, links, &writer)
      for order in orders { groups(order, links, &writer) }
    }
    return page
  }

  private func table(_ list: [Source], _ links: Links, _ writer: inout MarkupWriter) {
    writer.table(
      "Sources", class: "sources", head: ["Source", "Year", "Values", "Entries"]
    ) { writer in
      for source in list {
        writer.element("tr") { writer in
          writer.element("th", ["scope": "row"]) { writer in
            writer.element("a", ["href": links.to(.source(source.id))], text: source.label)
            writer.element("span", ["class": "under"]) { writer in
              writer.markup(context.reference(source))
              if !source.isPlaceholder {
                writer.element("span", ["class": "Z3988", "title": COinS.text(source)], text: "")
              }
            }
            if let status = source.status { writer.sourceStatus(status) }
          }
          writer.element("td", ["class": "number"], text: source.year.map(String.init) ?? "")
          let values = context.numbersBySource[source.id]?.count ?? 0
          let entries = context.citing[source.id]?.count ?? 0
          writer.element("td", ["class": "number"], text: NumberText.count(values))
          writer.element("td", ["class": "number"], text: NumberText.count(entries))
        }
      }
    }
  }

  private typealias Group = (name: String, sources: [Source])

  private struct Order {
    var title: String
    var id: String
    var groups: [Group]
  }

  private func groups(_ order: Order, _ links: Links, _ writer: inout MarkupWriter) {
    writer.element("section", ["class": "source-groups", "aria-labelledby": order.id]) { writer in
      writer.element("h2", ["id": order.id], text: order.title)
      writer.element("dl") { writer in
        for group in order.groups {
          writer.element("dt", text: group.name)
          writer.element("dd") { writer in
            writer.joined(group.sources, by: ", ") { source, writer in
              writer.element("a", ["href": links.to(.source(source.id))], text: source.label)
            }
          }
        }
      }
    }
  }

  private func byYear(_ list: [Source]) -> [Group] {
    Dictionary(grouping: list.filter { $0.year != nil }) { $0.year ?? 0 }
      .sorted { $0.key > $1.key }.map { (String($0.key), $0.value) }
  }

  /// By journal, or the publisher where only that is known.
  private func byJournal(_ list: [Source]) -> [Group] {
    sorted(
      Dictionary(grouping: list) {
        $0.journal ?? $0.journalAbbreviation ?? $0.bookTitle ?? $0.publisher ?? ""
      })
  }

  private func byAuthor(_ list: [Source]) -> [Group] {
    var groups: [String: [Source]] = [:]
    for source in list {
      for name in Set(source.authors.map(Self.inverted)) {
        groups[name, default: []].append(source)
      }
    }
    return sorted(groups)
  }

  private static func inverted(_ person: PersonName) -> String {
    person.initials.isEmpty ? person.family : "\(person.family), \(person.initials)"
  }

  private func sorted(_ groups: [String: [Source]]) -> [Group] {
    groups.filter { !$0.key.isEmpty }
      .map { (key: SearchKey.slug(of: $0.key), group: ($0.key, $0.value)) }
      .sorted { ($0.key, $0.group.0) < ($1.key, $1.group.0) }.map(\.group)
  }
}

/// ContextObjects in Spans: a reference as the query of an OpenURL (Z39.88-2004).
enum COinS {
  static func text(_ source: Source) -> String {
    var pairs = [("ctx_ver", "Z39.88-2004")]
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { pairs.append((name, value)) }
    }
    let isArticle = source.type == "article"
    add(
      "rft_val_fmt", isArticle ? "info:ofi/fmt:kev:mtx:journal" : "info:ofi/fmt:kev:mtx:book")
    add("rft.genre", isArticle ? "article" : source.type == "book" ? "book" : "document")
    add(isArticle ? "rft.atitle" : source.type == "book" ? "rft.btitle" : "rft.title", source.title)
    add("rft.jtitle", source.journal)
    add("rft.stitle", source.journalAbbreviation)
    add("rft.date", source.year.map(String.init))
    add("rft.volume", source.volume)
    add("rft.issue", source.issue)
    let pages = source.pages?.split(separator: "–", maxSplits: 1).map(String.init) ?? []
    add("rft.spage", pages.first)
    add("rft.epage", pages.count > 1 ? pages[1] : nil)
    add("rft.artnum", source.articleNumber)
    add("rft.pub", isArticle ? nil : source.publisher)
    add("rft.isbn", source.isbn)
    if let first = source.authors.first {
      add("rft.aulast", first.family)
      add("rft.aufirst", first.given)
    }
    for author in source.authors {
      add("rft.au", [author.family, author.given].filter { !$0.isEmpty }.joined(separator: ", "))
    }
    add("rft_id", source.doi.map { "info:doi/" + $0 } ?? source.url)
    return pairs.map { $0.0 + "=" + encoded($0.1) }.joined(separator: "&")
  }

  /// Percent-encoded but for the unreserved signs of RFC 3986.
  private static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return encoded
  }
}
