package import ReviewModel

/// Files beside the pages that are made together.
struct PlannedFiles: Sendable {
  /// How the paths of its files begin.
  let prefixes: [String]
  /// Whether the texts of entries stand in them, or a digest of those.
  let holdsTexts: Bool
  let make: @Sendable () -> [RenderedFile]

  init(
    _ prefixes: String..., holdsTexts: Bool = false,
    make: @escaping @Sendable () -> [RenderedFile]
  ) {
    self.prefixes = prefixes
    self.holdsTexts = holdsTexts
    self.make = make
  }

  func mayHold(_ path: String) -> Bool { prefixes.contains { path.hasPrefix($0) } }

  /// Everything but pages, the site map and the search index.
  static func all(_ context: SiteContext) -> [PlannedFiles] {
    let maps = MapPages(context: context)
    return context.review.maps.map { map in
      PlannedFiles("maps/\(map.id).") { maps.files(context.figure(map)) }
    }
      + (context.hasBifunctionalMap
        ? [
          PlannedFiles("maps/\(BifunctionalPage.id).") {
            BifunctionalPage(context: context).files
          }
        ] : [])
      + [
        PlannedFiles(DataFiles.reviewPath, holdsTexts: true) {
          [DataFiles(context: context).review]
        },
        PlannedFiles("data/") { DataFiles(context: context).ofNumbers },
        PlannedFiles("catalysts/") { ExploreFiles(context: context).all },
        PlannedFiles(FormFile.address.path) { [FormFile(context: context).file] },
        PlannedFiles("changes/") { Feeds(context: context).all },
        PlannedFiles("robots.txt") { [SiteFiles.robots(base: context.baseURL)] },
        PlannedFiles("assets/") {
          context.theme.assets.map {
            RenderedFile(path: $0.address.path, bytes: $0.bytes, kind: .asset)
          }
        },
        // They name the digest of the review's JSON: last, so that nobody waits for that.
        PlannedFiles(
          "data/catalysts.csv", "data/datapackage.json", "CITATION.cff", holdsTexts: true
        ) {
          DataFiles(context: context).ofTexts
        },
      ]
  }

  /// The files that the search page reads.
  static func search(_ context: SiteContext) -> [PlannedFiles] {
    [
      PlannedFiles("search/", "opensearch.xml", holdsTexts: true) {
        SearchFiles(context: context).all
      }
    ]
  }
}

/// A site of which only those files are made that somebody asks for.
package final class SiteOnDemand: Sendable {
  private let context: SiteContext
  private let frame: PageFrame
  private let pages: [String: PlannedPage]
  private let groups: [PlannedFiles]
  private let madePages = OnceFor<String, RenderedFile>()
  private let madeGroups = OnceFor<Int, [String: RenderedFile]>()

  package init(review: Review, theme: Theme, options: RenderOptions) {
    let context = SiteContext(review: review, theme: theme, options: options)
    self.context = context
    frame = PageFrame(context: context)
    pages = Dictionary(
      SitePages(context: context).all.map { ($0.address.path, $0) },
      uniquingKeysWith: { first, _ in first })
    groups = PlannedFiles.all(context) + PlannedFiles.search(context)
  }

  /// A file of the site; nil where it has none of that path.
  package func file(_ path: String) -> RenderedFile? {
    if let page = pages[path] { return madePages(path) { frame.file(page.make()) } }
    if path.hasPrefix("sitemap"), let base = context.baseURL {
      return SiteFiles.sitemaps(
        SitePages(context: context).all.compactMap { SiteFiles.Entry($0.make()) }, base: base,
        context: context
      ).first { $0.path == path }
    }
    for (index, group) in groups.enumerated() where group.mayHold(path) {
      let files = madeGroups(index) {
        Dictionary(group.make().map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      }
      if let file = files[path] { return file }
    }
    return nil
  }
}
