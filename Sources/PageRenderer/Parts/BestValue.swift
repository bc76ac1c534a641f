import Electrochemistry
import Figures
import ReviewModel

/// The best number of an entry for one quantity, for lists that have room for one.
struct BestValue {
  var measurement: Measurement
  /// How many further numbers the entry has for the quantity.
  var others: Int

  /// Measured before computed, then the better, then the earlier; withdrawn ones do not count.
  init?(of catalyst: Catalyst, in panel: PerformanceMapDeclaration.Panel) {
    let found = panel.values(of: catalyst).filter { $0.sample == nil }
    let best = found.enumerated().min { left, right in
      let isLeftComputed = left.element.kind == .computed
      if isLeftComputed != (right.element.kind == .computed) { return !isLeftComputed }
      let a = left.element.normalised.value
      let b = right.element.normalised.value
      if a != b { return panel.direction == .lower ? a < b : a > b }
      return left.offset < right.offset
    }
    guard let best else { return nil }
    measurement = best.element
    others = found.count - 1
  }

  /// The three numbers by which the field knows a catalyst.
  static let headline: [PerformanceMapDeclaration.Panel] = {
    let ten = Quantity(10, decimals: 0, unit: PhysicalUnit("mA cm-2"))
    return [
      .init(reaction: .orr, metric: .halfWave, at: nil),
      .init(reaction: .oer, metric: .overpotential, at: ten),
      .init(reaction: .her, metric: .overpotential, at: ten),
    ]
  }()
}
