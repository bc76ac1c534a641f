import Bibliography
import ContentReader
import Diagnostics
import Electrochemistry
import ReviewModel

/// What references may point to: gathered once from all files before any is checked.
///
/// One reference for all entries and threads; a copy of the tables would touch a dozen counters.
@dynamicMemberLookup
final class KnownNames: Sendable {
  private let table: NameTable

  init(_ table: NameTable = NameTable()) { self.table = table }

  subscript<Value>(dynamicMember path: KeyPath<NameTable, Value>) -> Value {
    table[keyPath: path]
  }

  /// Search key of a name that the review gives to a metric → the metric.
  var metricNames: [String: Metric] { table.vocabulary.metricNames }

  func referenceElectrode(_ text: String) -> Vocabulary.ReferenceElectrode? {
    table.referenceElectrodes[SearchKey.key(of: text)]
  }

  func electrolyte(_ text: String) -> Vocabulary.ElectrolyteEntry? {
    table.electrolytes[SearchKey.key(of: text)]
  }
}

/// The tables of `KnownNames` while they are filled.
struct NameTable: Sendable {
  var sources: Set<String> = []
  /// DOI in small letters → id of the source.
  var sourcesByDOI: [String: String] = [:]
  /// What has become of publications, by the id of their source.
  var sourceStatus: [String: SourceStatus] = [:]
  var catalysts: Set<String> = []
  /// Strategy id → ids of its classes, in order.
  var classes: [String: [String]] = [:]
  /// `strategy/class` → type ids.
  var types: [String: [String]] = [:]
  var mechanisms: Set<String> = []
  var perspectives: Set<String> = []
  var pages: Set<String> = []
  var maps: Set<String> = []
  var vocabulary = Vocabulary()
  /// Entry id → names of its data files.
  var series: [String: Set<String>] = [:]
  /// Search key of a name or synonym → the electrolyte.
  var electrolytes: [String: Vocabulary.ElectrolyteEntry] = [:]
  /// Search key of a name or synonym → the reference electrode.
  var referenceElectrodes: [String: Vocabulary.ReferenceElectrode] = [:]
  /// The source that strategies, mechanisms and maps quote by default.
  var reviewSource: String?
  /// Strategies and vocabulary files that could not be read: names they may hold are not doubted.
  var unreadableStrategies: Set<String> = []
  var unreadableVocabulary: Set<String> = []

  /// Everything `[[…]]` may name in prose, with the item it leads to; computed once for all prose.
  private(set) var links: [String: ItemReference] = [:]
  private(set) var linkNames: Set<String> = []
  /// Everything `{{chart …}}` may name: the maps, and the charts that Tafel makes of itself.
  private(set) var charts: Set<String> = []

  init() {}

  private var linkTargets: [String: ItemReference] {
    var targets: [String: ItemReference] = [:]
    targets.reserveCapacity(catalysts.count + mechanisms.count + pages.count + 100)
    for id in maps { targets["maps/" + id] = .map(id) }
    for id in pages { targets[id] = .page(id) }
    for id in perspectives { targets[id] = .perspective(id) }
    for id in mechanisms { targets[id] = .mechanism(id) }
    for (strategy, ids) in classes {
      targets[strategy] = .strategy(strategy)
      for id in ids {
        targets[strategy + "/" + id] = .designClass(strategy: strategy, id: id)
      }
    }
    for id in catalysts { targets[id] = .catalyst(id) }
    return targets
  }
}

extension NameTable {
  /// Ids come from file names; classes from the strategies' front matter, faults in which are
  /// reported when the strategy itself is checked.
  init(_ raw: RawReview, vocabulary: Vocabulary, sources read: SourceCheck.Result) {
    self.init()
    for source in read.list {
      sourceStatus[source.id] = source.status
      if let doi = source.doi { sourcesByDOI[doi.lowercased()] = source.id }
    }
    self.vocabulary = vocabulary
    sources = read.ids
    // Without review.yml nobody can say which source it names; the empty one is never published.
    reviewSource = raw.review == nil ? "" : raw.review?.keys["source"]?.text
    catalysts.reserveCapacity(raw.items.count)
    for item in raw.items {
      switch item.kind {
      case .catalyst: catalysts.insert(item.id)
      case .mechanism: mechanisms.insert(item.id)
      case .perspective: perspectives.insert(item.id)
      case .page: pages.insert(item.id)
      case .map: maps.insert(item.id)
      case .strategy: addClasses(of: item)
      }
    }
    for file in raw.series { series[file.folder, default: []].insert(file.id) }
    for file in raw.unreadSeries { series[file.folder, default: []].insert(file.id) }
    addUnreadable(raw)
    links = linkTargets
    linkNames = Set(links.keys)
    charts = maps.union(MadeChart.allCases.map(\.rawValue))
    for entry in vocabulary.electrolytes {
      for name in [entry.name] + entry.synonyms { electrolytes[SearchKey.key(of: name)] = entry }
    }
    for entry in vocabulary.referenceElectrodes {
      for name in [entry.name] + entry.synonyms {
        referenceElectrodes[SearchKey.key(of: name)] = entry
      }
    }
  }

  private mutating func addUnreadable(_ raw: RawReview) {
    sources.formUnion(raw.unreadable(in: "sources"))
    catalysts.formUnion(raw.unreadable(in: ItemKind.catalyst.rawValue))
    mechanisms.formUnion(raw.unreadable(in: ItemKind.mechanism.rawValue))
    perspectives.formUnion(raw.unreadable(in: ItemKind.perspective.rawValue))
    pages.formUnion(raw.unreadable(in: ItemKind.page.rawValue))
    maps.formUnion(raw.unreadable(in: ItemKind.map.rawValue))
    unreadableStrategies = Set(raw.unreadable(in: ItemKind.strategy.rawValue))
    for id in unreadableStrategies { classes[id] = [] }
    unreadableVocabulary = Set(raw.unreadable(in: "vocabulary"))
  }

  private mutating func addClasses(of strategy: RawItem) {
    var ids: [String] = []
    if case .list(let items)? = strategy.keys["classes"]?.value {
      for case .map(let item) in items.map(\.value) {
        guard let id = item["id"]?.text else { continue }
        ids.append(id)
        guard case .list(let list)? = item["types"]?.value else { continue }
        types[strategy.id + "/" + id] = list.compactMap { type in
          if case .map(let map) = type.value { map["id"]?.text } else { nil }
        }
      }
    }
    classes[strategy.id] = ids
  }
}
