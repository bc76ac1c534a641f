/// What an electrolyte is by its pH; acid and base are never ranked in one list.
package enum Medium: String, CaseIterable, Sendable, Hashable {
  case acidic
  case neutral
  case alkaline

  /// Reads `acid`, `acidic`, `base`, `basic`, `alkaline`, `alkaline medium`, `near-neutral` …
  package init?(named text: String) {
    let key = SearchKey.key(of: text)
    guard let found = Self.allCases.first(where: { $0.keys.contains(key) }) else { return nil }
    self = found
  }

  /// The search keys of all words for it.
  package var keys: [String] {
    switch self {
    case .acidic:
      ["acid", "acidic", "acidicmedium", "acidicmedia", "acidicelectrolyte", "acidmedium"]
    case .neutral:
      ["neutral", "nearneutral", "neutralmedium", "neutralmedia", "neutralelectrolyte"]
    case .alkaline:
      [
        "alkaline", "alkali", "base", "basic", "alkalinemedium", "alkalinemedia",
        "alkalineelectrolyte", "basicmedium", "basicmedia",
      ]
    }
  }

  /// The usual reading of a pH at 25 °C: below 5 acidic, above 9 alkaline.
  package init(pH: Double) {
    self = pH < 5 ? .acidic : (pH > 9 ? .alkaline : .neutral)
  }

  package var name: String { rawValue }
}
