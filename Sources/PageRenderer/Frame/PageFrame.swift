import Markup
import Mustache
import ReviewModel

/// Puts a page into the template of its kind.
struct PageFrame {
  let context: SiteContext

  func file(_ page: PageContent) -> RenderedFile {
    let view = PageView(texts: texts(page), fragments: fragments(page))
    let text = context.theme.library.render(view, withTemplate: page.kind.rawValue) ?? ""
    let bytes = CitationNumbers.resolved(Array(text.utf8), context: context, links: page.links)
    return RenderedFile(path: page.address.path, bytes: bytes, kind: .page)
  }

  private func texts(_ page: PageContent) -> [String: String] {
    let about = context.review.about
    var texts = [
      "lang": context.theme.settings.language,
      "title": page.address == .home ? page.title : "\(page.title) – \(about.title)",
      "description": page.description, "root": page.links.root,
      "home": page.links.to(.home), "search": page.links.to(.search), "siteTitle": about.title,
      "kind": page.kind.rawValue,
      "version": about.version, "date": about.date, "licence": about.licence,
    ]
    texts["siteSubtitle"] = about.subtitle
    texts["eyebrow"] = page.eyebrow
    return texts
  }

  private func fragments(_ page: PageContent) -> [String: String] {
    var fragments = page.fragments.mapValues(\.string)
    let chrome = PageChrome(context: context, page: page)
    fragments["head"] = chrome.head.string
    fragments["navigation"] = chrome.navigation.string
    fragments["footer"] = chrome.footer.string
    fragments["heading"] = page.heading.string
    fragments["licenceLink"] = chrome.licence.string
    if !page.crumbs.isEmpty { fragments["breadcrumbs"] = chrome.breadcrumbs.string }
    let report = chrome.report
    if !report.isEmpty { fragments["report"] = report.string }
    let edit = chrome.edit
    if !edit.isEmpty { fragments["edit"] = edit.string }
    return fragments
  }
}

/// What a template sees of a page: a flat set of names, each a text or a ready-made piece. Which
/// tag may use which name is checked when the theme is read.
private struct PageView: MustacheParent {
  let texts: [String: String]
  let fragments: [String: String]

  func child(named name: String) -> Any? { (texts[name] ?? fragments[name]).map(PagePiece.init) }
}

/// A text or piece as the template engine takes it; inside its own section it has no names, so
/// that the engine does not look for them by reflection.
private struct PagePiece: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  /// Empty pieces never get here.
  let isNull = false

  init(_ text: String) { renderText = text }

  func child(named name: String) -> Any? { nil }
}
