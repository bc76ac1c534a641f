import Diagnostics
import Electrochemistry
import ReviewModel

/// Judging ranges without blocking what only states a limit.
extension RuleRow {
  /// The part of the value that is stated: both ends of a range; of `> 0.9` only that it is above.
  func breaks(_ threshold: Threshold) -> Bool {
    let quantity = measurement.normalised
    let ends = [quantity.lower, quantity.upper]
    switch quantity.qualifier {
    case .exactly, .about:
      // A range is doubted when no part of it is sound.
      return (ends + [value]).allSatisfy { !threshold.allows($0) }
    case .greater, .atLeast:
      // `> 1.3` when 1.05 is the most that can be.
      return !threshold.allows(quantity.lower) && !threshold.range.isBelow(quantity.lower)
    case .less, .atMost:
      // `< 0.1` when 0.2 is the least that can be.
      return threshold.range.isBelow(quantity.upper)
    }
  }

  /// The first of the thresholds that the value breaks: errors are listed before warnings.
  func firstBroken(_ thresholds: [Threshold]) -> Threshold? { thresholds.first(where: breaks) }

  /// Numbers that carry weight when two are compared: exact, or nearly so.
  var isExact: Bool {
    let quantity = measurement.normalised
    return !quantity.isRange && (quantity.qualifier == .exactly || quantity.qualifier == .about)
  }

  /// In storage units, the half of the last printed digit.
  var halfDigit: Double { measurement.normalised.halfLastDigit }

  func isAt(_ density: Double) -> Bool {
    self.density.map { abs($0 - density) < 1e-6 } ?? false
  }

  /// `line 12`, for messages about two numbers.
  var lineText: String { "line \(place("value").line)" }
}
