import Electrochemistry
import ReviewModel

/// Which entries stand next to one in the ranks of a comparability class, too close to be told
/// apart.
struct NearValues: Sendable {
  struct Neighbour: Sendable {
    var id: String
    /// `near in ORR E1/2, 0.903 against 0.900 V vs RHE`
    var reason: String
  }

  private var neighbours: [String: [Neighbour]] = [:]

  /// - Parameter compared: the quantities of the class.
  init(_ found: ComparabilityClass, _ compared: [ComparedQuantity]) {
    for quantity in compared {
      for (one, other) in zip(quantity.ranked, quantity.ranked.dropFirst())
      where one.group == other.group {
        add(one.number, other.number, found, quantity)
        add(other.number, one.number, found, quantity)
      }
    }
  }

  private mutating func add(
    _ one: SubjectNumber, _ other: SubjectNumber, _ found: ComparabilityClass,
    _ quantity: ComparedQuantity
  ) {
    guard one.subject.kind == .catalyst, other.subject.kind == .catalyst,
      one.subject.id != other.subject.id
    else { return }
    let symbol = TextRun.plain(quantity.symbol)
    let reason =
      "near in \(found.reaction.rawValue) \(symbol),"
      + " \(NumberText.plain(other.measurement.normalised)) against"
      + " \(NumberText.plain(one.measurement.normalised)) in one comparability class"
    neighbours[one.subject.id, default: []].append(Neighbour(id: other.subject.id, reason: reason))
  }

  func of(_ id: String) -> [Neighbour] { neighbours[id] ?? [] }
}
