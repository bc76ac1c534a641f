package import Electrochemistry
package import ReviewModel

/// One number that a figure shows, with the entry it belongs to.
package struct FigureValue: Sendable {
  package var catalyst: Catalyst
  package var measurement: Measurement

  /// The value in the metric's storage unit; the middle of a range.
  package let number: Double

  /// - Parameter unit: of the number; nil for the metric's own.
  package init(catalyst: Catalyst, measurement: Measurement, unit: PhysicalUnit? = nil) {
    self.catalyst = catalyst
    self.measurement = measurement
    let value = measurement.normalised
    number = unit.flatMap { value.value(in: $0) } ?? value.value
  }

  /// The entry's name, or that of the variant that was measured.
  package var name: String { measurement.sample ?? catalyst.name }
}

extension PerformanceMapDeclaration.Panel {
  /// The numbers of an entry that belong into the panel; where it states none, what follows from
  /// its other numbers.
  package func values(of catalyst: Catalyst) -> [Measurement] {
    let stated = shown(of: catalyst.measurements)
    return stated.isEmpty ? shown(of: catalyst.derived) : stated
  }

  private func shown(of numbers: [Measurement]) -> [Measurement] {
    // Mostly none, which costs no list.
    numbers.contains { $0.metric == metric } ? numbers.filter(shows) : []
  }

  /// Whether a number belongs into the panel: same reaction, same metric, same current density, on
  /// the panel's scale, and not withdrawn.
  package func shows(_ measurement: Measurement) -> Bool {
    // What most numbers fail comes first.
    guard measurement.metric == metric, isOfProcess(measurement),
      measurement.status != .withdrawn, measurement.isOnRHE
    else { return false }
    if let ownUnit, measurement.normalised.value(in: ownUnit) == nil { return false }
    if let medium, measurement.electrolyte.medium != medium { return false }
    guard let wanted = at else { return true }
    guard let found = measurement.at, let unit = wanted.unit, let value = found.value(in: unit)
    else { return false }
    // −10 mA cm⁻² of a cathodic curve is the same current density.
    return abs(abs(value) - abs(wanted.value)) <= 1e-9 * max(1, abs(wanted.value))
  }

  private func isOfProcess(_ measurement: Measurement) -> Bool {
    switch process {
    case .reaction(let reaction):
      measurement.record == .measurement && measurement.reaction == reaction
    case .device(let type):
      measurement.record == .device
        && measurement.deviceType.map(SearchKey.key) == SearchKey.key(of: type)
    }
  }

  package var direction: Metric.Direction {
    reaction.map { metric.direction(for: $0) } ?? metric.direction
  }

  /// The symbol with the current density it is read at: *η* and 10 below for 10 mA cm⁻².
  package var symbol: [TextRun] { metric.symbol(at: at) }

  /// The unit of the axis with its scale: `V vs RHE`.
  package var unitText: String {
    let unit = self.unit?.plain ?? ""
    return metric.needsScale ? unit + " vs RHE" : unit
  }
}
