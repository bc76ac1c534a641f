import Electrochemistry
import Markup
import ReviewModel

/// What has changed in the content, day by day, as the repository tells it.
struct ChangesPage {
  let context: SiteContext

  /// More of a kind on one day are folded.
  private static let mostListed = 12

  var page: PageContent {
    var page = PageContent(
      .changes, at: .changes, title: "Changes",
      description: "What came, changed and went, day by day.")
    let links = page.links
    page.set("lead", .paragraph(page.description))
    page.set("feeds") { writer in
      writer.element("p") { writer in
        writer.text("Follow the review: ")
        writer.element("a", ["href": links.to(.atomFeed)], text: "Atom feed")
        writer.text(", ")
        writer.element("a", ["href": links.to(.jsonFeed)], text: "JSON feed")
        writer.text(".")
      }
    }
    let days = context.history
    page.set("list") { writer in
      if days.isEmpty {
        writer.element(
          "p",
          text: "Version \(context.review.about.version) covers the literature up to"
            + " \(context.review.about.date). The history of the content is not at hand.")
      }
      for day in days {
        writer.element("section", ["class": "day", "aria-labelledby": "d" + day.date]) { writer in
          writer.element("h2", ["id": "d" + day.date]) { writer in
            writer.element("time", ["datetime": day.date], text: day.date)
          }
          writer.element("p", ["class": "under"], text: context.words(of: day).summary)
          writer.markup(markup(of: day, links: links))
        }
      }
    }
    return page
  }

  /// The items of a day by what became of them.
  func markup(of day: ReviewHistory.Day, links: Links) -> Markup {
    let words = context.words(of: day)
    return Markup { writer in
      for group in words.groups {
        let items = group.items
        writer.element("p", ["class": "day-group"]) { writer in
          writer.element("strong", text: group.title + ": ")
          list(items.prefix(Self.mostListed), links, &writer)
          if items.count <= Self.mostListed { writer.text(".") }
        }
        guard items.count > Self.mostListed else { continue }
        writer.element("details") { writer in
          writer.element("summary", text: "and \(items.count - Self.mostListed) more")
          writer.element("p") { list(items.dropFirst(Self.mostListed), links, &$0) }
        }
      }
    }
  }

  private func list(
    _ items: ArraySlice<DayWords.Item>, _ links: Links, _ writer: inout MarkupWriter
  ) {
    writer.joined(items, by: ", ") { item, writer in
      if let address = item.address {
        writer.nameLink(item.name, to: links.to(address))
      } else {
        writer.name(item.name)
      }
    }
  }
}

/// A day's changes as items of the review.
struct DayWords: Sendable {
  struct Item: Sendable {
    var name: String
    /// Nil for what is no longer there.
    var address: SiteAddress?
  }

  struct Group: Sendable {
    var title: String
    var items: [Item]
  }

  private(set) var groups: [Group] = []
  private(set) var summary: String

  init(_ day: ReviewHistory.Day, _ context: SiteContext) {
    var parts: [String] = []
    var changes = [[ReviewHistory.Change]](repeating: [], count: Self.kinds.count)
    for change in day.changes {
      guard let place = Self.kinds.firstIndex(where: { change.path.hasPrefix("Content/" + $0.0) })
      else { continue }
      changes[place].append(change)
    }
    for (place, (_, one, many)) in Self.kinds.enumerated() where !changes[place].isEmpty {
      for (kind, word) in Self.words {
        let paths = changes[place].filter { $0.kind == kind }
        guard !paths.isEmpty else { continue }
        let count = "\(paths.count) \(paths.count == 1 ? one : many) \(word)"
        parts.append(count)
        groups.append(
          Group(
            title: count.prefix(1).uppercased() + count.dropFirst(),
            items: paths.map { Self.item($0.path, context) }))
      }
    }
    summary = parts.joined(separator: ", ") + "."
  }

  private static let kinds = [
    ("catalysts/", "entry", "entries"), ("sources/", "source", "sources"),
    ("data/", "data series", "data series"), ("strategies/", "strategy", "strategies"),
    ("mechanisms/", "mechanism", "mechanisms"), ("maps/", "map", "maps"),
    ("perspectives/", "perspective", "perspectives"), ("pages/", "page", "pages"),
    ("vocabulary/", "vocabulary file", "vocabulary files"), ("review.yml", "setting", "settings"),
  ]

  private static let words: [(ReviewHistory.Change.Kind, String)] = [
    (.added, "added"), (.changed, "changed"), (.removed, "removed"),
  ]

  private static func item(_ path: String, _ context: SiteContext) -> Item {
    let parts = path.split(separator: "/").map(String.init)
    let id = (parts.last ?? path).split(separator: ".").first.map(String.init) ?? path
    func item(_ name: String?, _ address: SiteAddress) -> Item {
      Item(name: name ?? id, address: context.isWritten(address) ? address : nil)
    }
    guard parts.count > 2 else { return Item(name: id, address: nil) }
    return switch parts[1] {
    case "catalysts": item(context.catalysts[id]?.name, .catalyst(id))
    case "sources": item(context.sources[id]?.label, .source(id))
    case "strategies": item(context.review.strategy(id)?.name, .strategy(id))
    case "mechanisms": item(context.mechanisms[id]?.name, .mechanism(id))
    case "maps": item(context.mapTitle(id), .map(id))
    case "perspectives":
      item(
        context.review.perspectives.first { $0.id == id }?.challenge.title, .perspectives)
    case "pages":
      context.review.pages.first { $0.id == id }
        .map { Item(name: $0.title, address: context.address(of: $0)) }
        ?? Item(name: id, address: nil)
    case "data":
      item(
        parts.count > 3 ? "\(context.catalysts[parts[2]]?.name ?? parts[2]), \(id)" : id,
        .catalyst(parts[2]))
    default: Item(name: id, address: nil)
    }
  }
}
