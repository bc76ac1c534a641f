import Electrochemistry
import ReviewModel

/// Where a page or file stands on the site.
///
/// Links name `index.html`, so that a site opened from disk can be walked through; canonical
/// addresses leave it out.
struct SiteAddress: Sendable, Hashable {
  /// Relative to the base: `catalysts/fe-n-c/index.html`.
  let path: String

  init(_ path: String) { self.path = path }

  /// A page of its own folder; the empty folder is the base.
  init(folder: String) { path = folder.isEmpty ? "index.html" : folder + "/index.html" }

  /// `../../` for a page two folders deep.
  var root: String {
    var root = ""
    for byte in path.utf8 where byte == UInt8(ascii: "/") { root += "../" }
    return root
  }

  /// The address without `index.html`, for canonical links and the sitemap.
  var canonical: String {
    path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
  }

  static let home = SiteAddress(folder: "")
  static let catalysts = SiteAddress(folder: "catalysts")
  static let strategies = SiteAddress(folder: "strategies")
  static let mechanisms = SiteAddress(folder: "mechanisms")
  static let reactions = SiteAddress(folder: "reactions")
  static let elements = SiteAddress(folder: "elements")
  static let perspectives = SiteAddress(folder: "perspectives")
  static let timeline = SiteAddress(folder: "timeline")
  static let maps = SiteAddress(folder: "maps")
  static let sources = SiteAddress(folder: "sources")
  static let data = SiteAddress(folder: "data")
  static let changes = SiteAddress(folder: "changes")
  static let atomFeed = SiteAddress("changes/feed.atom")
  static let jsonFeed = SiteAddress("changes/feed.json")
  static let contribute = SiteAddress(folder: "contribute")
  static let diagnostics = SiteAddress(folder: "diagnostics")
  static let compare = SiteAddress(folder: "compare")
  static let search = SiteAddress(folder: "search")
  static let notFound = SiteAddress("404.html")

  static func catalyst(_ id: String) -> Self { .init(folder: "catalysts/" + id) }
  static func strategy(_ id: String) -> Self { .init(folder: "strategies/" + id) }
  static func designClass(_ strategy: String, slug: String) -> Self {
    .init(folder: "strategies/\(strategy)/\(slug)")
  }
  static func mechanism(_ id: String) -> Self { .init(folder: "mechanisms/" + id) }
  static func reaction(_ reaction: Reaction) -> Self {
    .init(folder: "reactions/" + reaction.slug)
  }
  static func comparabilityClass(_ reaction: Reaction, slug: String) -> Self {
    .init(folder: "reactions/\(reaction.slug)/\(slug)")
  }
  static func element(_ symbol: String) -> Self { .init(folder: "elements/" + symbol) }
  static func map(_ id: String) -> Self { .init(folder: "maps/" + id) }
  static func mapDrawing(_ id: String) -> Self { .init("maps/\(id).svg") }
  static func mapPreview(_ id: String) -> Self { .init("maps/\(id).png") }
  static func mapTable(_ id: String) -> Self { .init("maps/\(id).csv") }
  static func mapBibTeX(_ id: String) -> Self { .init("maps/\(id).bib") }
  static func mapRIS(_ id: String) -> Self { .init("maps/\(id).ris") }
  static func source(_ id: String) -> Self { .init(folder: "sources/" + id) }
  /// - Parameter code: as diagnostics print it: `T504`.
  static func diagnostic(_ code: String) -> Self {
    .init(folder: "diagnostics/" + code.lowercased())
  }
  static func report(_ report: ReportRequest) -> Self { .init("reports/\(report.name).pdf") }
  static func page(_ id: String) -> Self { .init(folder: id) }
  static func series(_ series: DataSeries) -> Self {
    .init("data/series/\(series.catalystID)/\(series.id).csv")
  }
}

/// Makes links as they are written on one page.
struct Links: Sendable, Hashable {
  let root: String

  init(from address: SiteAddress) { root = address.root }

  /// Links that work from anywhere, for a page that is shown at any address.
  init(base: String) { root = base }

  /// - Parameter anchor: the id of a place on the page, without its sign.
  func to(_ address: SiteAddress, anchor: String? = nil) -> String {
    root + address.path + (anchor.map { "#" + $0 } ?? "")
  }
}
