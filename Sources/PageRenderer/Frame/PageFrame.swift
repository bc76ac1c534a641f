import Markup
import Mustache
import ReviewModel

/// Puts a page into the template of its kind.
struct PageFrame: Sendable {
  let context: SiteContext
  private let shared: SharedChrome

  init(context: SiteContext) {
    self.context = context
    shared = SharedChrome(context: context)
  }

  func file(_ page: PageContent) -> RenderedFile {
    let texts = texts(page)
    let pieces = pieces(page)
    let key = PageShape.Key(kind: page.kind, names: Set(texts.keys).union(pieces.keys))
    let shape = context.shape(key)
    let bytes = Self.filled(shape, texts, pieces)
    return RenderedFile(
      path: page.address.path,
      bytes: CitationNumbers.resolved(bytes, context: context, links: page.links), kind: .page)
  }

  private static func filled(
    _ shape: PageShape, _ texts: [String: String], _ pieces: [String: Markup]
  ) -> [UInt8] {
    var writer = MarkupWriter()
    writer.reserve(pieces.values.reduce(6000) { $0 + $1.bytes.count })
    for part in shape.parts {
      switch part {
      case .literal(let bytes): writer.markup(cutFrom: bytes)
      case .piece(let name): if let piece = pieces[name] { writer.markup(piece) }
      case .text(let name): if let text = texts[name] { writer.quotedText(text) }
      }
    }
    return writer.bytes
  }

  private func texts(_ page: PageContent) -> [String: String] {
    var texts = shared.texts
    texts["title"] =
      page.address == .home ? page.title : "\(page.title) – \(context.review.about.title)"
    texts["description"] = page.description
    texts["root"] = page.links.root
    texts["home"] = page.links.to(.home)
    texts["search"] = page.links.to(.search)
    texts["kind"] = page.kind.rawValue
    texts["eyebrow"] = page.eyebrow
    return texts
  }

  private func pieces(_ page: PageContent) -> [String: Markup] {
    var pieces = page.fragments
    let chrome = PageChrome(context: context, page: page, shared: shared)
    pieces["head"] = chrome.head
    pieces["navigation"] = chrome.navigation
    pieces["footer"] = shared.footer(page.links)
    pieces["heading"] = page.heading
    pieces["licenceLink"] = shared.licence
    if !page.crumbs.isEmpty { pieces["breadcrumbs"] = chrome.breadcrumbs }
    let report = chrome.report
    if !report.isEmpty { pieces["report"] = report }
    let edit = chrome.edit
    if !edit.isEmpty { pieces["edit"] = edit }
    return pieces
  }
}
