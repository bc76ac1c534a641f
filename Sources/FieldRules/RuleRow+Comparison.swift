import Diagnostics
import Electrochemistry
import ReviewModel

/// What the rules of activities, stability, devices and calculations ask of a row.
extension RuleRow {
  /// Found by experiment, on an electrode or in a device.
  var isObserved: Bool {
    measurement.kind != .computed && measurement.kind != .stated
  }

  /// What `value` is multiplied by to be in per cent: a ratio without a unit up to 2 is a fraction.
  var percentFactor: Double {
    measurement.value.unit == nil && abs(value) <= 2 ? 100 : 1
  }

  /// The value of a ratio in per cent.
  var percent: Double { value * percentFactor }

  /// Whether both belong to one current density or potential; nil where one of them names none.
  func isTakenAt(sameAs other: RuleRow) -> Bool? {
    guard let own = measurement.at?.magnitude, let others = other.measurement.at?.magnitude else {
      return nil
    }
    guard own.scale == others.scale, let unit = own.unit,
      let value = others.unit == nil ? others.value : others.value(in: unit)
    else { return own == others }
    return abs(own.value - value) <= 1e-9 * max(1, abs(value))
  }
}

extension Quantity {
  /// Half a unit of the last printed digit, in another unit: 0.05 V for `1.2 V`.
  func rounding(in unit: PhysicalUnit?) -> Double {
    guard let own = self.unit, let unit, own.dimension == unit.dimension else {
      return halfLastDigit
    }
    return halfLastDigit * own.factor / unit.factor
  }
}

/// Numbers that rules compute, for their messages.
enum RuleText {
  /// `21.0 A g⁻¹` with three digits; the digits alone where the unit is empty.
  static func plain(_ value: Double, _ unit: String = "", digits: Int = 3) -> String {
    guard let number = PrintedNumber(value, significantDigits: digits) else { return "–" }
    return NumberText.plain(
      Quantity(lower: number, unit: unit.isEmpty ? nil : PhysicalUnit(unit)))
  }

  /// With a fixed count of decimals: `0.750 V`.
  static func fixed(_ value: Double, _ unit: String, decimals: Int) -> String {
    guard let quantity = Quantity(value, decimals: decimals, unit: PhysicalUnit(unit)) else {
      return "–"
    }
    return NumberText.plain(quantity)
  }

  /// `Fe`, `Fe and Co`, `Fe, Co and Ni`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
