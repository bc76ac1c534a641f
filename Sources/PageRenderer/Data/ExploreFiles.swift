import Bibliography
import Electrochemistry
import Figures
import Markup
import ReviewModel
import SearchIndex

/// What the table of all entries reads to filter and sort: `catalysts/explore.json`, and the ranks
/// of each comparability class beside it.
struct ExploreFiles {
  let context: SiteContext

  /// The numbers by which a chemist sorts: half-wave potential, overpotentials, ΔE.
  static let columns: [PerformanceMapDeclaration.Panel] =
    BestValue.headline + [.init(reaction: .bifunctional, metric: .bifunctionalIndex, at: nil)]

  private static let facets = [
    "strategy", "class", "metal", "mechanism", "reaction", "medium", "electrolyte", "support",
    "year",
  ]

  var all: [RenderedFile] {
    let ranked = context.comparability.filter { !ranks(of: $0).isEmpty }
    return [
      RenderedFile(path: "catalysts/explore.json", bytes: table(ranked), kind: .data)
    ]
      + ranked.enumerated().map { place, found in
        RenderedFile(path: "catalysts/ranks-\(place).json", bytes: ranksFile(found), kind: .data)
      }
  }

  private func table(_ classes: [ComparabilityClass]) -> [UInt8] {
    var json = CompactJSON()
    json.raw("{\"columns\":")
    json.list(Self.columns) { column($1, &$0) }
    json.raw(",\"facets\":")
    json.strings(Self.facets)
    json.raw(",\"classes\":")
    json.list(classes) { json, found in
      json.strings([found.reaction.rawValue, ChemicalFormula.plain(found.title)])
    }
    json.raw(",\"rows\":")
    json.list(context.review.catalysts) { json, catalyst in
      json.raw("\n")
      row(catalyst, &json)
    }
    json.raw("}\n")
    return json.bytes
  }

  private func column(_ panel: PerformanceMapDeclaration.Panel, _ json: inout CompactJSON) {
    json.raw("[")
    json.string("\(panel.slug)-\(SearchKey.key(of: TextRun.plain(panel.symbol)))")
    json.raw(",")
    json.string(panel.reaction == .bifunctional ? "" : panel.processName)
    json.raw(",")
    json.runs(panel.symbol)
    json.raw(",")
    json.string(panel.unitText)
    json.raw(",")
    json.number(panel.direction == .lower ? 1 : 0)
    json.raw("]")
  }

  /// Id, name, cells, words of each facet, reported items of the best row of 14.
  private func row(_ catalyst: Catalyst, _ json: inout CompactJSON) {
    json.raw("[")
    json.string(catalyst.id)
    json.raw(",")
    json.runs(ChemicalFormula.runs(ofName: catalyst.name))
    json.raw(",")
    json.list(Self.columns) { cell(BestValue(of: catalyst, in: $1), $1, &$0) }
    json.raw(",")
    let words = words(catalyst)
    json.list(Self.facets) { $0.strings(words[$1] ?? []) }
    json.raw(",")
    json.number(completeness(catalyst))
    json.raw(",")
    json.string(catalyst.kind == .sample ? "" : catalyst.kind.rawValue)
    json.raw("]")
  }

  /// Number, its text as the entry's page has it, electrolyte, kind, further values.
  private func cell(
    _ best: BestValue?, _ panel: PerformanceMapDeclaration.Panel, _ json: inout CompactJSON
  ) {
    guard let best else { return json.raw("0") }
    let measurement = best.measurement
    json.raw("[")
    json.digits(NumberText.ascii(measurement.normalised.lowerNumber))
    json.raw(",")
    json.string(TextRun.plain(NumberText.valueRuns(measurement.normalised)))
    json.raw(",")
    json.string(ChemicalFormula.plain(measurement.electrolyte.name ?? "not stated"))
    json.raw(",")
    json.string(measurement.kind == .measured ? "" : measurement.kind.rawValue)
    json.raw(",")
    json.number(best.others)
    json.raw("]")
  }

  private func words(_ catalyst: Catalyst) -> [String: [String]] {
    let strategy = context.review.strategy(catalyst.strategyID)
    let numbers = catalyst.measurements.filter { $0.record == .measurement }
    func distinct(_ words: [String?]) -> [String] { Array(Set(words.compactMap(\.self))).sorted() }
    return [
      "strategy": distinct([strategy?.name]),
      "class": distinct([strategy?.designClass(catalyst.classID ?? "")?.name]),
      "metal": catalyst.metals,
      "mechanism": distinct(catalyst.mechanismIDs.map { context.mechanisms[$0]?.name }),
      "reaction": distinct(numbers.map { $0.reaction?.rawValue }),
      "medium": distinct(numbers.map { $0.electrolyte.medium?.name }),
      "electrolyte": distinct(
        numbers.map { number in
          guard case .named(let name, _) = number.electrolyte else { return nil }
          return ChemicalFormula.plain(name)
        }),
      "support": distinct([catalyst.support]),
      "year": distinct([context.sources[catalyst.sourceID]?.year.map(String.init)]),
    ]
  }

  private func completeness(_ catalyst: Catalyst) -> Int {
    catalyst.measurements.compactMap {
      Completeness(of: $0, among: catalyst.measurements)?.count
    }.max() ?? 0
  }

  private struct Rank {
    var id: String
    var group: String
    var text: String
  }

  private func ranks(of found: ComparabilityClass) -> [(quantity: ComparedQuantity, ranks: [Rank])]
  {
    context.compared(found).compactMap { quantity in
      let ranks = quantity.ranked.filter { $0.number.subject.kind == .catalyst }.map { item in
        Rank(
          id: item.number.subject.id, group: item.group,
          text: TextRun.plain(NumberText.valueRuns(item.number.measurement.normalised)))
      }
      return ranks.isEmpty ? nil : (quantity, ranks)
    }
  }

  /// Of each ranked quantity its name and unit, and entry, rank group and value of each rank.
  private func ranksFile(_ found: ComparabilityClass) -> [UInt8] {
    var json = CompactJSON()
    json.list(ranks(of: found)) { json, item in
      let metric = item.quantity.metric
      let unit = (metric.storageUnit?.plain ?? "") + (metric.needsScale ? " vs RHE" : "")
      json.raw("[")
      json.runs(item.quantity.symbol)
      json.raw(",")
      json.string(unit)
      json.raw(",")
      json.list(item.ranks) { $0.strings([$1.id, $1.group, $1.text]) }
      json.raw("]")
    }
    return json.bytes
  }
}
