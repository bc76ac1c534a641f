package import Electrochemistry

/// The numbers of one quantity inside a comparability class: ranked where they can be, listed with
/// the reason where not.
package struct ComparedQuantity: Sendable {
  package struct Ranked: Sendable {
    package var number: SubjectNumber
    /// `A` for what can't be told from the best value, then `B`, …
    package var group: String
    /// The group its entry would have if contested values counted, where that differs.
    package var groupWithContested: String?
  }

  package struct Unranked: Sendable {
    package var number: SubjectNumber
    package var reason: String
  }

  package let metric: Metric
  /// The current density or potential that the numbers belong to.
  package let at: Quantity?
  /// What a current is divided by, in the words of the first number; nil for the geometric area.
  package let basis: String?
  package let direction: Metric.Direction
  /// Why no number of the quantity is ranked; nil if they are.
  package let obstacle: String?
  /// From the best down; one number for each entry and sample.
  package let ranked: [Ranked]
  package let unranked: [Unranked]
  /// Current values that can be set beside each other, several of one entry included.
  package let standing: [SubjectNumber]
  /// Contested values that could be, if they were not.
  package let contested: [SubjectNumber]
  /// Of the ranked numbers; where none is ranked, of those that can be set beside each other.
  package let spread: Spread?

  package var symbol: [TextRun] { metric.symbol(at: at) }

  /// What the symbol does not say: `at 0.85 V vs RHE`, `per ECSA`; empty if it says all.
  package var specification: [TextRun] {
    let isInSymbol = metric.needsCurrentDensity && at?.dimension == .currentDensity
    var runs: [TextRun] = []
    if let at, !isInSymbol { runs += [TextRun("at ")] + NumberText.runs(at) }
    if let basis {
      runs.append(TextRun(runs.isEmpty ? "per " : ", per "))
      runs += ChemicalFormula.runs(ofName: basis)
    }
    return TextRun.merged(runs)
  }

  /// Quantities of a class in the order of the field's metrics.
  package static func quantities(of found: ComparabilityClass) -> [ComparedQuantity] {
    var places: [QuantityIdentity: Int] = [:]
    var groups: [(identity: QuantityIdentity, numbers: [SubjectNumber])] = []
    for number in found.members {
      guard let metric = number.measurement.metric else { continue }
      let identity = QuantityIdentity(metric, number.measurement)
      if let place = places[identity] {
        groups[place].numbers.append(number)
      } else {
        places[identity] = groups.count
        groups.append((identity, [number]))
      }
    }
    return groups.sorted { $0.identity < $1.identity }
      .map { ComparedQuantity($0.identity.metric, $0.numbers, reaction: found.reaction) }
  }

  private init(_ metric: Metric, _ numbers: [SubjectNumber], reaction: Reaction) {
    self.metric = metric
    let first = numbers.first?.measurement
    at = first.flatMap(QuantityIdentity.at)
    basis = first.flatMap(QuantityIdentity.basis)
    direction = metric.direction(for: reaction)
    if !Self.isRanked(metric) {
      obstacle = "no spread between laboratories is agreed for this quantity"
    } else if direction == .none {
      obstacle = "which way is better is not defined for this quantity here"
    } else {
      obstacle = nil
    }
    let ranking = Ranking(numbers, metric: metric, direction: direction, obstacle: obstacle)
    ranked = ranking.ranked
    unranked = ranking.unranked
    standing = ranking.standing
    contested = ranking.contested
    spread = Spread(
      of: (obstacle == nil ? ranked.map(\.number) : standing).map(\.measurement), metric: metric)
  }

  /// Whether values of a metric are ranked at all: only for potentials it is known how far
  /// laboratories differ.
  package static func isRanked(_ metric: Metric) -> Bool {
    switch metric {
    case .halfWave, .onset, .overpotential, .potentialAtCurrent, .bifunctionalIndex, .cellVoltage:
      true
    default: false
    }
  }
}
