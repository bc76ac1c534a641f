import Diagnostics
import Electrochemistry
import ReviewModel

/// Everything that a stated quantity may mean: a range, a number with its spread, all that lies
/// above a `>`. A line is broken only where all of it lies beyond the line.
typealias Extent = ClosedRange<Double>

extension Quantity {
  /// What is stated, in the quantity's own unit. Errors count the uncertainty, since a value within
  /// its uncertainty of what is possible is possible.
  func extent(withSpread: Bool = false) -> Extent {
    let spread = withSpread ? spread : (below: 0, above: 0)
    let ends = (lower - spread.below)...(upper + spread.above)
    return switch qualifier {
    case .exactly, .about: ends
    case .greater, .atLeast: ends.lowerBound...Double.infinity
    case .less, .atMost: -Double.infinity...ends.upperBound
    }
  }

  /// The same with what rounding hides: half a unit of the last digit on either side.
  func roundedExtent(half: Double) -> Extent {
    let own = extent(withSpread: true)
    return (own.lowerBound - half)...(own.upperBound + half)
  }
}

extension Threshold {
  /// Whether nothing of an extent is sound.
  ///
  /// - Parameter inside: a value that the line allows, which tells on which side the extent lies.
  func excludes(_ extent: Extent, seenFrom inside: Double) -> Bool {
    if extent.contains(inside) { return false }
    return !allows(extent.upperBound < inside ? extent.upperBound : extent.lowerBound)
  }

  /// The same for a quantity in the line's unit; an error counts its uncertainty.
  func excludes(_ quantity: Quantity, seenFrom inside: Double) -> Bool {
    excludes(quantity.extent(withSpread: severity == .error), seenFrom: inside)
  }
}

extension RuleRow {
  /// What the row may mean in the metric's storage unit, with the rounding of what it prints.
  var roundedExtent: Extent {
    let stored = measurement.normalised
    return stored.roundedExtent(half: measurement.value.rounding(in: stored.unit))
  }

  /// The same for a condition.
  func roundedExtent(_ name: ConditionName, in unit: String) -> Extent? {
    guard let stated = measurement.stated(name)?.quantity, let quantity = quantity(name, in: unit)
    else { return nil }
    return quantity.magnitude.roundedExtent(half: stated.rounding(in: quantity.unit))
  }

  /// Whether two rows were read at one potential or current density.
  enum PointMatch {
    case same
    case other
    /// One of them does not say.
    case unknown
  }

  func point(comparedTo other: RuleRow) -> PointMatch {
    switch (measurement.condition, other.measurement.condition) {
    case (.none, .none): return .same
    case (.quantity(let own), .quantity(let others)):
      return own.isSamePoint(as: others) ? .same : .other
    default: return .unknown
    }
  }

  /// Whether two rows could stand in one list: one quantity of one reaction in one kind of
  /// electrolyte, read at one point.
  func isOfSameQuantity(as other: RuleRow) -> Bool {
    metric == other.metric && reaction == other.reaction && medium == other.medium
      && point(comparedTo: other) == .same
  }
}

extension Quantity {
  /// Currents count as magnitudes: −10 mA cm⁻² of a cathodic curve is the 10 of other papers.
  fileprivate func isSamePoint(as other: Quantity) -> Bool {
    guard dimension == other.dimension, scale == other.scale else { return false }
    let own = dimension == .currentDensity ? magnitude : self
    let others = other.dimension == .currentDensity ? other.magnitude : other
    guard let unit = own.unit else { return own.value == others.value }
    guard let value = others.value(in: unit) else { return own == others }
    return abs(own.value - value) <= 1e-9 * max(1, abs(value))
  }
}
