import Markup
import ReviewModel

/// The changes as an Atom feed (RFC 4287) and a JSON feed (version 1.1): one entry a day.
struct Feeds {
  let context: SiteContext

  /// Older days stand on the page alone.
  private static let mostDays = 30

  private struct Entry {
    var id: String
    var title: String
    var time: String
    var address: String
    var html: String
  }

  var all: [RenderedFile] {
    let entries = entries
    return [
      RenderedFile(path: SiteAddress.atomFeed.path, bytes: atom(entries), kind: .data),
      RenderedFile(path: SiteAddress.jsonFeed.path, bytes: json(entries), kind: .data),
    ]
  }

  private var base: String { context.baseURL ?? "" }
  private var page: String { base + SiteAddress.changes.canonical }

  /// Names that stay the same where the site has no address.
  private func identity(_ name: String) -> String {
    context.baseURL == nil
      ? "urn:tafel:\(DataPackage.name(of: context.review.about)):\(name)" : page + "#" + name
  }

  private var entries: [Entry] {
    let about = context.review.about
    let days = context.history.prefix(Self.mostDays)
    guard !days.isEmpty else {
      return [
        Entry(
          id: identity("v\(about.version)"), title: "Version \(about.version)",
          time: about.date + "T00:00:00Z", address: page,
          html: Markup.paragraph("The review covers the literature up to \(about.date).").string)
      ]
    }
    let changes = ChangesPage(context: context)
    return days.map { day in
      Entry(
        id: identity("d" + day.date), title: "\(day.date): \(context.words(of: day).summary)",
        time: day.time, address: page + "#d" + day.date,
        html: changes.markup(of: day, links: Links(base: base)).string)
    }
  }

  private func atom(_ entries: [Entry]) -> [UInt8] {
    let about = context.review.about
    return Markup { writer in
      writer.literal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
      writer.element(
        "feed",
        ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": context.theme.settings.language]
      ) { writer in
        writer.newline()
        writer.element("id", text: context.baseURL == nil ? identity("feed") : page)
        writer.element("title", text: about.title + ": changes")
        writer.element("updated", text: entries.map(\.time).max() ?? about.date + "T00:00:00Z")
        writer.empty(
          "link",
          [
            "rel": "self", "type": "application/atom+xml", "href": base + SiteAddress.atomFeed.path,
          ])
        writer.empty("link", ["rel": "alternate", "type": "text/html", "href": page])
        writer.element("rights", text: about.licence)
        for author in about.authors.isEmpty
          ? [About.Author(name: about.title, orcid: nil)] : about.authors
        {
          writer.element("author") { $0.element("name", text: author.name) }
        }
        for entry in entries {
          writer.newline()
          writer.element("entry") { writer in
            writer.element("id", text: entry.id)
            writer.element("title", text: entry.title)
            writer.element("updated", text: entry.time)
            writer.empty("link", ["rel": "alternate", "type": "text/html", "href": entry.address])
            writer.element("content", ["type": "html"], text: entry.html)
          }
        }
        writer.newline()
      }
      writer.newline()
    }.bytes
  }

  private func json(_ entries: [Entry]) -> [UInt8] {
    let about = context.review.about
    return JSONValue.object([
      ("version", .text("https://jsonfeed.org/version/1.1")),
      ("title", .text(about.title + ": changes")), ("home_page_url", .optional(context.baseURL)),
      (
        "feed_url",
        .optional(context.baseURL.map { $0 + SiteAddress.jsonFeed.path })
      ), ("description", .text(about.description)),
      ("language", .text(context.theme.settings.language)),
      (
        "authors",
        about.authors.isEmpty
          ? nil
          : .list(
            about.authors.map { author in
              .object([
                ("name", .text(author.name)),
                ("url", .optional(author.orcid.map { "https://orcid.org/" + $0 })),
              ])
            })
      ),
      (
        "items",
        .list(
          entries.map { entry in
            .object([
              ("id", .text(entry.id)), ("url", context.baseURL == nil ? nil : .text(entry.address)),
              ("title", .text(entry.title)), ("content_html", .text(entry.html)),
              ("date_published", .text(entry.time)), ("date_modified", .text(entry.time)),
            ])
          })
      ),
    ]).bytes
  }
}
