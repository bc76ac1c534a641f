import ReviewModel

/// What entries have in common: sites, class, metals and mechanisms, each a group of entries. Entries
/// go by their place in the review, so that the page of each can weigh all others by adding.
struct Kinship: Sendable {
  /// A group that an entry belongs to.
  struct Tie: Sendable {
    /// What kind of likeness, from the strongest on.
    enum Kind: Int, Sendable, CaseIterable {
      case site, designClass, metals, mechanism

      /// A shared site says most, then a shared class, then the same metals or a value next to it,
      /// then a shared mechanism.
      var weight: UInt16 {
        switch self {
        case .site: 4
        case .designClass: 3
        case .metals: 2
        case .mechanism: 1
        }
      }
    }

    let kind: Kind
    /// Its number among the groups of all kinds.
    let group: Int
    /// What the entries share: the site, the id of the mechanism.
    let name: String
  }

  /// Of a large group the first are looked at; in a review of thousands of entries the page of
  /// each would else compare it with all.
  private static let groupLimit = 100

  private let places: [String: Int]
  private let ties: [[Tie]]
  /// The first members of each group.
  private let groups: [[Int]]

  init(_ catalysts: [Catalyst]) {
    places = Dictionary(
      catalysts.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { one, _ in one }
    )
    var numbers: [[String]: Int] = [:]
    var groups: [[Int]] = []
    ties = catalysts.enumerated().map { place, catalyst in
      Self.traits(of: catalyst).map { kind, key, name in
        let number = numbers[[String(kind.rawValue)] + key] ?? groups.count
        if number == groups.count {
          numbers[[String(kind.rawValue)] + key] = number
          groups.append([])
        }
        if groups[number].last != place, groups[number].count < Self.groupLimit {
          groups[number].append(place)
        }
        return Tie(kind: kind, group: number, name: name)
      }
    }
    self.groups = groups
  }

  private static func traits(of catalyst: Catalyst) -> [(Tie.Kind, key: [String], name: String)] {
    var traits = catalyst.sites.map { (Tie.Kind.site, key: [$0], name: $0) }
    if let id = catalyst.classID {
      traits.append((.designClass, key: [catalyst.strategyID ?? "", id], name: id))
    }
    if !catalyst.metals.isEmpty {
      let metals = Set(catalyst.metals).sorted()
      traits.append((.metals, key: metals, name: catalyst.metals.joined(separator: " and ")))
    }
    return traits + catalyst.mechanismIDs.map { (.mechanism, key: [$0], name: $0) }
  }

  func place(of id: String) -> Int? { places[id] }

  func ties(of place: Int) -> [Tie] { ties[place] }

  /// Those entries that have most in common with one, the nearest first.
  ///
  /// - Parameters:
  ///   - near: entries with a value next to one of it, one for each value.
  ///   - others: entries that do not count, the entry itself among them.
  func nearest(
    to place: Int, near: [Int], without others: [Int], count: Int
  ) -> [Int] {
    var weights = [UInt16](repeating: 0, count: ties.count)
    var touched: [Int] = []
    func add(_ weight: UInt16, _ member: Int) {
      if weights[member] == 0 { touched.append(member) }
      weights[member] += weight
    }
    for tie in ties[place] {
      for member in groups[tie.group] { add(tie.kind.weight, member) }
    }
    for member in near { add(2, member) }
    for member in others { weights[member] = 0 }
    var best: [Int] = []
    for member in touched where weights[member] > 0 {
      func precedes(_ other: Int) -> Bool {
        weights[member] != weights[other] ? weights[member] > weights[other] : member < other
      }
      if best.count == count, let last = best.last, !precedes(last) { continue }
      best.insert(member, at: best.firstIndex(where: precedes) ?? best.count)
      if best.count > count { best.removeLast() }
    }
    return best
  }
}
