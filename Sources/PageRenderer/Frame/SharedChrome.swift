import Markup
import ReviewModel

/// What surrounds pages and is the same on many: made once for each way links are written.
struct SharedChrome: Sendable {
  let context: SiteContext
  let texts: [String: String]
  /// The licence by its name, with a link to its text where it is a known one.
  let licence: Markup
  private let items: [(label: String, folder: String, address: SiteAddress)]
  private let navigations = OnceFor<Place, Markup>()
  private let footers = OnceFor<String, Markup>()
  private let assets = OnceFor<String, Markup>()

  /// What the navigation depends on.
  private struct Place: Hashable, Sendable {
    var root: String
    /// The folder of the site that the page belongs to.
    var folder: Substring
    /// The page itself, where the navigation names it.
    var address: SiteAddress?
  }

  init(context: SiteContext) {
    self.context = context
    let about = context.review.about
    texts = [
      "lang": context.theme.settings.language, "siteTitle": about.title, "version": about.version,
      "date": about.date, "licence": about.licence,
    ].merging(about.siteSubtitle) { first, _ in first }
    licence = Self.licence(about)
    items = context.theme.settings.navigation.map {
      (label: $0.label, folder: $0.place, address: SiteAddress(folder: $0.place))
    }
  }

  private static func licence(_ about: About) -> Markup {
    let licence = Licence(about.licence)
    guard let address = licence.address else { return Markup(text: licence.name) }
    return Markup { writer in
      writer.element(
        "a", ["rel": "license", "href": address], text: licence.title ?? licence.name)
    }
  }

  func footer(_ links: Links) -> Markup {
    footers(links.root) {
      Markup { writer in
        for group in context.footerGroups {
          writer.element("section") { writer in
            writer.element("h2", text: group.title)
            writer.element("ul") { writer in
              for entry in group.entries {
                writer.element("li") { writer in
                  writer.element("a", ["href": links.to(entry.address)], text: entry.name)
                }
              }
            }
          }
        }
      }
    }
  }

  func navigation(of address: SiteAddress, _ links: Links) -> Markup {
    let folder = address.path.prefix { $0 != "/" }
    let place = Place(
      root: links.root, folder: folder,
      address: items.contains { $0.address == address } ? address : nil)
    return navigations(place) {
      Markup { writer in
        writer.element("ul") { writer in
          for item in items where context.isWritten(item.address) {
            let state: String? =
              item.address == address ? "page" : (item.folder == folder ? "true" : nil)
            writer.element("li") { writer in
              writer.element(
                "a", ["href": links.to(item.address), "aria-current": state], text: item.label)
            }
          }
        }
      }
    }
  }

  /// Style, icon, feed, licence and scripts of the head.
  func assets(_ links: Links) -> Markup {
    assets(links.root) { Markup { writeAssets(links, &$0) } }
  }

  private func writeAssets(_ links: Links, _ writer: inout MarkupWriter) {
    let about = context.review.about
    for asset in context.theme.assets where asset.name == "style.css" {
      writer.void("link", ["rel": "stylesheet", "href": links.to(asset.address)])
    }
    for asset in context.theme.assets where asset.name == "icon.svg" {
      writer.void(
        "link", ["rel": "icon", "type": "image/svg+xml", "href": links.to(asset.address)])
    }
    if context.baseURL != nil {
      writer.void(
        "link",
        [
          "rel": "search", "type": "application/opensearchdescription+xml",
          "title": about.title, "href": links.to(SearchPage.description),
        ])
    }
    writer.void(
      "link",
      [
        "rel": "alternate", "type": "application/atom+xml", "title": about.title + ": changes",
        "href": links.to(.atomFeed),
      ])
    if let licence = Licence(about.licence).address {
      writer.void("link", ["rel": "license", "href": licence])
    }
    for asset in context.theme.scripts {
      writer.element("script", ["defer": "", "src": links.to(asset.address)], text: "")
    }
  }
}

extension About {
  /// The subtitle by the name that templates know it by.
  fileprivate var siteSubtitle: [String: String] { subtitle.map { ["siteSubtitle": $0] } ?? [:] }
}
