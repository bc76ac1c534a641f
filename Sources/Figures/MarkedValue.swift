import Electrochemistry
import ReviewModel

/// A value as a chart marks it: with the span of all claims for its quantity.
struct MarkedValue: Sendable {
  var value: FigureValue
  /// The lowest and highest claim, where there is more than one.
  var span: ClosedRange<Double>?

  /// One mark for each value that stands alone, and one for each group of claims.
  static func values(of values: [FigureValue]) -> [MarkedValue] {
    var spans: [String: ClosedRange<Double>] = [:]
    var hidden: Set<String> = []
    for (_, own) in Dictionary(grouping: values, by: \.catalyst.id) where own.count > 1 {
      for group in ClaimGroup.groups(of: own.map(\.measurement)) {
        guard let lead = group.lead, let (lower, upper) = group.span else { continue }
        spans[lead.id] = lower.normalised.lower...upper.normalised.upper
        hidden.formUnion(group.members.map(\.id).filter { $0 != lead.id })
      }
    }
    return values.filter { !hidden.contains($0.measurement.id) }
      .map { MarkedValue(value: $0, span: spans[$0.measurement.id]) }
  }
}
