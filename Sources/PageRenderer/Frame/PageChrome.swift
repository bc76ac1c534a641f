import Figures
import Markup
import ReviewModel

/// What surrounds the content of every page.
struct PageChrome {
  let context: SiteContext
  let page: PageContent
  let shared: SharedChrome

  private var links: Links { page.links }

  var head: Markup {
    Markup { writer in
      if let base = context.baseURL, page.kind != .notFound {
        let target = page.redirect ?? page.address
        writer.void("link", ["rel": "canonical", "href": base + target.canonical])
      }
      preview(&writer)
      scholarly(&writer)
      if let redirect = page.redirect {
        writer.void(
          "meta", ["http-equiv": "refresh", "content": "0; url=" + links.to(redirect)])
      }
      writer.markup(shared.assets(links))
      for asset in context.theme.scripts(of: page.kind) {
        writer.element("script", ["defer": "", "src": links.to(asset.address)], text: "")
      }
      structured(&writer)
    }
  }

  /// Open Graph, for whoever shares the page. Pictures need an address of their own.
  private func preview(_ writer: inout MarkupWriter) {
    guard page.redirect == nil, page.kind != .notFound else { return }
    var tags: [(String, String)] = [
      ("og:type", page.kind == .home ? "website" : "article"), ("og:title", page.title),
      ("og:description", page.description), ("og:site_name", context.review.about.title),
    ]
    if let base = context.baseURL {
      tags.append(("og:url", base + page.address.canonical))
      if let id = page.mapID ?? context.review.maps.first?.id,
        context.hasPreview(id)
      {
        tags += [
          ("og:image", base + SiteAddress.mapPreview(id).path), ("og:image:type", "image/png"),
          ("og:image:width", String(MapPreview.width)),
          ("og:image:height", String(MapPreview.height)),
          ("og:image:alt", "Performance map: " + (context.mapTitle(id) ?? page.title)),
        ]
      }
    }
    for (property, content) in tags {
      writer.void("meta", ["property": property, "content": content])
    }
    writer.void("meta", ["name": "twitter:card", "content": "summary_large_image"])
  }

  /// Highwire tags on the page of the review itself: on others they would make an entry an article.
  private func scholarly(_ writer: inout MarkupWriter) {
    guard page.kind == .home else { return }
    let about = context.review.about
    var tags = [("citation_title", about.subtitle.map { "\(about.title): \($0)" } ?? about.title)]
    tags += about.authors.map { ("citation_author", $0.name) }
    let date = about.date.replacing("-", with: "/")
    tags += [("citation_publication_date", date), ("citation_online_date", date)]
    tags.append(("citation_technical_report_institution", about.title))
    if let doi = about.doi { tags.append(("citation_doi", doi)) }
    if let base = context.baseURL { tags.append(("citation_abstract_html_url", base)) }
    tags.append(("citation_language", context.theme.settings.language))
    tags.append(("citation_keywords", about.reactions.joined(separator: "; ")))
    for (name, content) in tags { writer.void("meta", ["name": name, "content": content]) }
  }

  private func structured(_ writer: inout MarkupWriter) {
    let crumbs = StructuredData(context: context).breadcrumbs(page)
    let nodes = page.nodes + [crumbs].compactMap(\.self)
    guard !nodes.isEmpty, page.redirect == nil else { return }
    writer.open("script", ["type": "application/ld+json"])
    writer.json(StructuredData.document(nodes).compactBytes)
    writer.close("script")
  }

  var navigation: Markup { shared.navigation(of: page.address, links) }

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

  /// Links to the content file of the page at its host, and to say what is wrong with it.
  var edit: Markup {
    let about = context.review.about
    guard let repository = about.repository, let path = page.contentPath else { return .empty }
    let id = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
    let (words, issue): (String, (words: String, query: String)) =
      switch page.kind {
      case .catalyst:
        ("Edit this entry", ("Dispute a value", "template=dispute-value.yml&entry=\(id)"))
      case .source:
        ("Edit this source", ("Correct this source", "template=correct-source.yml&source=\(id)"))
      default: ("Edit this page", ("Report a mistake", "title=\(id):"))
      }
    return Markup { writer in
      writer.element(
        "a", ["href": "\(repository)/edit/\(about.branch)/\(path)", "rel": "edit"], text: words)
      writer.text(" · ")
      writer.element("a", ["href": "\(repository)/issues/new?\(issue.query)"], text: issue.words)
    }
  }

  /// The link to the same for print.
  var report: Markup {
    guard context.options.hasReports, let report = page.report else { return .empty }
    let words =
      switch report.kind {
      case .review: "The whole review as PDF"
      case .catalyst: "This entry on a sheet, as PDF"
      default: "A brief for print, as PDF"
      }
    return Markup { writer in
      writer.element(
        "a", ["href": links.to(.report(report)), "type": "application/pdf"], text: words)
    }
  }
}
