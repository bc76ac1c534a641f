extension Quantity {
  /// The largest half width of the uncertainty in the unit of the quantity, of limits the larger
  /// distance from the value; nil without one. What a tie of two values is judged by (field.md 3.2).
  package var halfWidth: Double? {
    switch uncertainty {
    case .symmetric(let spread): spread.value
    case .asymmetric(let above, let below): max(above.value, below.value)
    case .limits(let lower, let upper): distance(to: lower, upper)
    case nil: nil
    }
  }

  /// Differences of printed numbers have no more digits than they: 0.905 less 0.90 is 0.005.
  private func distance(to lower: PrintedNumber, _ upper: PrintedNumber) -> Double {
    let distance = max(abs(value - lower.value), abs(upper.value - value))
    let places = max(decimals, lower.decimals, upper.decimals) + (isRange ? 1 : 0)
    return PrintedNumber(distance, decimals: places)?.value ?? distance
  }

  /// Whether the value lies between its limits; true without limits.
  package var isWithinLimits: Bool {
    guard case .limits(let lowest, let highest) = uncertainty else { return true }
    return lowest.value <= lower && upper <= highest.value
  }

  /// The same value with an uncertainty given in some unit, of the value's own if nil. Nil across
  /// dimensions.
  package func with(uncertainty: Uncertainty, in given: PhysicalUnit?) -> Quantity? {
    guard let given, given != unit else { return with(uncertainty: uncertainty) }
    let zero = PrintedNumber(isNegative: false, digits: [48], exponent: 0)
    let carrier = Quantity(lower: zero, uncertainty: uncertainty, unit: given)
    guard let converted = carrier.converted(to: unit ?? .one)?.uncertainty else { return nil }
    return with(uncertainty: converted)
  }

  /// How far the uncertainty reaches below and above the value, in the unit of the quantity; zero
  /// without one.
  package var spread: (below: Double, above: Double) {
    switch uncertainty {
    case .symmetric(let size): (size.value, size.value)
    case .asymmetric(let above, let below): (below.value, above.value)
    case .limits(let lower, let upper): (value - lower.value, upper.value - value)
    case nil: (0, 0)
    }
  }
}
