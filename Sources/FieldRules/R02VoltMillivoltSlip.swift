import Diagnostics
import Electrochemistry
import ReviewModel

/// R02: volts written for millivolts, and the reverse. The offered value is 1000 times off.
enum VoltMillivoltSlip: FieldRule {
  static let rule = Rule(
    "T502", "V and mV mixed up", fieldRule: "R02",
    meaning:
      "Papers print half-wave potentials in V and overpotentials in mV, tables often drop the"
      + " unit; a value a thousand times off would be the best or worst of its class.",
    bad: "reaction: ORR\nmetric: half-wave potential\nvalue: 860 V vs RHE",
    good: "reaction: ORR\nmetric: half-wave potential\nvalue: 860 mV vs RHE",
    limits: [
      Thresholds.voltSlip.limit, Thresholds.smallVoltSlip.limit, Thresholds.millivoltSlip.limit,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard let unit = otherUnit(row), let value = row.measurement.value.rewritten(in: unit) else {
      return
    }
    if !isLikely(row, unit) {
      report.add(
        rule, .error, row, "\(row.nameWithArticle) of \(row.text) can't be right",
        help: "check the decimal point and the unit: no cell has such a potential")
      return
    }
    let written = NumberText.ascii(value)
    report.add(
      rule, .error, row, "\(row.nameWithArticle) of \(row.text) is a thousand times off",
      help: "did you mean \(NumberText.plain(value))?", fixes: row.fix("value", to: written))
  }

  /// Whether the other unit makes it possible.
  private static func isLikely(_ row: RuleRow, _ unit: PhysicalUnit) -> Bool {
    let volts = abs(row.value) / (row.metric == .overpotential ? 1000 : 1)
    return unit == .volt || Thresholds.likelyVoltSlip.allows(volts)
  }

  /// Whether the row breaks the rule: its range is then not judged by others too.
  static func isBroken(by row: RuleRow) -> Bool { otherUnit(row) != nil }

  /// The unit that was probably meant; nil where the value is possible.
  private static func otherUnit(_ row: RuleRow) -> PhysicalUnit? {
    let size = abs(row.value)
    guard size > 0, let metric = row.metric else { return nil }
    switch metric {
    case .halfWave, .onset, .potentialAtCurrent, .bifunctionalIndex, .cellVoltage,
      .openCircuitVoltage, .voltageGap:
      guard row.measurement.kind != .stated else { return nil }
      if !Thresholds.voltSlip.allows(size) { return .millivolt }
      if !Thresholds.smallVoltSlip.allows(size), isIn(.millivolt, row) { return .volt }
    case .overpotential:
      if !Thresholds.millivoltSlip.allows(size), isIn(.millivolt, row) { return .volt }
      if !Thresholds.voltSlip.allows(size / 1000), isIn(.volt, row) { return .millivolt }
    default: break
    }
    return nil
  }

  private static func isIn(_ unit: PhysicalUnit, _ row: RuleRow) -> Bool {
    row.measurement.value.unit == unit
  }
}
