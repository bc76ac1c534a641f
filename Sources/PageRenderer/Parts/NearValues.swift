import Electrochemistry
import ReviewModel

/// Which entries stand next to one in the ranks of a comparability class, too close to be told
/// apart.
struct NearValues: Sendable {
  struct Neighbour: Sendable {
    let id: String
    private let one: Measurement
    private let other: Measurement
    private let reaction: Reaction
    private let symbol: String

    fileprivate init(
      _ one: SubjectNumber, _ other: SubjectNumber, _ reaction: Reaction, _ symbol: String
    ) {
      id = other.subject.id
      self.one = one.measurement
      self.other = other.measurement
      self.reaction = reaction
      self.symbol = symbol
    }

    /// `near in ORR E1/2, 0.903 against 0.900 V vs RHE`
    var reason: String {
      "near in \(reaction.rawValue) \(symbol), \(NumberText.plain(other.normalised)) against"
        + " \(NumberText.plain(one.normalised)) in one comparability class"
    }
  }

  private var neighbours: [String: [Neighbour]] = [:]

  /// - Parameter compared: the quantities of the class.
  init(_ found: ComparabilityClass, _ compared: [ComparedQuantity]) {
    for quantity in compared {
      let symbol = TextRun.plain(quantity.symbol)
      for (one, other) in zip(quantity.ranked, quantity.ranked.dropFirst())
      where one.group == other.group {
        add(one.number, other.number, found.reaction, symbol)
        add(other.number, one.number, found.reaction, symbol)
      }
    }
  }

  private mutating func add(
    _ one: SubjectNumber, _ other: SubjectNumber, _ reaction: Reaction, _ symbol: String
  ) {
    guard one.subject.kind == .catalyst, other.subject.kind == .catalyst,
      one.subject.id != other.subject.id
    else { return }
    neighbours[one.subject.id, default: []].append(Neighbour(one, other, reaction, symbol))
  }

  func of(_ id: String) -> [Neighbour] { neighbours[id] ?? [] }
}
