import Electrochemistry
import ReviewModel

/// A value as a chart marks it: with the span of all claims for its quantity.
struct MarkedValue: Sendable {
  var value: FigureValue
  /// The lowest and highest claim, where there is more than one.
  var span: ClosedRange<Double>?
}

extension MapFigure.Panel {
  /// The value at a place as its mark shows it; nil for a claim that another one stands for.
  func marked(_ place: Int) -> MarkedValue? {
    hidden.contains(place) ? nil : MarkedValue(value: values[place], span: spans[place])
  }

  /// Places in `values` of the marks, in the order of a chart's marks.
  var drawnOrder: [Int] {
    hidden.isEmpty ? byBand.flatMap(\.self) : byBand.flatMap { $0.filter { !hidden.contains($0) } }
  }

  /// Of several claims for one quantity the one that stands for them, with the span of all; the
  /// others are hidden.
  ///
  /// - Parameter places: places in `values` of the values of each entry.
  static func claims(
    _ values: [FigureValue], _ places: [String: [Int]]
  ) -> (spans: [Int: ClosedRange<Double>], hidden: Set<Int>) {
    var spans: [Int: ClosedRange<Double>] = [:]
    var hidden: Set<Int> = []
    for own in places.values where own.count > 1 {
      let byID = Dictionary(
        own.map { (values[$0].measurement.id, $0) }, uniquingKeysWith: { first, _ in first })
      for group in ClaimGroup.groups(of: own.map { values[$0].measurement }) {
        guard let lead = group.lead, let (lower, upper) = group.span,
          let place = byID[lead.id]
        else { continue }
        spans[place] = lower.normalised.lower...upper.normalised.upper
        hidden.formUnion(group.members.filter { $0.id != lead.id }.compactMap { byID[$0.id] })
      }
    }
    return (spans, hidden)
  }
}
