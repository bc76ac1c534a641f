/// Round numbers along an axis: steps of 1, 2 or 5 times a power of ten (0.05 V, 50 mV). The first
/// and the last tick are the ends of the axis, so the printed numbers show its range.
struct Ticks: Sendable, Hashable {
  /// Ticks are `units` × 10^`exponent`; whole numbers, so that no rounding error is printed.
  var units: [Int]
  var exponent: Int

  var values: [Double] { units.map { Ticks.value($0, exponent: exponent) } }
  var labels: [String] { units.map { FixedPoint.digits($0, exponent: exponent) } }
  var lowerBound: Double { values.first ?? 0 }
  var upperBound: Double { values.last ?? 1 }

  /// Values beyond this magnitude are not drawn; they are slips, and would break the arithmetic.
  static let largestMagnitude = 1e9

  /// Ticks that cover `values` with a little air on both sides.
  /// - Parameters:
  ///   - decimals: decimal places of the data; the step is never finer, and an axis over a single
  ///     value spans up to a hundred of the last place.
  ///   - count: about how many steps are wanted.
  static func covering(_ values: [Double], decimals: Int, count: Int = 6) -> Ticks {
    let drawable = values.filter { $0.isFinite && $0.magnitude <= largestMagnitude }
    let lowest = drawable.min() ?? 0
    let highest = drawable.max() ?? 0
    let places = min(max(decimals, 0), 6)
    let lastPlace = FixedPoint.powerOfTen(-places)
    let middle = (lowest + highest) / 2
    let smallestSpan = max(min(lastPlace * 100, middle.magnitude / 5), lastPlace * 4)
    let span = max((highest - lowest) * 1.06, smallestSpan)
    // A magnitude has no negative side: do not let the air below it make one.
    let start = lowest >= 0 ? max(0, middle - span / 2) : middle - span / 2
    return covering(start, max(start + span, highest), places: places, count: count)
  }

  private static func covering(
    _ start: Double, _ end: Double, places: Int, count: Int
  ) -> Ticks {
    var (factor, exponent) = step(atLeast: (end - start) / Double(max(count, 1)))
    if exponent < -places { (factor, exponent) = (1, -places) }
    let size = FixedPoint.powerOfTen(exponent) * Double(factor)
    // 1e-9: a bound that is a tick but for its last bit must not gain another step.
    let first = Int((start / size + 1e-9).rounded(.down))
    let last = max(Int((end / size - 1e-9).rounded(.up)), first + 1)
    return Ticks(units: (first...last).map { $0 * factor }, exponent: exponent)
  }

  /// The smallest of 1, 2, 5 × 10^n that is not less than `size`.
  private static func step(atLeast size: Double) -> (factor: Int, exponent: Int) {
    for exponent in -9...12 {
      for factor in [1, 2, 5]
      where Double(factor) * FixedPoint.powerOfTen(exponent) >= size * (1 - 1e-9) {
        return (factor, exponent)
      }
    }
    return (1, 12)
  }

  private static func value(_ units: Int, exponent: Int) -> Double {
    // Dividing by a power of ten gives the nearest double to the decimal; multiplying does not.
    exponent < 0
      ? Double(units) / FixedPoint.powerOfTen(-exponent)
      : Double(units) * FixedPoint.powerOfTen(exponent)
  }
}
