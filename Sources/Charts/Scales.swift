/// Numbers onto a straight axis. `range` may run backwards, as y does in SVG.
struct LinearScale: Sendable, Hashable {
  var domain: ClosedRange<Double>
  var start: Double
  var end: Double

  init(_ domain: ClosedRange<Double>, from start: Double, to end: Double) {
    self.domain = domain
    self.start = start
    self.end = end
  }

  init(_ ticks: Ticks, from start: Double, to end: Double) {
    self.init(ticks.lowerBound...ticks.upperBound, from: start, to: end)
  }

  func position(of value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    guard span > 0 else { return (start + end) / 2 }
    return start + (value - domain.lowerBound) / span * (end - start)
  }
}

/// Equal bands side by side, one for each category.
struct BandScale: Sendable, Hashable {
  var count: Int
  var start: Double
  var end: Double

  var bandwidth: Double { (end - start) / Double(max(count, 1)) }

  func left(of band: Int) -> Double { start + Double(band) * bandwidth }
  func middle(of band: Int) -> Double { left(of: band) + bandwidth / 2 }
}
