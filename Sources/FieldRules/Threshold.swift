package import Diagnostics
import Electrochemistry

/// A line that a rule draws: the range that is sound, how much it matters to lie outside, and who
/// drew it.
package struct Threshold: Sendable, Hashable {
  package let severity: Severity
  /// What is judged: "half-wave potential, alkaline".
  package let quantity: String
  package let range: SoundRange
  /// As messages print it: `V vs RHE`; empty for pure numbers.
  package let unit: String
  /// Where the line comes from; nil for a judgement of the field.
  package let source: String?

  package init(
    _ severity: Severity, _ quantity: String, _ range: SoundRange, _ unit: String,
    source: String? = nil
  ) {
    self.severity = severity
    self.quantity = quantity
    self.range = range
    self.unit = unit
    self.source = source
  }

  package func allows(_ value: Double) -> Bool { range.contains(value) }

  /// `0.20–1.05 V vs RHE`, `below 1.229 V vs RHE`.
  package var sound: String { unit.isEmpty ? range.text : range.text + " " + unit }

  package var limit: Rule.Limit {
    Rule.Limit(severity: severity, quantity: quantity, sound: sound, source: source)
  }
}

/// A range of numbers with ends that belong to it or do not. Computed values may miss an end by the
/// rounding of binary fractions.
package struct SoundRange: Sendable, Hashable {
  private enum End: Sendable, Hashable {
    case open
    case including(Double)
    case excluding(Double)
  }

  private let lower: End
  private let upper: End

  private static let slack = 1e-9

  package static func from(_ lower: Double, to upper: Double) -> Self {
    Self(lower: .including(lower), upper: .including(upper))
  }

  package static func above(_ lower: Double, upTo upper: Double) -> Self {
    Self(lower: .excluding(lower), upper: .including(upper))
  }

  package static func from(_ lower: Double, below upper: Double) -> Self {
    Self(lower: .including(lower), upper: .excluding(upper))
  }

  package static func above(_ lower: Double) -> Self {
    Self(lower: .excluding(lower), upper: .open)
  }
  package static func atLeast(_ lower: Double) -> Self {
    Self(lower: .including(lower), upper: .open)
  }
  package static func below(_ upper: Double) -> Self {
    Self(lower: .open, upper: .excluding(upper))
  }
  package static func atMost(_ upper: Double) -> Self {
    Self(lower: .open, upper: .including(upper))
  }

  /// An end of the range as data.
  package struct Bound: Sendable, Hashable {
    package var value: Double
    package var isIncluded: Bool

    package init(value: Double, isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  /// Both ends; nil where the range is open.
  package var bounds: (lower: Bound?, upper: Bound?) { (Self.bound(lower), Self.bound(upper)) }

  private static func bound(_ end: End) -> Bound? {
    switch end {
    case .open: nil
    case .including(let value): Bound(value: value, isIncluded: true)
    case .excluding(let value): Bound(value: value, isIncluded: false)
    }
  }

  package func contains(_ value: Double) -> Bool { !isAbove(value) && !isBelow(value) }

  /// Whether the range ends before it reaches up to the value.
  package func isBelow(_ value: Double) -> Bool {
    let slack = Self.slack * max(1, abs(value))
    switch upper {
    case .open: return false
    case .including(let end): return value > end + slack
    case .excluding(let end): return value >= end - slack
    }
  }

  /// Whether the range begins only after the value.
  package func isAbove(_ value: Double) -> Bool {
    let slack = Self.slack * max(1, abs(value))
    switch lower {
    case .open: return false
    case .including(let end): return value < end - slack
    case .excluding(let end): return value <= end + slack
    }
  }

  package var text: String {
    switch (lower, upper) {
    case (.open, .open): "any value"
    case (.including(let low), .open): "at least \(Self.plain(low))"
    case (.excluding(let low), .open): "above \(Self.plain(low))"
    case (.open, .including(let high)): "at most \(Self.plain(high))"
    case (.open, .excluding(let high)): "below \(Self.plain(high))"
    case (.excluding(let low), .including(let high)), (.excluding(let low), .excluding(let high)):
      "above \(Self.plain(low, like: high)) and up to \(Self.plain(high, like: low))"
    case (.including(let low), .including(let high)) where low == high: Self.plain(low)
    case (.including(let low), .including(let high)), (.including(let low), .excluding(let high)):
      "\(Self.plain(low, like: high))–\(Self.plain(high, like: low))"
    }
  }

  /// `1.229`, `25`, `−10`; with as many decimals as the other end: `0.20` beside 1.05.
  private static func plain(_ value: Double, like other: Double? = nil) -> String {
    NumberText.fixed(value, decimals: max(decimals(value), other.map(decimals) ?? 0))
  }

  private static func decimals(_ value: Double) -> Int {
    let text = value.description
    if text.hasSuffix(".0") || text.contains("e") { return 0 }
    guard let point = text.firstIndex(of: ".") else { return 0 }
    return text.utf8.distance(from: point, to: text.endIndex) - 1
  }
}

/// The lines that all rules draw, in one place; field.md 3.3.
///
/// The rows stand in one file for each family of rules. A line without source is a judgement of the
/// field's practice. Change `version` with any line: the documentation prints it.
package enum Thresholds {
  package static let version = "1 (2026-11)"
}
