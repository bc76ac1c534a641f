import Electrochemistry
import ReviewModel

/// Which rows belong to one electrode, as far as the entry says.
extension RuleRow {
  /// Conditions that a polarisation curve has one of.
  private static let ofCurve: [ConditionName] = [
    .loading, .preciousLoading, .rotation, .scanRate, .scanDirection, .temperature, .pH, .gas,
    .technique,
  ]

  /// What happened to the electrode before: both rows name it, or neither.
  private static let ofHistory: [ConditionName] = [.cycles, .duration, .change]

  /// Whether both may stem from the same curve, or from two curves of the same electrode: no
  /// condition that both state differs.
  func isOfSameCurve(as other: RuleRow) -> Bool {
    !differs(from: other, in: Self.ofCurve) && isOfSameState(as: other)
      && !isOnOtherSubstrate(than: other) && !isCorrectedOtherwise(than: other)
      && realArea == other.realArea
  }

  /// Whether both speak of the electrode before or after the same operation.
  func isOfSameState(as other: RuleRow) -> Bool {
    Self.ofHistory.allSatisfy { name in
      let own = measurement.stated(name) != nil
      return own == (other.measurement.stated(name) != nil) && !differs(from: other, in: [name])
    }
  }

  /// Whether both state one of the conditions, and not the same.
  func differs(from other: RuleRow, in names: [ConditionName]) -> Bool {
    names.contains { name in
      guard let own = measurement.stated(name), let others = other.measurement.stated(name) else {
        return false
      }
      return !Self.isSame(own, others)
    }
  }

  private static func isSame(_ one: ExperimentalCondition, _ other: ExperimentalCondition) -> Bool {
    guard let number = one.quantity, let others = other.quantity else {
      return SearchKey.key(of: one.text) == SearchKey.key(of: other.text)
    }
    guard let unit = number.unit, others.unit != nil, let value = others.value(in: unit) else {
      return number.value == others.value
    }
    return abs(value - number.value) <= 1e-6 * max(abs(value), abs(number.value))
  }

  /// Whether both state an iR correction, and not the same.
  func isCorrectedOtherwise(than other: RuleRow) -> Bool {
    switch (ohmicDrop, other.ohmicDrop) {
    case (.notStated, _), (_, .notStated): false
    case (.corrected(nil), .corrected), (.corrected, .corrected(nil)): false
    default: ohmicDrop != other.ohmicDrop
    }
  }

  /// Whether both name a substrate, and not one of the same class.
  func isOnOtherSubstrate(than other: RuleRow) -> Bool {
    if let own = substrate, let others = other.substrate { return own != others }
    return differs(from: other, in: [.substrate])
  }

  /// Whether both name an electrolyte or a medium, and these can't be the same.
  func isInOtherElectrolyte(than other: RuleRow) -> Bool {
    let electrolytes = (measurement.electrolyte, other.measurement.electrolyte)
    if case (.named(let own, _), .named(let others, _)) = electrolytes { return own != others }
    guard let own = medium, let others = other.medium else { return false }
    return own != others
  }
}
