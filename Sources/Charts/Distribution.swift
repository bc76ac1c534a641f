/// Where the middle of some values lies.
struct Distribution: Sendable, Hashable {
  var count: Int
  var median: Double
  /// The middle half of the values.
  var quartiles: ClosedRange<Double>

  /// Nil for fewer than four values, which are seen better one by one.
  init?(of values: [Double]) {
    guard values.count > 3 else { return nil }
    let sorted = values.sorted()
    count = sorted.count
    median = Distribution.quantile(0.5, of: sorted)
    quartiles = Distribution.quantile(0.25, of: sorted)...Distribution.quantile(0.75, of: sorted)
  }

  /// Between the two nearest values in proportion (type 7 of Hyndman and Fan, Am. Stat. 1996, 50,
  /// 361), as most programs do.
  private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let low = Int(place)
    let high = min(low + 1, sorted.count - 1)
    return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
  }
}
