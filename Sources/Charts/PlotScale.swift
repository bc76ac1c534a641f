#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Numbers of one axis of a plot onto the page, with the ticks that print its range.
struct PlotScale: Sendable, Hashable {
  struct Tick: Sendable, Hashable {
    var position: Double
    var label: [TextRun]
  }

  let kind: Plot.AxisKind
  private let linear: LinearScale
  private let values: [(value: Double, label: [TextRun])]

  static func == (left: PlotScale, right: PlotScale) -> Bool {
    left.kind == right.kind && left.linear == right.linear
  }

  func hash(into hasher: inout Hasher) { hasher.combine(linear) }

  init(
    _ numbers: [Double], axis: Plot.Axis, from start: Double, to end: Double, count: Int
  ) {
    kind = axis.kind
    let drawable =
      numbers.filter { Self.isDrawable($0, axis.kind) }
      + (axis.startsAtZero && axis.kind == .linear ? [0] : [])
    switch axis.kind {
    case .time:
      let ticks = TimeTicks(drawable, count: count)
      linear = LinearScale(ticks.range, from: start, to: end)
      values = ticks.ticks.map { ($0.value, [TextRun($0.label)]) }
    case .linear, .whole:
      let ticks = Ticks.covering(drawable, decimals: axis.decimals, count: count)
      linear = LinearScale(ticks, from: start, to: end)
      values = zip(ticks.values, ticks.labels).map { ($0, [TextRun($1)]) }
    case .logarithmic:
      let powers = drawable.map { log10($0) }
      let low = Int((powers.min() ?? 0).rounded(.down))
      let high = max(Int((powers.max() ?? 1).rounded(.up)), low + 1)
      linear = LinearScale(Double(low)...Double(high), from: start, to: end)
      let step = max(1, (high - low + count - 1) / max(count, 1))
      values = stride(from: low, through: high, by: step).map { power in
        (Double(power), Self.power(power))
      }
    }
  }

  /// Whole numbers with half a step of room on both sides.
  init(whole numbers: [Double], from start: Double, to end: Double, count: Int) {
    let drawable = numbers.filter { Self.isDrawable($0, .linear) && $0.magnitude < 1e6 }
    let low = (drawable.min() ?? 0).rounded(.down)
    let high = (drawable.max() ?? 1).rounded(.up)
    let step = max(1, (Int(high - low) + count - 1) / count)
    self.init(
      exactly: LinearScale((low - 0.5)...(high + 0.5), from: start, to: end),
      labels: stride(from: Int(low), through: Int(high), by: step).map {
        (Double($0), [TextRun(FixedPoint.digits($0, exponent: 0))])
      })
  }

  /// A scale with ticks of its own.
  init(exactly scale: LinearScale, labels: [(Double, [TextRun])]) {
    kind = .linear
    linear = scale
    values = labels.map { ($0.0, $0.1) }
  }

  static func isDrawable(_ value: Double, _ kind: Plot.AxisKind) -> Bool {
    value.isFinite && value.magnitude <= Ticks.largestMagnitude
      && (kind != .logarithmic || value >= 1e-30)
  }

  var domain: ClosedRange<Double> { linear.domain }

  func position(of value: Double) -> Double {
    linear.position(of: kind == .logarithmic ? log10(value) : value)
  }

  var ticks: [Tick] {
    values.map { Tick(position: linear.position(of: $0.value), label: $0.label) }
  }

  /// 0.1, 1, 10 as they are; 10⁻³ with its power.
  private static func power(_ power: Int) -> [TextRun] {
    if (-1...3).contains(power) {
      return [TextRun(FixedPoint.digits(1, exponent: power))]
    }
    let sign = power < 0 ? "−" : ""
    return [TextRun("10"), TextRun(sign + String(power.magnitude), .superscript)]
  }
}
