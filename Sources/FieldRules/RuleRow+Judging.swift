import Diagnostics
import Electrochemistry
import ReviewModel

/// Judging ranges without blocking what only states a limit.
extension RuleRow {
  /// Whether no part of what is stated is sound: of a range both ends, of `> 0.9` only that it is
  /// above. An error needs the whole of `106 ± 3 %` to lie outside.
  func breaks(_ threshold: Threshold, times factor: Double = 1) -> Bool {
    let quantity = measurement.normalised
    let spread = threshold.severity == .error ? quantity.spread : (below: 0, above: 0)
    let low = (quantity.lower - spread.below) * factor
    let high = (quantity.upper + spread.above) * factor
    switch quantity.qualifier {
    case .exactly, .about: return threshold.range.isBelow(low) || threshold.range.isAbove(high)
    case .greater, .atLeast: return threshold.range.isBelow(low)
    case .less, .atMost: return threshold.range.isAbove(high)
    }
  }

  /// The first of the thresholds that the value breaks: errors are listed before warnings.
  func firstBroken(_ thresholds: [Threshold]) -> Threshold? { thresholds.first { breaks($0) } }

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
