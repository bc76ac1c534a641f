/// The reactions a review of oxygen and hydrogen electrocatalysts speaks of.
package enum Reaction: String, CaseIterable, Sendable, Hashable {
  case orr = "ORR"
  case oer = "OER"
  case her = "HER"
  /// Both oxygen reactions on one electrode, as in a rechargeable metal–air battery.
  case bifunctional = "ORR/OER"
  /// Two-electrode water splitting.
  case overall = "overall"

  /// Reads `ORR`, `orr`, `oxygen reduction`, `oxygen evolution reaction`, `OER/ORR`, `water splitting` …
  package init?(named text: String) {
    guard let found = Self.byKey[SearchKey.key(of: text)] else { return nil }
    self = found
  }

  /// The part of an address: `orr`, `oer`, `her`, `bifunctional`, `overall`.
  package var slug: String {
    switch self {
    case .orr: "orr"
    case .oer: "oer"
    case .her: "her"
    case .bifunctional: "bifunctional"
    case .overall: "overall"
    }
  }

  /// The name in words, for headings: "oxygen reduction reaction".
  package var name: String {
    switch self {
    case .orr: "oxygen reduction reaction"
    case .oer: "oxygen evolution reaction"
    case .her: "hydrogen evolution reaction"
    case .bifunctional: "bifunctional oxygen reduction and evolution"
    case .overall: "overall water splitting"
    }
  }

  /// The reactions that `bifunctional` and `overall` consist of; a single reaction is its own part.
  package var parts: [Self] {
    switch self {
    case .bifunctional: [.orr, .oer]
    case .overall: [.her, .oer]
    case .orr, .oer, .her: [self]
    }
  }

  /// Every way of writing a reaction that is understood, as people write it.
  package var spellings: [String] {
    switch self {
    case .orr: ["ORR", "oxygen reduction", "oxygen reduction reaction", "O2 reduction"]
    case .oer: ["OER", "oxygen evolution", "oxygen evolution reaction", "O2 evolution"]
    case .her: ["HER", "hydrogen evolution", "hydrogen evolution reaction", "H2 evolution"]
    case .bifunctional:
      [
        "ORR/OER", "OER/ORR", "bifunctional", "bifunctional oxygen", "ORR and OER",
        "oxygen electrocatalysis", "bifunctional oxygen reduction and evolution",
      ]
    case .overall:
      [
        "overall", "overall water splitting", "water splitting", "OWS", "HER/OER", "OER/HER",
        "water electrolysis",
      ]
    }
  }

  private static let byKey: [String: Self] = {
    var table: [String: Self] = [:]
    for reaction in Self.allCases {
      for spelling in reaction.spellings { table[SearchKey.key(of: spelling)] = reaction }
    }
    return table
  }()
}
