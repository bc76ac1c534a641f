package import Electrochemistry
package import ReviewModel

/// One number that a figure shows, with the entry it belongs to.
package struct FigureValue: Sendable {
  package var catalyst: Catalyst
  package var measurement: Measurement

  /// The value in the metric's storage unit; the middle of a range.
  package let number: Double

  package init(catalyst: Catalyst, measurement: Measurement) {
    self.catalyst = catalyst
    self.measurement = measurement
    number = measurement.normalised.value
  }

  /// The entry's name, or that of the variant that was measured.
  package var name: String { measurement.sample ?? catalyst.name }
}

extension PerformanceMapDeclaration.Panel {
  /// The numbers of an entry that belong into the panel; where it states none, what follows from
  /// its other numbers.
  package func values(of catalyst: Catalyst) -> [Measurement] {
    let stated = catalyst.measurements.filter(shows)
    return stated.isEmpty ? catalyst.derived.filter(shows) : stated
  }

  /// Whether a number belongs into the panel: same reaction, same metric, same current density, on
  /// the panel's scale, and not withdrawn.
  package func shows(_ measurement: Measurement) -> Bool {
    guard measurement.record == .measurement, measurement.status != .withdrawn, measurement.isOnRHE,
      measurement.reaction == reaction, measurement.metric == metric
    else { return false }
    if let medium, measurement.electrolyte.medium != medium { return false }
    guard let wanted = at else { return true }
    guard let found = measurement.at, let unit = wanted.unit, let value = found.value(in: unit)
    else { return false }
    // −10 mA cm⁻² of a cathodic curve is the same current density.
    return abs(abs(value) - abs(wanted.value)) <= 1e-9 * max(1, abs(wanted.value))
  }

  package var direction: Metric.Direction { metric.direction(for: reaction) }

  /// The symbol with the current density it is read at: *η* and 10 below for 10 mA cm⁻².
  package var symbol: [TextRun] { metric.symbol(at: at) }

  /// The unit of the axis with its scale: `V vs RHE`.
  package var unitText: String {
    let unit = metric.storageUnit?.plain ?? ""
    return metric.needsScale ? unit + " vs RHE" : unit
  }
}
