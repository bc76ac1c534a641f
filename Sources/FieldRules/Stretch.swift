import Diagnostics
import Electrochemistry

/// From where to where a number may lie: `0.85–0.90 V` between its ends, `> 300 mV` anywhere above.
struct Stretch: Sendable, Hashable {
  let lower: Double
  let upper: Double

  /// Farther out than any number of the field; finite, so that sums stay numbers.
  private static let endless = 1e12

  init(_ lower: Double, _ upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  init(_ quantity: Quantity) {
    switch quantity.qualifier {
    case .exactly, .about: self.init(quantity.lower, quantity.upper)
    case .greater, .atLeast: self.init(quantity.lower, Self.endless)
    case .less, .atMost: self.init(-Self.endless, quantity.upper)
    }
  }

  /// What a threshold judges: a warning the middle of a range; an error needs both of its ends
  /// outside, its spread, and the rounding of a number with a single decimal in volts.
  init(_ quantity: Quantity, for severity: Severity) {
    let plain = Stretch(quantity)
    guard severity == .error else {
      let isBounded = plain.lower == quantity.lower && plain.upper == quantity.upper
      self = isBounded ? Stretch(quantity.value, quantity.value) : plain
      return
    }
    let spread = quantity.spread
    self.init(plain.lower - spread.below, plain.upper + spread.above)
  }

  func widened(by amount: Double) -> Stretch { Stretch(lower - amount, upper + amount) }

  func scaled(by factor: Double) -> Stretch { Stretch(lower * factor, upper * factor) }

  func shifted(by amount: Double) -> Stretch { Stretch(lower + amount, upper + amount) }

  static func - (left: Stretch, right: Stretch) -> Stretch {
    Stretch(left.lower - right.upper, left.upper - right.lower)
  }

  /// Zero where the two meet.
  func distance(to other: Stretch) -> Double {
    max(0, other.lower - upper, lower - other.upper)
  }

  /// Whether some value of the stretch is sound.
  func reaches(_ threshold: Threshold) -> Bool {
    !threshold.range.isBelow(lower) && !threshold.range.isAbove(upper)
  }
}
