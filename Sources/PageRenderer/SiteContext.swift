import Bibliography
import Electrochemistry
import Figures
import Markup
import ReviewModel

/// What all pages share: the review, ways to look things up in it, and what is computed once.
struct SiteContext: Sendable {
  struct FooterGroup: Sendable {
    var title: String
    var entries: [PageContent.Crumb]
  }

  let review: Review
  let theme: Theme
  let options: RenderOptions
  /// With a slash at the end, or nil.
  let baseURL: String?
  /// The address that the caller of the build named: the site is made to stand there and nowhere else.
  let statedBaseURL: String?
  let catalysts: [String: Catalyst]
  let sources: [String: Source]
  /// Every source as lists of references print it.
  let references: [String: Markup]
  /// Ids of preprints, by the id of the article they became.
  let preprints: [String: [String]]
  /// Ids of superseded sources, by the id of the one that took their place.
  let superseded: [String: [String]]
  let mechanisms: [String: Mechanism]
  /// Years of publication, by source.
  let years: [String: Int]
  let bifunctional: BifunctionalFigure
  let figures: [MapFigure]
  /// The tables of the maps as CSV, by id.
  let mapTables: [String: [UInt8]]
  let bifunctionalTable: [UInt8]
  /// Ids of the maps that have a picture for sharing.
  let previews: Set<String>
  /// All numbers of the review, in its order.
  let numbers: [SubjectNumber]
  let byElement: [String: [Catalyst]]
  let byMechanism: [String: [Catalyst]]
  /// Strategy id → class id → entries.
  let byClass: [String: [String: [Catalyst]]]
  let bySite: [String: [Catalyst]]
  /// By all metals of an entry, sorted and joined.
  /// Entries next to each other in the ranks of a comparability class.
  let nearValues: NearValues
  let byMetals: [String: [Catalyst]]
  let seriesByCatalyst: [String: [DataSeries]]
  /// Maps whose classes an entry belongs to.
  let figuresByCatalyst: [String: [MapFigure]]
  let numbersBySource: [String: [SubjectNumber]]
  /// Entries that name a source, by its id.
  let citing: [String: [Catalyst]]
  let comparability: [ComparabilityClass]
  let comparabilityOfNumber: [String: ComparabilityClass]
  /// The quantities of each class, ranked once for all pages.
  let compared: [SiteAddress: [ComparedQuantity]]
  let footerGroups: [FooterGroup]
  /// Days with changes of the content, the latest first.
  let history: [ReviewHistory.Day]
  /// The day of the last change, by path.
  let lastChanged: [String: String]
  /// Of entries, by id: SHA-256 of what review.json holds of them.
  let digests: [String: ContentDigest]
  /// The canonical form of the review: `data/review.json`.
  private(set) var reviewData: [UInt8] = []
  /// Of `reviewData`: what citations name beside the version.
  private(set) var reviewDigest = ContentDigest([])
  private let written: Set<SiteAddress>

  init(review: Review, theme: Theme, options: RenderOptions) {
    self.review = review
    self.theme = theme
    self.options = options
    baseURL = options.baseURL ?? review.about.baseURL
    statedBaseURL = options.baseURL
    catalysts = SiteContext.index(review.catalysts, by: \.id)
    sources = SiteContext.index(review.sources, by: \.id)
    preprints = Dictionary(
      grouping: review.sources.filter { $0.preprintOf != nil }, by: { $0.preprintOf ?? "" }
    ).mapValues { $0.map(\.id) }
    superseded = Dictionary(
      grouping: review.sources.filter { $0.supersededBy != nil }, by: { $0.supersededBy ?? "" }
    ).mapValues { $0.map(\.id) }
    references = sources.mapValues { review.about.referenceStyle.markup($0) }
    mechanisms = SiteContext.index(review.mechanisms, by: \.id)
    let years = sources.compactMapValues(\.year)
    self.years = years
    bifunctional = BifunctionalFigure(review, years: years)
    let figures = review.maps.map { MapFigure($0, in: review, years: years) }
    self.figures = figures
    history = options.history?.days ?? []
    lastChanged = options.history?.lastChanged ?? [:]
    mapTables = Dictionary(
      figures.map { ($0.declaration.id, $0.csv) }, uniquingKeysWith: { first, _ in first })
    bifunctionalTable = bifunctional.csv
    previews =
      options.hasPreviews
      ? Set(
        figures.map(\.declaration.id)
          + (BifunctionalPage.isMade(review, bifunctional) ? [BifunctionalPage.id] : [])) : []
    // An entry stands in maps of all metals or years too; the one of its class is its own.
    figuresByCatalyst = SiteContext.group(
      figures.filter { $0.declaration.grouping == .designClass }
    ) { $0.catalysts.map(\.id) }
    seriesByCatalyst = SiteContext.group(review.series) { [$0.catalystID] }
    bySite = SiteContext.group(review.catalysts) { $0.sites }
    byMetals = SiteContext.group(review.catalysts) { [SiteContext.metals(of: $0)] }
    let numbers = review.allMeasurements.map {
      SubjectNumber(subject: $0.subject, measurement: $0.measurement)
    }
    self.numbers = numbers
    byElement = SiteContext.group(review.catalysts) { $0.metals + $0.elements }
    byMechanism = SiteContext.group(review.catalysts) { $0.mechanismIDs }
    byClass = SiteContext.group(review.catalysts) { [$0.strategyID ?? ""] }
      .mapValues { SiteContext.group($0) { [$0.classID ?? ""] } }
    numbersBySource = SiteContext.group(numbers) { [$0.measurement.locator.sourceID] }
    citing = SiteContext.group(review.catalysts) { $0.sourceIDs }
    comparability = ComparabilityClass.classes(
      of: review.comparedNumbers, by: review.about.comparability)
    comparabilityOfNumber = Dictionary(
      comparability.flatMap { found in found.members.map { ($0.measurement.id, found) } },
      uniquingKeysWith: { first, _ in first })
    compared = Dictionary(
      comparability.map { ($0.address, ComparedQuantity.quantities(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    nearValues = NearValues(comparability, compared)
    let places = SitePlaces(
      review, hasBifunctionalMap: BifunctionalPage.isMade(review, bifunctional),
      rules: options.rules, byElement: byElement, comparability: comparability)
    written = places.addresses
    footerGroups = places.footerGroups
    digests = Dictionary(
      review.catalysts.map { ($0.id, ContentDigest(CatalystJSON.value($0, digest: nil).bytes)) },
      uniquingKeysWith: { first, _ in first })
    reviewData = ReviewJSON(context: self).bytes
    reviewDigest = ContentDigest(reviewData)
  }

  func isWritten(_ address: SiteAddress) -> Bool { written.contains(address) }

  /// The title of a map, the one of all bifunctional entries too.
  func mapTitle(_ id: String) -> String? {
    id == BifunctionalPage.id
      ? BifunctionalFigure.title : figures.first { $0.declaration.id == id }?.declaration.title
  }

  static func metals(of catalyst: Catalyst) -> String {
    catalyst.metals.sorted().joined(separator: " ")
  }

  private static func index<Item>(_ items: [Item], by key: KeyPath<Item, String>) -> [String: Item]
  {
    Dictionary(items.map { ($0[keyPath: key], $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func group<Item>(
    _ items: [Item], by keys: (Item) -> [String]
  ) -> [String: [Item]] {
    var groups: [String: [Item]] = [:]
    for item in items {
      var seen: Set<String> = []
      for key in keys(item) where seen.insert(key).inserted {
        groups[key, default: []].append(item)
      }
    }
    return groups
  }
}

extension SiteContext {
  /// Where an item of the review has its page.
  func address(of subject: Subject) -> SiteAddress {
    switch subject.kind {
    case .catalyst: .catalyst(subject.id)
    case .strategy: .strategy(subject.id)
    case .mechanism: .mechanism(subject.id)
    case .perspective: .perspectives
    case .page:
      review.pages.first { $0.id == subject.id }.map(address) ?? .home
    }
  }

  /// A free page has a folder of its own; a placed text stands on a made page.
  func address(of page: Page) -> SiteAddress {
    guard let place = page.place else { return .page(page.id) }
    return place == "home" ? .home : SiteAddress(folder: place)
  }

  /// The address and name of what content links to; nil if there is no such item.
  func target(of reference: ItemReference) -> (name: String, address: SiteAddress, anchor: String?)?
  {
    switch reference {
    case .catalyst(let id): catalysts[id].map { ($0.name, .catalyst(id), nil) }
    case .strategy(let id): review.strategy(id).map { ($0.name, .strategy(id), nil) }
    case .designClass(let strategy, let id):
      review.strategy(strategy)?.designClass(id).map {
        ($0.name, .designClass(strategy, slug: $0.slug), nil)
      }
    case .mechanism(let id): mechanisms[id].map { ($0.name, .mechanism(id), nil) }
    case .perspective(let id):
      review.perspectives.first { $0.id == id }.map { ($0.challenge.title, .perspectives, id) }
    case .page(let id):
      review.pages.first { $0.id == id }.map { ($0.title, address(of: $0), nil) }
    case .map(let id):
      review.maps.first { $0.id == id }.map { ($0.title, .map(id), nil) }
    }
  }
}
