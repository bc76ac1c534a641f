package import Electrochemistry

/// How far the values of one quantity lie apart, in the metric's storage unit.
package struct Spread: Sendable, Hashable {
  package let count: Int
  package let minimum: Double
  package let median: Double
  package let maximum: Double
  /// Nil for fewer than four values.
  package let quartiles: ClosedRange<Double>?

  /// Nil without values, and where a metric has units that can't be compared (hours and cycles).
  package init?(of measurements: [Measurement], metric: Metric) {
    guard metric.storageUnit != nil else { return nil }
    self.init(of: measurements.map(\.normalised.value))
  }

  /// Of numbers in one unit; nil without any.
  package init?(of numbers: [Double]) {
    let values = numbers.sorted()
    guard let first = values.first, let last = values.last else { return nil }
    count = values.count
    minimum = first
    maximum = last
    median = Self.quantile(0.5, of: values)
    quartiles =
      values.count < 4
      ? nil : Self.quantile(0.25, of: values)...Self.quantile(0.75, of: values)
  }

  /// Between the two nearest values in proportion, as most programs do.
  private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let low = Int(place)
    let high = min(low + 1, sorted.count - 1)
    return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
  }
}
