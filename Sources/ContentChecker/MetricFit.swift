import ContentReader
import Diagnostics
import Electrochemistry
import FieldRules
import ReviewModel

/// Whether metric, reaction and the point of the curve belong together.
extension MeasurementCheck {
  /// `half-wave potential` of the OER: the curve has none.
  mutating func checkReaction(_ reaction: Reaction, of metric: Metric) {
    guard let only = metric.onlyReaction, reaction != only else { return }
    let advice =
      metric == .halfWave
      ? ": overpotential, onset potential, or potential at current density (Ej10)" : ""
    fields.report(
      Diagnostic(
        CheckRules.foreignMetric, at: fields.map["metric"]?.range ?? fields.map.range,
        "the \(reaction.rawValue) has no \(metric.name)",
        help: "write reaction: \(only.rawValue), or the metric that the source gives\(advice)"))
  }

  /// `at: 10 A`: a current density has an area, and a number its unit.
  mutating func checkPoint(_ point: Quantity, of metric: Metric?, _ word: Located) {
    guard record != .property, let metric, metric.needsCurrentDensity || metric.needsPotential
    else { return }
    let example = metric.needsCurrentDensity ? "10 mA cm-2" : "0.85 V vs RHE"
    let noun = metric.needsCurrentDensity ? "current density" : "potential"
    if point.unit == nil {
      fields.report(
        Diagnostic(
          CompletenessOfNumber.rule, at: word.range, "the \(noun) “\(word.text)” has no unit",
          help: "write the unit the source prints, as in at: \(example)"))
    } else if metric.needsCurrentDensity, !Self.isCurrentDensity(point, record) {
      fields.report(
        Diagnostic(
          CheckRules.wrongUnit, at: word.range,
          "“\(word.text)” is no current density (\(point.dimension.name))",
          help: point.dimension == .current
            ? "divide it by the area of the electrode, and write at: \(example)"
            : "write at: \(example)"))
    }
  }

  /// Of a cell the current alone may be given; activities are compared at a current per mass too.
  private static func isCurrentDensity(_ point: Quantity, _ record: Measurement.Record) -> Bool {
    switch point.dimension {
    case .currentDensity, .massActivity: true
    case .current: record == .device
    default: false
    }
  }
}

extension Metric {
  /// How one of its values is written.
  var example: String {
    switch self {
    case .halfWave, .onset, .potentialAtCurrent: "0.90 V vs RHE"
    case .overpotential: "310 mV"
    default: storageUnit.map { "12 \($0.ascii)" } ?? "12"
    }
  }
}
