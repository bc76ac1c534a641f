import Diagnostics
import Electrochemistry
import ReviewModel

/// Judging ranges without blocking what only states a limit.
extension RuleRow {
  /// Whether a threshold allows the number or some value of what it states.
  ///
  /// - Parameters:
  ///   - quantity: another form of the value; as the metric stores it if there is none.
  ///   - shift: is added to the number, in its unit.
  ///   - factor: turns the unit of the number into that of the threshold.
  func isWithin(
    _ threshold: Threshold, _ quantity: Quantity? = nil, shiftedBy shift: Double = 0,
    times factor: Double = 1
  ) -> Bool {
    let quantity = quantity ?? measurement.normalised
    let rounding = threshold.severity == .error ? coarseRounding * unitsPerVolt(quantity) : 0
    return Stretch(quantity, for: threshold.severity).shifted(by: shift).widened(by: rounding)
      .scaled(by: factor).reaches(threshold)
  }

  private func unitsPerVolt(_ quantity: Quantity) -> Double {
    guard let unit = quantity.unit, unit.dimension == PhysicalUnit.volt.dimension else { return 0 }
    return PhysicalUnit.volt.factor / unit.factor
  }

  /// The first of the thresholds that the value breaks: errors are listed before warnings.
  func firstBroken(_ thresholds: [Threshold]) -> Threshold? {
    thresholds.first { !isWithin($0) }
  }

  /// A number, and not "more than" or "less than".
  var isDefinite: Bool {
    switch measurement.value.qualifier {
    case .exactly, .about: true
    case .greater, .less, .atLeast, .atMost: false
    }
  }

  /// Numbers that carry weight when two are compared: neither a limit nor a range.
  var isExact: Bool { isDefinite && !measurement.normalised.isRange }

  /// In storage units, the half of the last printed digit.
  var halfDigit: Double { measurement.normalised.halfLastDigit }

  /// Whether the number was taken at a current density, in mA cm⁻².
  func isAt(density wanted: Double) -> Bool {
    density.map { abs($0 - wanted) <= 1e-6 * wanted } ?? false
  }

  /// Where the value stands, for messages about two numbers.
  var line: Int { place("value").line }

  /// `line 12`
  var lineText: String { "line \(line)" }
}
