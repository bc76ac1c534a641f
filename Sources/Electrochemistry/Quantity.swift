/// A value as a source prints it: number or range, uncertainty, unit and potential scale.
package struct Quantity: Sendable, Hashable {
  /// What stands before the number.
  package enum Qualifier: String, Sendable, Hashable, CaseIterable {
    case exactly = "="
    case greater = ">"
    case less = "<"
    case about = "~"
    case atLeast = "≥"
    case atMost = "≤"
  }

  /// The spread behind the number, in the unit of the number.
  package enum Uncertainty: Sendable, Hashable {
    case symmetric(PrintedNumber)
    /// `+a/−b`; both are magnitudes.
    case asymmetric(above: PrintedNumber, below: PrintedNumber)
    /// The ends of an interval around the number, as values and not as distances from it.
    case limits(lower: PrintedNumber, upper: PrintedNumber)
  }

  /// Quantities are handed from list to list; copying one reference costs a fraction of copying
  /// their digits, unit and scale.
  private final class Facts: Sendable {
    let qualifier: Qualifier
    let lowerNumber: PrintedNumber
    let upperNumber: PrintedNumber
    let uncertainty: Uncertainty?
    let unit: PhysicalUnit?
    let scale: PotentialScale?
    let value: Double

    init(
      _ qualifier: Qualifier, _ lower: PrintedNumber, _ upper: PrintedNumber?,
      _ uncertainty: Uncertainty?, _ unit: PhysicalUnit?, _ scale: PotentialScale?
    ) {
      self.qualifier = qualifier
      lowerNumber = lower
      upperNumber = upper ?? lower
      self.uncertainty = uncertainty
      self.unit = unit
      self.scale = scale
      value = upper.map { $0 == lower ? lower.value : (lower.value + $0.value) / 2 } ?? lower.value
    }
  }

  private let facts: Facts

  package var qualifier: Qualifier { facts.qualifier }
  package var lowerNumber: PrintedNumber { facts.lowerNumber }
  /// Equal to `lowerNumber` unless the value is a range.
  package var upperNumber: PrintedNumber { facts.upperNumber }
  package var uncertainty: Uncertainty? { facts.uncertainty }
  package var unit: PhysicalUnit? { facts.unit }
  package var scale: PotentialScale? { facts.scale }
  /// The value for charts and ranks: the middle of a range.
  package var value: Double { facts.value }

  package init(
    qualifier: Qualifier = .exactly, lower: PrintedNumber, upper: PrintedNumber? = nil,
    uncertainty: Uncertainty? = nil, unit: PhysicalUnit? = nil, scale: PotentialScale? = nil
  ) {
    facts = Facts(qualifier, lower, upper, uncertainty, unit, scale)
  }

  package static func == (one: Quantity, other: Quantity) -> Bool {
    one.facts === other.facts
      || one.qualifier == other.qualifier && one.lowerNumber == other.lowerNumber
        && one.upperNumber == other.upperNumber && one.uncertainty == other.uncertainty
        && one.unit == other.unit && one.scale == other.scale
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(qualifier)
    hasher.combine(lowerNumber)
    hasher.combine(upperNumber)
    hasher.combine(unit)
    hasher.combine(scale)
  }

  /// A computed value with a fixed count of decimals. Nil if it is not finite.
  package init?(
    _ value: Double, decimals: Int, unit: PhysicalUnit? = nil, scale: PotentialScale? = nil
  ) {
    guard let number = PrintedNumber(value, decimals: decimals) else { return nil }
    self.init(lower: number, unit: unit, scale: scale)
  }

  package var lower: Double { lowerNumber.value }
  package var upper: Double { upperNumber.value }
  package var isRange: Bool { lowerNumber != upperNumber }

  /// Digits behind the point as printed.
  package var decimals: Int { max(lowerNumber.decimals, upperNumber.decimals) }

  /// Digits as printed; of a range, the fewer.
  package var significantDigits: Int {
    min(lowerNumber.significantDigits, upperNumber.significantDigits)
  }

  /// The digits alone in ASCII: `0.90`, `0.1-0.2`, `1.2e-3`.
  package var digits: String { NumberText.digits(self) }

  package var dimension: Dimension { unit?.dimension ?? .ratio }

  /// The same quantity with other words around the number.
  package func with(
    qualifier: Qualifier? = nil, uncertainty: Uncertainty? = nil, scale: PotentialScale? = nil
  ) -> Self {
    Self(
      qualifier: qualifier ?? self.qualifier, lower: lowerNumber, upper: upperNumber,
      uncertainty: uncertainty ?? self.uncertainty, unit: unit, scale: scale ?? self.scale)
  }

  /// Half a unit of the last printed digit, in the unit of the quantity: 0.005 for `0.90`.
  package var halfLastDigit: Double {
    0.5 * ElementaryMath.tenTo(Double(max(lowerNumber.exponent, upperNumber.exponent)))
  }

  /// A computed value at three significant digits, for messages. Nil if it is not finite.
  package static func ofMagnitude(_ value: Double, unit: String) -> Self? {
    PrintedNumber(value, significantDigits: 3).map { Self(lower: $0, unit: PhysicalUnit(unit)) }
  }

  /// The same digits read in another unit: 860 V → 860 mV. Nil across dimensions.
  package func rewritten(in unit: PhysicalUnit) -> Self? {
    guard unit.dimension == dimension else { return nil }
    return Self(
      qualifier: qualifier, lower: lowerNumber, upper: upperNumber, uncertainty: uncertainty,
      unit: unit, scale: scale)
  }

  /// The magnitude: −120 mV → 120 mV, −0.3–−0.1 V → 0.1–0.3 V.
  package var magnitude: Self {
    guard upper <= 0, lower < 0 || lowerNumber.isNegative else { return self }
    return Self(
      qualifier: qualifier.mirrored, lower: upperNumber.magnitude, upper: lowerNumber.magnitude,
      uncertainty: uncertainty?.mirrored, unit: unit, scale: scale)
  }
}

extension Quantity.Uncertainty {
  /// What the spread becomes when the sign of the value is turned.
  var mirrored: Self {
    switch self {
    case .symmetric: self
    case .asymmetric(let above, let below): .asymmetric(above: below, below: above)
    case .limits(let lower, let upper): .limits(lower: upper.opposite, upper: lower.opposite)
    }
  }
}

extension PrintedNumber {
  /// The number with the other sign; zero has none.
  fileprivate var opposite: Self { isZero ? magnitude : negated }
}

extension Quantity.Qualifier {
  /// What the qualifier becomes when the sign of the value is turned.
  var mirrored: Self {
    switch self {
    case .greater: .less
    case .less: .greater
    case .atLeast: .atMost
    case .atMost: .atLeast
    case .exactly, .about: self
    }
  }
}
