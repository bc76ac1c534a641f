import Electrochemistry
import ReviewModel

/// The two potentials that a bifunctional index was probably computed from.
struct OxygenPair {
  /// Ej of the OER, or its overpotential where the entry has no Ej.
  let evolution: RuleRow
  let reduction: RuleRow
  /// Ej − E1/2 in V.
  let difference: Double
  /// How far the index is from it, in V.
  let distance: Double
  /// Within half a last digit of each of the three numbers and a little.
  let fits: Bool
  /// One of the three is given as "about".
  let isRound: Bool
  /// The electrolyte of the index is that of both, and both have the same substrate.
  let isOfOneElectrode: Bool

  var rows: [RuleRow] { [evolution, reduction] }

  private init(_ evolution: RuleRow, _ reduction: RuleRow, of index: RuleRow) {
    self.evolution = evolution
    self.reduction = reduction
    let potentials =
      evolution.metric == .overpotential ? evolution.evolutionPotentials : [evolution.volts]
    let distances = potentials.map { ($0 - reduction.volts).distance(to: index.volts) }
    distance = distances.min() ?? 0
    let potential =
      evolution.metric == .overpotential
      ? Relations.potentialAtCurrent(overpotential: abs(evolution.value)) : evolution.value
    difference = Relations.bifunctionalIndex(
      potentialAtTen: potential, halfWave: reduction.value)
    let three = [evolution, reduction, index]
    let rounding = three.map(\.rounding).reduce(0, +)
    fits = distance <= rounding + Thresholds.bifunctionalAllowance + 1e-9
    isRound = three.contains { $0.measurement.value.qualifier == .about }
    isOfOneElectrode =
      !evolution.isInOtherElectrolyte(than: reduction)
      && !evolution.isOnOtherSubstrate(than: reduction)
      && ![evolution, reduction].contains {
        $0.isInOtherElectrolyte(than: index) || $0.isOnOtherSubstrate(than: index)
      }
  }

  /// The pair of the entry that agrees with the index, or comes nearest to it; pairs of one
  /// electrode before others. Nil where the entry lacks one of the two.
  static func nearest(to index: RuleRow, in entry: RuleEntry) -> OxygenPair? {
    let density = index.density ?? 10
    let beside: (RuleRow) -> Bool = {
      $0.isOfSameSample(as: index) && $0.isOfSameSource(as: index) && $0.isSoundPotential
        && $0.isOfSameState(as: index)
    }
    let isOfEvolution: (RuleRow) -> Bool = {
      $0.reaction == .oer && $0.isAt(density: density) && beside($0)
    }
    var evolutions = entry.rows(of: .potentialAtCurrent).filter(isOfEvolution)
    if evolutions.isEmpty { evolutions = entry.rows(of: .overpotential).filter(isOfEvolution) }
    let reductions = entry.rows(of: .halfWave).filter(beside)
    let pairs = evolutions.flatMap { evolution in
      reductions.map { OxygenPair(evolution, $0, of: index) }
    }
    return pairs.min { $0.rank < $1.rank }
  }

  private var rank: (Int, Int, Double) { (fits ? 0 : 1, isOfOneElectrode ? 0 : 1, distance) }

  /// What differs between the two, in the entry's words; nil where nothing does.
  var mixed: (what: String, reduction: String, evolution: String)? {
    if evolution.isInOtherElectrolyte(than: reduction) {
      return (
        "electrolyte", reduction.measurement.electrolyte.name ?? "another",
        evolution.measurement.electrolyte.name ?? "another"
      )
    }
    guard evolution.isOnOtherSubstrate(than: reduction) else { return nil }
    return ("substrate", reduction.substrateWords, evolution.substrateWords)
  }
}

extension RuleRow {
  /// What carries the catalyst, in the entry's words.
  fileprivate var substrateWords: String {
    (measurement.stated(.substrate) ?? measurement.stated(.substrateClass))?.text ?? "another"
  }
}
