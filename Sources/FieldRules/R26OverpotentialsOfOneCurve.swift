import Diagnostics
import Electrochemistry
import ReviewModel

/// R26: along one curve the overpotential grows with the current, and about as the Tafel slope says.
enum OverpotentialsOfOneCurve: FieldRule {
  static let rule = Rule(
    "T526", "overpotentials of one curve don't fit", fieldRule: "R26",
    meaning:
      "More current needs more overpotential. If η falls while j rises, two values were swapped or"
      + " come from two electrodes; a step far from the Tafel slope means mass transport, bubbles or"
      + " another iR correction.",
    bad: "η10 310 mV beside η100 290 mV", good: "η10 310 mV beside η100 390 mV",
    limits: [Thresholds.slopeBetweenOverpotentials.limit])

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    let rows = entry.rows(of: .overpotential).filter {
      $0.isExperiment && $0.isExact && $0.density != nil && $0.isOnRHE
        && !VoltMillivoltSlip.isBroken(by: $0)
    }
    for (index, row) in rows.enumerated() {
      // The next smaller current of the same curve.
      let below = rows.enumerated().filter { $0.offset != index && isLower($0.element, than: row) }
        .map(\.element).max { ($0.density ?? 0) < ($1.density ?? 0) }
      if let below { compare(below, row, entry, &report) }
    }
  }

  private static func isLower(_ other: RuleRow, than row: RuleRow) -> Bool {
    guard let low = other.density, let high = row.density, low < high, low > 0 else { return false }
    return other.reaction == row.reaction && other.isOfSameSample(as: row)
      && other.isInSameElectrolyte(as: row) && other.isOfSameSource(as: row)
      && other.ohmicDrop == row.ohmicDrop && other.substrate == row.substrate
      && other.measurement.celsius == row.measurement.celsius
  }

  private static func compare(
    _ low: RuleRow, _ high: RuleRow, _ entry: RuleEntry, _ report: inout RuleReport
  ) {
    guard let from = low.density, let to = high.density else { return }
    if high.value < low.value {
      report.add(
        rule, .error, high,
        "the overpotential falls from \(low.text) (\(low.lineText)) to \(high.text) while the current"
          + " density rises",
        help: "were the two swapped, or read from two electrodes? Then name the sample of each")
      return
    }
    let slopes = entry.rows(of: .tafelSlope, beside: high).filter {
      $0.reaction == high.reaction && $0.isExact && $0.value >= 15
    }
    guard let slope = slopes.first?.value else { return }
    let decades = NumberMath.log10(to / from)
    let ratio = (high.value - low.value) / decades / slope
    guard !Thresholds.slopeBetweenOverpotentials.allows(ratio) else { return }
    report.add(
      rule, .warning, high,
      "between \(low.text) (\(low.lineText)) and \(high.text) the overpotential grows by"
        + " \(NumberText.fixed((high.value - low.value) / decades, decimals: 0)) mV dec⁻¹, expected about"
        + " the Tafel slope \(NumberText.fixed(slope, decimals: 0)) mV dec⁻¹",
      help:
        "different iR corrections, mass transport or bubbles? Else accept \(rule.code) with a reason"
    )
  }
}
