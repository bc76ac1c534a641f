import Markup
import ReviewModel

/// What surrounds the content of every page.
struct PageChrome {
  let context: SiteContext
  let page: PageContent

  private var links: Links { page.links }

  var head: Markup {
    Markup { writer in
      if let base = context.baseURL, page.kind != .notFound {
        let target = page.redirect ?? page.address
        writer.void("link", ["rel": "canonical", "href": base + target.canonical])
      }
      if let redirect = page.redirect {
        writer.void(
          "meta", ["http-equiv": "refresh", "content": "0; url=" + links.to(redirect)])
      }
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
            "title": context.review.about.title, "href": links.to(SearchPage.description),
          ])
      }
      for asset in context.theme.assets where asset.name.hasSuffix(".js") {
        writer.element("script", ["defer": "", "src": links.to(asset.address)], text: "")
      }
    }
  }

  var navigation: Markup {
    let folder = page.address.path.split(separator: "/").first.map(String.init)
    return Markup { writer in
      writer.element("ul") { writer in
        for item in context.theme.settings.navigation {
          let address = SiteAddress(folder: item.place)
          guard context.isWritten(address) else { continue }
          let state: String? =
            address == page.address ? "page" : (folder == item.place ? "true" : nil)
          writer.element("li") { writer in
            writer.element(
              "a", ["href": links.to(address), "aria-current": state], text: item.label)
          }
        }
      }
    }
  }

  var breadcrumbs: Markup {
    Markup { writer in
      writer.element("ol") { writer in
        for crumb in page.crumbs {
          writer.element("li") { writer in
            writer.element("a", ["href": links.to(crumb.address)], text: crumb.name)
          }
        }
        writer.element("li") { writer in
          writer.element("span", ["aria-current": "page"]) { $0.markup(page.heading) }
        }
      }
    }
  }

  /// The link to the content file of the page at its host.
  var edit: Markup {
    let about = context.review.about
    guard let repository = about.repository, let path = page.contentPath else { return .empty }
    let address = "\(repository)/edit/\(about.branch)/\(path)"
    return Markup { writer in
      writer.element("a", ["href": address, "rel": "edit"], text: "Edit this page")
    }
  }

  var footer: Markup {
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
