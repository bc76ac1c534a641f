/// How many of many values lie at each height of a plot: what stands for marks where there are too
/// many of them.
struct Density: Sendable, Hashable {
  /// Values of one bin, smoothed over its neighbours.
  var bins: [Double]
  /// Height of the first bin's lower edge, and of one bin, upwards.
  var bottom: Double
  var step: Double

  static let binHeight = 6.0

  /// - Parameter positions: y of each value, downwards as in SVG.
  init(of positions: [Double], plot: Box) {
    let count = max(1, Int((plot.height / Density.binHeight).rounded()))
    step = plot.height / Double(count)
    bottom = plot.bottom
    var counts = [Double](repeating: 0, count: count)
    for y in positions {
      let bin = Int(((plot.bottom - y) / step).rounded(.down))
      counts[min(max(bin, 0), count - 1)] += 1
    }
    bins = Density.smoothed(counts)
  }

  /// Binomial weights 1 4 6 4 1; what falls off an end is kept in the last bin.
  private static func smoothed(_ counts: [Double]) -> [Double] {
    let weights = [1.0, 4, 6, 4, 1]
    var smoothed = [Double](repeating: 0, count: counts.count)
    for (bin, count) in counts.enumerated() where count > 0 {
      for (place, weight) in weights.enumerated() {
        let target = min(max(bin + place - 2, 0), counts.count - 1)
        smoothed[target] += count * weight / 16
      }
    }
    return smoothed
  }

  var most: Double { bins.max() ?? 0 }

  /// The outline of an area as wide on both sides of the middle as there are values.
  ///
  /// - Parameters:
  ///   - half: how far it reaches where `densest` values lie in one bin.
  func outline(middle: Double, half: Double, densest: Double) -> String {
    let filled = bins.indices.filter { bins[$0] > 0 }
    guard let first = filled.first, let last = filled.last, densest > 0 else { return "" }
    let edges = (first...last).map { bin in
      (x: half * bins[bin] / densest, y: bottom - (Double(bin) + 0.5) * step)
    }
    func point(_ x: Double, _ y: Double) -> String {
      "\(FixedPoint.coordinate(x)) \(FixedPoint.coordinate(y))"
    }
    let low = point(middle, bottom - Double(first) * step)
    let high = point(middle, bottom - Double(last + 1) * step)
    let right = edges.map { "L" + point(middle + $0.x, $0.y) }.joined()
    let left = edges.reversed().map { "L" + point(middle - $0.x, $0.y) }.joined()
    return "M\(low)\(right)L\(high)\(left)Z"
  }
}
