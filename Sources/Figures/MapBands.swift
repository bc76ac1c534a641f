import Electrochemistry
import ReviewModel

/// A band of a performance map: a class, a metal, a year, an electrolyte.
package struct MapBand: Sendable, Hashable {
  package var id: String
  package var name: String
  /// Colour and shape of its marks; nil where marks look by their strategy.
  var style: Int?
  var design: PerformanceMapDeclaration.ClassReference?
}

/// Which bands a map has, and into which of them a value goes.
struct MapBands {
  private let declaration: PerformanceMapDeclaration
  private let review: Review
  private let years: [String: Int]

  init(_ declaration: PerformanceMapDeclaration, in review: Review, years: [String: Int]) {
    self.declaration = declaration
    self.review = review
    self.years = years
  }

  static let otherID = "other"
  static let unknownID = "not-stated"
  /// More bands than this are too narrow; the rarest share one.
  private static let most = 8

  /// Ids of the bands of a value; several for a catalyst of several metals.
  func keys(_ value: FigureValue) -> [String] {
    switch declaration.grouping {
    case .designClass:
      [
        "\(value.catalyst.strategyID ?? "")/"
          + (value.catalyst.classID ?? PerformanceMapDeclaration.ClassReference.unassigned)
      ]
    case .strategy: [value.catalyst.strategyID ?? Self.unknownID]
    case .metal: value.catalyst.metals.isEmpty ? [Self.unknownID] : value.catalyst.metals
    case .year: [years[value.measurement.locator.sourceID].map(String.init) ?? Self.unknownID]
    case .electrolyte:
      switch value.measurement.electrolyte {
      case .named(let name, _): [name]
      case .medium(let medium): ["\(medium.name), not named"]
      case .notStated, .notGiven: [Self.unknownID]
      }
    }
  }

  /// The bands, in order.
  func bands(for values: [FigureValue]) -> [MapBand] {
    switch declaration.grouping {
    case .designClass: declaration.classes.enumerated().map { band($1, style: $0) }
    case .strategy: strategies(values)
    case .metal, .electrolyte, .year: found(values)
    }
  }

  private func band(_ design: PerformanceMapDeclaration.ClassReference, style: Int) -> MapBand {
    let name = review.strategy(design.strategyID)?.designClass(design.classID)?.name
    let isUnassigned = design.classID == PerformanceMapDeclaration.ClassReference.unassigned
    return MapBand(
      id: "\(design.strategyID)/\(design.classID)",
      name: isUnassigned ? "No class" : name ?? design.classID, style: style,
      design: isUnassigned ? nil : design)
  }

  private func strategies(_ values: [FigureValue]) -> [MapBand] {
    let wanted =
      declaration.categories.isEmpty ? declaration.strategyIDs : declaration.categories
    let all = review.strategies.enumerated().map {
      MapBand(id: $0.element.id, name: $0.element.name, style: $0.offset)
    }
    guard wanted.isEmpty else { return wanted.compactMap { id in all.first { $0.id == id } } }
    let isAnyUnassigned = values.contains { $0.catalyst.strategyID == nil }
    return all + (isAnyUnassigned ? [MapBand(id: Self.unknownID, name: "unassigned")] : [])
  }

  /// What occurs: years in their order, others the commonest first.
  private func found(_ values: [FigureValue]) -> [MapBand] {
    guard declaration.categories.isEmpty else {
      return declaration.categories.map { MapBand(id: $0, name: $0) }
    }
    var entries: [String: Set<String>] = [:]
    for value in values {
      for key in keys(value) { entries[key, default: []].insert(value.catalyst.id) }
    }
    let hasUnknown = entries.removeValue(forKey: Self.unknownID) != nil
    let isByYear = declaration.grouping == .year
    let sorted = entries.sorted { left, right in
      if !isByYear, left.value.count != right.value.count {
        return left.value.count > right.value.count
      }
      return left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }.map(\.key)
    let room = Self.most - (hasUnknown ? 1 : 0)
    let isFull = sorted.count > room
    let shown =
      isFull ? (isByYear ? Array(sorted.suffix(room - 1)) : Array(sorted.prefix(room - 1))) : sorted
    let rest = MapBand(id: Self.otherID, name: isByYear ? "before" : "other")
    let bands = shown.map { MapBand(id: $0, name: $0) }
    let unknown = MapBand(id: Self.unknownID, name: Self.unknownName(declaration.grouping))
    return (isFull && isByYear ? [rest] : []) + bands + (isFull && !isByYear ? [rest] : [])
      + (hasUnknown ? [unknown] : [])
  }

  private static func unknownName(_ grouping: PerformanceMapDeclaration.Grouping) -> String {
    switch grouping {
    case .designClass, .strategy: "unassigned"
    case .metal: "no metal"
    case .year: "year not known"
    case .electrolyte: "not stated"
    }
  }
}
