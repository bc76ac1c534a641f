/// Ticks of an axis of dates, which are decimal years: 2024.5 is the middle of 2024.
struct TimeTicks {
  var range: ClosedRange<Double>
  var ticks: [(value: Double, label: String)]

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// - Parameter count: about how many ticks are wanted.
  init(_ values: [Double], count: Int) {
    let drawable = values.filter { $0.magnitude < 100_000 }
    let low = drawable.min() ?? 2000
    let high = drawable.max() ?? low + 1
    if high - low < 2, drawable.count > 1 {
      (range, ticks) = Self.byMonth(low, high, count: max(count, 1))
    } else {
      (range, ticks) = Self.byYear(low, high, count: max(count, 1))
    }
  }

  private static func byYear(
    _ low: Double, _ high: Double, count: Int
  ) -> (ClosedRange<Double>, [(value: Double, label: String)]) {
    let first = Int(low.rounded(.down))
    let last = max(Int(high.rounded(.up)), first + 1)
    let step =
      [1, 2, 5, 10, 20, 50, 100, 1000, 10000].first { (last - first) / $0 <= count } ?? 100_000
    let start = first - ((first % step) + step) % step
    let end = last + (step - ((last % step) + step) % step) % step
    return (
      Double(start)...Double(end),
      stride(from: start, through: end, by: step).map { (Double($0), String($0)) }
    )
  }

  /// Months of twelve equal parts; January bears the year.
  private static func byMonth(
    _ low: Double, _ high: Double, count: Int
  ) -> (ClosedRange<Double>, [(value: Double, label: String)]) {
    let first = Int((low * 12).rounded(.down))
    let last = max(Int((high * 12).rounded(.up)), first + 1)
    let step = [1, 2, 3, 6, 12].first { (last - first) / $0 <= count } ?? 12
    let start = first - ((first % step) + step) % step
    let end = last + (step - ((last % step) + step) % step) % step
    return (
      (Double(start) / 12)...(Double(end) / 12),
      stride(from: start, through: end, by: step).map { month in
        let index = ((month % 12) + 12) % 12
        let year = (month - index) / 12
        return (
          Double(month) / 12,
          index == 0 || month == start ? "\(months[index]) \(year)" : months[index]
        )
      }
    )
  }
}
