/// What an electrolyte is by its pH; acid and base are never ranked in one list.
package enum Medium: String, CaseIterable, Sendable, Hashable {
  case acidic
  case neutral
  case alkaline

  /// Reads `acid`, `acidic`, `base`, `basic`, `alkaline`, `alkaline medium`, `near-neutral` …
  package init?(named text: String) {
    switch SearchKey.key(of: text) {
    case "acid", "acidic", "acidicmedium", "acidicmedia", "acidicelectrolyte", "acidmedium":
      self = .acidic
    case "neutral", "nearneutral", "neutralmedium", "neutralmedia", "neutralelectrolyte":
      self = .neutral
    case "alkaline", "alkali", "base", "basic", "alkalinemedium", "alkalinemedia",
      "alkalineelectrolyte", "basicmedium", "basicmedia":
      self = .alkaline
    default: return nil
    }
  }

  /// The usual reading of a pH at 25 °C: below 5 acidic, above 9 alkaline.
  package init(pH: Double) {
    self = pH < 5 ? .acidic : (pH > 9 ? .alkaline : .neutral)
  }

  package var name: String { rawValue }
}
