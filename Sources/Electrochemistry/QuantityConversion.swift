extension Quantity {
  /// The same quantity in another unit, with the digits it had: 0.335 V → 335 mV, 0.32 V → 320 mV
  /// (two significant digits). Nil across dimensions and across mass or area bases.
  ///
  /// Where the units are no power of ten apart (h and min), at least three digits are kept.
  /// A quantity without unit counts as a pure number. If this unit says "of what" (A mgPGM-1) and
  /// the other does not, the result keeps it.
  package func converted(to wanted: PhysicalUnit) -> Quantity? {
    let source = unit ?? PhysicalUnit.one
    guard source.isConvertible(to: wanted) else { return nil }
    let target = source.qualifier == nil ? wanted : wanted.qualified(by: source)
    let change = UnitChange(from: source, to: wanted)
    return Quantity(
      qualifier: qualifier, lower: change.apply(lowerNumber), upper: change.apply(upperNumber),
      uncertainty: uncertainty.map(change.apply), unit: target, scale: scale)
  }

  /// The middle value in another unit, as a Double.
  package func value(in wanted: PhysicalUnit) -> Double? {
    if let unit, unit.isSameSize(as: wanted) { return value }
    return converted(to: wanted)?.value
  }
}

extension PhysicalUnit {
  /// The unit of a pure number.
  static let one = PhysicalUnit(factors: [])

  /// Whether a number reads the same in both units.
  func isSameSize(as other: PhysicalUnit) -> Bool {
    exponent == other.exponent && mantissa == other.mantissa && offset == other.offset
      && isConvertible(to: other)
  }

  /// The same unit with "of what" of the other at the factor of the same kind.
  func qualified(by other: PhysicalUnit) -> PhysicalUnit {
    guard qualifier == nil else { return self }
    let named = other.factors.first { $0.qualifier != nil }
    var isDone = false
    return PhysicalUnit(
      factors: factors.map { factor in
        guard !isDone, let named, factor.symbol.vector == named.symbol.vector else {
          return factor
        }
        isDone = true
        return UnitFactor(symbol: factor.symbol, power: factor.power, qualifier: named.qualifier)
      })
  }
}

/// The step from one unit to another.
private struct UnitChange {
  /// Power of ten between the units.
  let shift: Int
  /// What is left besides the power of ten; 1 between prefixes.
  let ratio: Double
  /// To add after scaling, for °C and K.
  let offset: Double

  init(from source: PhysicalUnit, to target: PhysicalUnit) {
    shift = source.exponent - target.exponent
    ratio = source.mantissa / target.mantissa
    offset = source.offset - target.offset
  }

  func apply(_ number: PrintedNumber) -> PrintedNumber { moved(scaled(number)) }

  /// A spread has no zero point: only the size of the unit matters. Limits are values.
  func apply(_ uncertainty: Quantity.Uncertainty) -> Quantity.Uncertainty {
    switch uncertainty {
    case .symmetric(let spread): .symmetric(scaled(spread))
    case .asymmetric(let above, let below):
      .asymmetric(above: scaled(above), below: scaled(below))
    case .limits(let lower, let upper): .limits(lower: apply(lower), upper: apply(upper))
    }
  }

  private func scaled(_ number: PrintedNumber) -> PrintedNumber {
    if ratio == 1 { return number.shifted(by: shift) }
    let power = DecimalPower.ten(abs(shift))
    let value = shift >= 0 ? number.value * ratio * power : number.value * ratio / power
    return PrintedNumber(value, keeping: number.significantDigits) ?? number
  }

  private func moved(_ number: PrintedNumber) -> PrintedNumber {
    if offset == 0 { return number }
    return PrintedNumber(number.value + offset, decimals: number.decimals) ?? number
  }
}
