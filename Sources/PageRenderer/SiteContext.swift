import Bibliography
import Charts
import Electrochemistry
import Figures
import Markup
import OrderedWork
import ReviewModel
import SearchIndex

/// What all pages share: the review, ways to look things up in it, and what is computed once. What
/// not every page needs is made when it is first asked for.
final class SiteContext: Sendable {
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
  /// Ids of preprints, by the id of the article they became.
  let preprints: [String: [String]]
  /// Ids of superseded sources, by the id of the one that took their place.
  let superseded: [String: [String]]
  let mechanisms: [String: Mechanism]
  /// Years of publication, by source.
  let years: [String: Int]
  let bifunctional: BifunctionalFigure
  let hasBifunctionalMap: Bool
  /// All numbers of the review, in its order.
  let numbers: [SubjectNumber]
  /// With a page of their own.
  let reactions: [Reaction]
  let byElement: [String: [Catalyst]]
  let comparability: [ComparabilityClass]
  let footerGroups: [FooterGroup]
  /// Days with changes of the content, the latest first.
  let history: [ReviewHistory.Day]
  /// The day of the last change, by path.
  let lastChanged: [String: String]
  private let written: Set<SiteAddress>

  private let made: MadeParts
  /// What data files hold of the entries.
  let records: EntryRecords
  /// Of the site before an edit, and ids of the entries whose texts it edited.
  private let previousSearch: SearchIndex?
  private let edited: Set<String>
  private let onceSearch = Once<SearchIndex>()

  init(review: Review, theme: Theme, options: RenderOptions) {
    made = MadeParts()
    records = EntryRecords(review.catalysts, isKept: options.isFollowed)
    textFiles = FileStore(isFollowed: options.isFollowed)
    previousSearch = nil
    edited = []
    self.review = review
    self.theme = theme
    self.options = options
    baseURL = options.baseURL ?? review.about.baseURL
    statedBaseURL = options.baseURL
    // On another processor: of thousands of numbers it takes as long as all the rest.
    let classes = Background {
      ComparabilityClass.classes(of: review.comparedNumbers, by: review.about.comparability)
    }
    let elements = Background {
      SiteContext.group(review.catalysts) { $0.metals + $0.elements }
    }
    catalysts = SiteContext.index(review.catalysts) { $0.id }
    sources = SiteContext.index(review.sources) { $0.id }
    preprints = Dictionary(
      grouping: review.sources.filter { $0.preprintOf != nil }, by: { $0.preprintOf ?? "" }
    ).mapValues { $0.map(\.id) }
    superseded = Dictionary(
      grouping: review.sources.filter { $0.supersededBy != nil }, by: { $0.supersededBy ?? "" }
    ).mapValues { $0.map(\.id) }
    mechanisms = SiteContext.index(review.mechanisms) { $0.id }
    years = sources.compactMapValues(\.year)
    bifunctional = BifunctionalFigure(review, years: years)
    hasBifunctionalMap = BifunctionalPage.isMade(review, bifunctional)
    history = options.history?.days ?? []
    lastChanged = options.history?.lastChanged ?? [:]
    numbers = review.allMeasurements
    reactions = SitePlaces.reactions(of: numbers)
    byElement = elements.value
    comparability = classes.value
    let places = SitePlaces(
      review, hasBifunctionalMap: hasBifunctionalMap, rules: options.rules,
      byElement: byElement, comparability: comparability, reactions: reactions)
    written = places.addresses
    footerGroups = places.footerGroups
  }

  /// The same site after an edit of the text of some entries. What does not hold their texts stays
  /// as it was made.
  ///
  /// - Parameter edited: ids of those entries.
  init(_ old: SiteContext, review: Review, edited: Set<String>) {
    made = old.made
    records = EntryRecords(old.records, review.catalysts, edited: edited)
    textFiles = FileStore(isFollowed: true, after: old.textFiles)
    previousSearch = old.search
    self.edited = edited
    self.review = review
    var catalysts = old.catalysts
    for catalyst in review.catalysts where edited.contains(catalyst.id) {
      catalysts[catalyst.id] = catalyst
    }
    self.catalysts = catalysts
    theme = old.theme
    options = old.options
    baseURL = old.baseURL
    statedBaseURL = old.statedBaseURL
    sources = old.sources
    preprints = old.preprints
    superseded = old.superseded
    mechanisms = old.mechanisms
    years = old.years
    bifunctional = old.bifunctional
    hasBifunctionalMap = old.hasBifunctionalMap
    numbers = old.numbers
    reactions = old.reactions
    byElement = old.byElement
    comparability = old.comparability
    footerGroups = old.footerGroups
    history = old.history
    lastChanged = old.lastChanged
    written = old.written
  }

  func isWritten(_ address: SiteAddress) -> Bool { written.contains(address) }

  /// The title of a map, the one of all bifunctional entries too.
  func mapTitle(_ id: String) -> String? {
    id == BifunctionalPage.id
      ? BifunctionalFigure.title : review.maps.first { $0.id == id }?.title
  }

  /// A name as a formula. Names come again on many pages, so each is formatted once.
  func name(_ text: String) -> Markup { made.names(text) { text in Markup { $0.name(text) } } }

  /// A name with Unicode sub- and superscripts, for titles.
  func plain(_ name: String) -> String { made.plainNames(name) { ChemicalFormula.plain($0) } }

  /// The template of a page kind, with holes for these pieces.
  func shape(_ key: PageShape.Key) -> PageShape {
    made.onceShapes(key) { PageShape(key, library: theme.library) }
  }

  var structuredParts: StructuredParts { made.onceStructuredParts { StructuredParts(self) } }

  var citationForms: CitationForms { made.onceCitationForms { CitationForms(self) } }

  /// A source as lists of references print it.
  func reference(_ source: Source) -> Markup {
    made.onceReference(source.id) { review.about.referenceStyle.markup(source) }
  }

  var figures: [MapFigure] { review.maps.map(figure) }

  func figure(_ declaration: PerformanceMapDeclaration) -> MapFigure {
    made.onceFigures(declaration.id) { MapFigure(declaration, in: review, years: years) }
  }

  /// Maps whose classes an entry belongs to. It stands in maps of all metals or years too; the one
  /// of its class is its own.
  func figures(of catalyst: Catalyst) -> [MapFigure] {
    review.maps.filter { $0.grouping == .designClass && MapFigure.isMember(catalyst, of: $0) }
      .map(figure)
  }

  /// The chart of a map, without links.
  func chart(_ figure: MapFigure) -> PerformanceMap {
    made.onceCharts(figure.declaration.id) { figure.plainChart }
  }

  /// A map as a file of its own.
  func drawing(_ figure: MapFigure) -> Markup {
    made.onceDrawings(figure.declaration.id) {
      PerformanceMapChart.svg(chart(figure), layout: .wide, form: .standalone)
    }
  }

  /// The table of a map as CSV.
  func mapTable(_ figure: MapFigure) -> [UInt8] {
    made.onceMapTables(figure.declaration.id) { figure.csv }
  }

  var bifunctionalTable: [UInt8] { made.onceBifunctionalTable { bifunctional.csv } }

  /// Whether a map has a picture for sharing.
  func hasPreview(_ id: String) -> Bool {
    options.hasPreviews
      && (review.maps.contains { $0.id == id } || (id == BifunctionalPage.id && hasBifunctionalMap))
  }

  var byMechanism: [String: [Catalyst]] {
    made.onceByMechanism { SiteContext.group(review.catalysts) { $0.mechanismIDs } }
  }

  /// Strategy id → class id → entries.
  var byClass: [String: [String: [Catalyst]]] {
    made.onceByClass {
      SiteContext.group(review.catalysts) { [$0.strategyID ?? ""] }
        .mapValues { SiteContext.group($0) { [$0.classID ?? ""] } }
    }
  }

  var kinship: Kinship { made.onceKinship { Kinship(review.catalysts) } }

  var seriesByCatalyst: [String: [DataSeries]] {
    made.onceSeries { SiteContext.group(review.series) { [$0.catalystID] } }
  }

  var numbersBySource: [String: [SubjectNumber]] {
    made.onceNumbersBySource { SiteContext.group(numbers) { [$0.measurement.locator.sourceID] } }
  }

  /// The metrics that anything of the review was measured by.
  var metrics: [Metric] {
    made.onceMetrics {
      Metric.allCases.filter(Set(numbers.compactMap(\.measurement.metric)).contains)
    }
  }

  /// Entries that name a source, by its id.
  var citing: [String: [Catalyst]] {
    made.onceCiting { SiteContext.group(review.catalysts) { $0.sourceIDs } }
  }

  /// The quantities of a class, ranked once for all pages.
  func compared(_ found: ComparabilityClass) -> [ComparedQuantity] {
    made.onceCompared(found.address) { ComparedQuantity.quantities(of: found) }
  }

  /// Entries next to one in the ranks of its comparability classes.
  func nearValues(of catalyst: Catalyst) -> [NearValues.Neighbour] {
    (classes[catalyst.id] ?? []).flatMap { found in
      made.onceNearValues(found.address) { NearValues(found, compared(found)) }.of(catalyst.id)
    }
  }

  /// The comparability classes that an entry has numbers in, by its id, in their order.
  private var classes: [String: [ComparabilityClass]] {
    made.onceClasses {
      SiteContext.group(comparability) { found in
        found.members.filter { $0.subject.kind == .catalyst }.map(\.subject.id)
      }
    }
  }

  /// SHA-256 of what review.json holds of an entry.
  func digest(of catalyst: Catalyst) -> ContentDigest { records.digest(of: catalyst) }

  /// A piece of the start page that no text of an entry goes into.
  func homePiece(_ name: String, _ make: () -> Markup) -> Markup {
    made.onceHomePieces(name, make)
  }

  /// What a day changed.
  func words(of day: ReviewHistory.Day) -> DayWords {
    made.onceDayWords(day.date) { DayWords(day, self) }
  }

  /// What a text's question for numbers finds; texts ask the same in several words.
  func selection(_ query: NumberQuery) -> NumberSelection {
    made.selections(query) { NumberSelection($0, in: review) }
  }

  /// An entry as a row of a table.
  func row(_ key: EntryRow, _ make: () -> Markup) -> Markup { made.rows(key) { _ in make() } }

  /// What the strips of a panel have in common.
  func stripField(_ id: String, _ make: () -> StripField?) -> StripField? {
    made.onceStripFields(id, make)
  }

  /// The name and symbol of a quantity, as the first cell of a row has them.
  func quantity(_ metric: Metric, at: Quantity?, _ make: () -> Markup) -> Markup {
    made.quantities(MetricAt(metric: metric, at: at)) { _ in make() }
  }

  /// Kept for the next one only where there will be one: it holds all words of the review.
  var search: SearchIndex {
    guard options.isFollowed else {
      return SearchFiles.index(review, after: nil, edited: [])
    }
    return onceSearch { SearchFiles.index(review, after: previousSearch, edited: edited) }
  }

  /// What citations name beside the version: of the canonical form of the review.
  var reviewDigest: ContentDigest { DataFiles(context: self).reviewFacts.digest }

  /// Data files in which the texts of entries count.
  let textFiles: FileStore

  /// The others.
  var numberFiles: FileStore { made.files }

  /// The items of a list in the review's JSON that no text of an entry goes into.
  func jsonItems(_ name: String, _ make: () -> [JSONValue]) -> [UInt8] {
    made.onceJSON(name) { JSONValue.items(make()) }
  }

  private static func index<Item>(_ items: [Item], by key: (Item) -> String) -> [String: Item] {
    var index: [String: Item] = [:]
    index.reserveCapacity(items.count)
    for item in items {
      let key = key(item)
      if index[key] == nil { index[key] = item }
    }
    return index
  }

  private static func group<Item>(
    _ items: [Item], by keys: (Item) -> [String]
  ) -> [String: [Item]] {
    var groups: [String: [Item]] = [:]
    for item in items {
      let keys = keys(item)
      var seen: Set<String> = []
      for (place, key) in keys.enumerated() {
        // Few keys are compared faster than they are hashed.
        let isNew = keys.count <= 8 ? !keys[..<place].contains(key) : seen.insert(key).inserted
        if isNew { groups[key, default: []].append(item) }
      }
    }
    return groups
  }
}

/// A row of a table of entries: the same in all tables that look alike.
struct EntryRow: Hashable, Sendable {
  var id: String
  /// How links on the page begin.
  var root: String
  var showsPlace: Bool
}

/// A metric and the condition that its symbol names.
struct MetricAt: Hashable {
  var metric: Metric
  var at: Quantity?
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
