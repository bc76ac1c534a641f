import Markup

/// A page before it is put into its frame.
struct PageContent: Sendable {
  /// A step of the way from the start page to this one.
  struct Crumb: Sendable, Hashable {
    var name: String
    var address: SiteAddress
  }

  var kind: PageKind
  var address: SiteAddress
  /// Plain, for the window and for search engines.
  var title: String
  /// The title with sub- and superscripts.
  var heading: Markup
  /// What kind of thing it is, above the heading: "Catalyst".
  var eyebrow: String?
  var description: String
  var crumbs: [Crumb] = []
  /// The content file behind the page, for the edit link.
  var contentPath: String?
  /// How links are written on the page.
  var links: Links
  /// What the page is, for programs: nodes of JSON-LD.
  var nodes: [JSONValue] = []
  /// The map that stands for the page where it is shared.
  var mapID: String?
  /// The report of the page for print, if reports are made.
  var report: ReportRequest?
  /// Where a page that only leads on leads to.
  var redirect: SiteAddress?
  private(set) var fragments: [String: Markup] = [:]

  init(
    _ kind: PageKind, at address: SiteAddress, title: String, heading: Markup? = nil,
    description: String
  ) {
    self.kind = kind
    self.address = address
    links = Links(from: address)
    self.title = title
    self.heading = heading ?? Markup(text: title)
    self.description = description
  }

  /// Empty pieces are left out, so that a template can ask whether there is one.
  mutating func set(_ name: String, _ piece: Markup) {
    if !piece.isEmpty { fragments[name] = piece }
  }

  mutating func set(_ name: String, _ build: (inout MarkupWriter) -> Void) {
    set(name, Markup(build))
  }
}
