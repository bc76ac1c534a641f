/// Charts that every review has besides its declared maps: `{{chart timeline}}`.
package enum MadeChart: String, CaseIterable, Sendable, Hashable {
  case bifunctional
  case timeline
  /// The periodic table, by count of entries or by best value for a reaction.
  case elements
  /// Which classes have values for which reaction.
  case coverage
  /// A data series of an entry.
  case series
  /// The records of a comparability class by year.
  case records
  /// The steps of a reaction.
  case steps

  /// What may stand behind the name of a chart, as `key=value`.
  package enum Parameter: String, CaseIterable, Sendable, Hashable {
    /// Ids of entries to point out, separated by commas.
    case highlight
    /// `ORR`, or several separated by commas where a map has several panels.
    case reaction
    case medium
    /// The id of an entry.
    case entry
    /// The name of a file in `data/<entry>/`, without its ending.
    case file
    /// The last part of the address of a comparability class.
    case designation = "class"

    package var example: String {
      switch self {
      case .highlight: "highlight=fe-n-c,pt-c"
      case .reaction: "reaction=ORR"
      case .medium: "medium=alkaline"
      case .entry: "entry=fe-n-c"
      case .file: "file=polarisation"
      case .designation: "class=alkaline-0-1-m-koh-flat-inert-ir-unknown"
      }
    }
  }

  package var parameters: [Parameter] {
    switch self {
    case .bifunctional: [.highlight]
    case .timeline, .coverage: []
    case .elements: [.reaction]
    case .series: [.entry, .file]
    case .records: [.reaction, .designation]
    case .steps: [.reaction, .medium]
    }
  }

  /// Those without which nobody knows what to draw.
  package var required: [Parameter] {
    switch self {
    case .bifunctional, .timeline, .elements, .coverage: []
    case .series: [.entry, .file]
    case .records: [.reaction, .designation]
    case .steps: [.reaction]
    }
  }

  /// Of a declared map.
  package static let ofMaps: [Parameter] = [.highlight, .reaction]
}
