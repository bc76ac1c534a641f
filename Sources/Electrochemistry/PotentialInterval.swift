/// A potential in V as it is computed with: unrounded, with the printed count of decimals beside it.
struct PotentialInterval: Sendable, Hashable {
  var lower: Double
  var upper: Double
  var qualifier: Quantity.Qualifier
  /// Half width in V of the printed value alone.
  var uncertainty: Double
  /// Digits behind the point of the printed value in V; none below 0.
  var decimals: Int

  init(_ quantity: Quantity) throws(ConversionRefusal) {
    guard let volts = quantity.unit == nil ? nil : quantity.converted(to: .volt) else {
      throw .wrongUnit(part: "potential", found: quantity, expected: "V or mV")
    }
    guard abs(volts.lower) < 1000, abs(volts.upper) < 1000 else {
      throw .outOfRange(part: "potential", found: quantity)
    }
    lower = volts.lower
    upper = volts.upper
    qualifier = volts.qualifier
    uncertainty = volts.halfWidth ?? 0
    decimals = volts.decimals
  }

  var middle: Double { lower == upper ? lower : (lower + upper) / 2 }

  func moved(by shift: Double) -> Self {
    var moved = self
    moved.lower += shift
    moved.upper += shift
    return moved
  }

  /// `place` less this: the ends swap and the qualifier turns.
  func reflected(at place: Double) -> Self {
    var reflected = self
    reflected.lower = place - upper
    reflected.upper = place - lower
    reflected.qualifier = qualifier.mirrored
    return reflected
  }

  /// In V: OER E − E_rev, HER −E, ORR E_rev − E.
  func overpotential(of reaction: Reaction, celsius: Double) -> Self {
    let equilibrium = ReferenceConversion.equilibriumVoltage(celsius: celsius)
    switch reaction {
    case .oer: return moved(by: -equilibrium)
    case .orr: return reflected(at: equilibrium)
    case .her, .bifunctional, .overall: return reflected(at: 0)
    }
  }

  /// The interval as it is printed: both ends at a count of decimals, of thousandths with `factor`
  /// 1000.
  func quantity(
    decimals: Int, unit: PhysicalUnit, factor: Double = 1, scale: PotentialScale? = nil
  ) -> Quantity? {
    guard let first = PrintedNumber(lower * factor, decimals: decimals),
      let last = PrintedNumber(upper * factor, decimals: decimals)
    else { return nil }
    return Quantity(qualifier: qualifier, lower: first, upper: last, unit: unit, scale: scale)
  }
}

extension PhysicalUnit {
  package static let volt = PhysicalUnit("V") ?? .one
  package static let millivolt = PhysicalUnit("mV") ?? .one
  package static let percent = PhysicalUnit("%") ?? .one
  package static let milliamperePerArea = PhysicalUnit("mA cm-2") ?? .one
  package static let degreeCelsius = PhysicalUnit("°C") ?? .one
}

extension Quantity {
  static let zeroVolts = Quantity(
    lower: PrintedNumber(isNegative: false, digits: [48], exponent: 0), unit: .volt)

  /// The same with this unit if it has none.
  func assuming(_ wanted: PhysicalUnit?) -> Quantity {
    guard unit == nil else { return self }
    return Quantity(
      qualifier: qualifier, lower: lowerNumber, upper: upperNumber, uncertainty: uncertainty,
      unit: wanted, scale: scale)
  }

  /// The half width of the uncertainty in another unit; 0 without one.
  func halfWidth(in wanted: PhysicalUnit) -> Double { converted(to: wanted)?.halfWidth ?? 0 }

  /// The numbers and unit alone, without mark, spread and scale.
  var bare: Quantity { Quantity(lower: lowerNumber, upper: upperNumber, unit: unit) }
}
