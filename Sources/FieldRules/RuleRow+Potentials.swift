import Diagnostics
import Electrochemistry
import ReviewModel

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

/// What the rules of potentials ask of a row.
extension RuleRow {
  /// Whether a threshold allows the number or some value of what it states.
  ///
  /// - Parameters:
  ///   - quantity: another form of the value; as the metric stores it if there is none.
  ///   - shift: is added to the number, in its unit.
  func isWithin(
    _ threshold: Threshold, _ quantity: Quantity? = nil, shiftedBy shift: Double = 0
  ) -> Bool {
    let quantity = quantity ?? measurement.normalised
    let rounding = threshold.severity == .error ? coarseRounding * unitsPerVolt(quantity) : 0
    return Stretch(quantity, for: threshold.severity).shifted(by: shift).widened(by: rounding)
      .reaches(threshold)
  }

  private func unitsPerVolt(_ quantity: Quantity) -> Double {
    guard let volt = PhysicalUnit("V"), let unit = quantity.unit, unit.dimension == volt.dimension
    else { return 0 }
    return volt.factor / unit.factor
  }

  /// Half a last digit of the number as the entry writes it, in V: 0.005 of `0.90 V`.
  var rounding: Double {
    guard let volt = PhysicalUnit("V"), let unit = measurement.value.unit,
      unit.dimension == volt.dimension
    else { return 0 }
    var half = 0.5
    for _ in 0..<measurement.value.decimals { half /= 10 }
    return half * unit.factor / volt.factor
  }

  /// The rounding of a number with a single decimal in volts: `1.2 V` may be 1.24 V. Nothing where
  /// 10 mV or better are given.
  var coarseRounding: Double { rounding > 0.01 ? min(rounding, 0.05) : 0 }

  /// A potential, or an overpotential as a magnitude, in V.
  var volts: Stretch {
    let size = measurement.normalised
    return metric == .overpotential ? Stretch(size.magnitude).scaled(by: 0.001) : Stretch(size)
  }

  /// A number, and not "more than" or "less than".
  var isDefinite: Bool {
    switch measurement.value.qualifier {
    case .exactly, .about: true
    case .greater, .less, .atLeast, .atMost: false
    }
  }

  /// As the entry states it, else 25 °C.
  var celsius: Double { condition(.temperature, in: "°C") ?? 25 }

  /// Whether the number was taken at a current density, in mA cm⁻².
  func isAt(density wanted: Double) -> Bool {
    density.map { abs($0 - wanted) <= 1e-6 * wanted } ?? false
  }

  /// What its current density is divided by, as a search key; nil for the geometric area, which is
  /// meant where nothing is said.
  var realArea: String? {
    let ofValue = measurement.value.dimension == .currentDensity ? measurement.value.unit : nil
    guard
      let words = measurement.stated(.basis)?.text ?? measurement.at?.unit?.qualifier
        ?? ofValue?.qualifier
    else { return nil }
    let key = SearchKey.key(of: words)
    let isGeometric = key.hasPrefix("geo") || key == "disk" || key == "electrode"
    return isGeometric ? nil : key
  }

  /// The line of the value, for messages about another one.
  var line: Int { place("value").line }

  /// Same sample, electrolyte and source.
  func isBeside(_ other: RuleRow) -> Bool {
    isOfSameSample(as: other) && isInSameElectrolyte(as: other) && isOfSameSource(as: other)
  }

  /// The potentials in V that an overpotential of the OER means: above the equilibrium at 25 °C, as
  /// papers count at any temperature, and at its own.
  var evolutionPotentials: [Stretch] {
    [25, celsius].map { volts.shifted(by: ReferenceConversion.equilibriumVoltage(celsius: $0)) }
  }

  /// Whether the number may count when another is recomputed from it.
  var isSoundPotential: Bool {
    isExperiment && isOnRHE && !VoltMillivoltSlip.isBroken(by: self)
      && !ThermodynamicLimit.isBroken(by: self) && !OverpotentialSign.isBroken(by: self)
  }
}
