import Diagnostics
import Electrochemistry
import ReviewModel

/// R07: overpotentials at 10 mA cm⁻² that no catalyst has, or few.
enum OverpotentialRange: FieldRule {
  static let rule = Rule(
    "T507", "overpotential out of range", fieldRule: "R07",
    meaning: "Below 100 mV no oxygen electrode gives 10 mA cm⁻²: such values are oxidation waves of"
      + " nickel, over-corrected iR drops or slips of a digit. Above 1.2 V nobody measures.",
    bad: "reaction: OER\nmetric: η10\nvalue: 27 mV",
    good: "reaction: OER\nmetric: η10\nvalue: 270 mV",
    limits: [
      Thresholds.possibleOxygenOverpotential.limit, Thresholds.usualOxygenOverpotential.limit,
      Thresholds.possibleHydrogenOverpotential.limit, Thresholds.usualHydrogenOverpotential.limit,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .overpotential, row.isExperiment, row.isAt(10), row.value != 0,
      row.isOnRHE, !VoltMillivoltSlip.isBroken(by: row)
    else { return }
    let thresholds: [Threshold]
    switch row.reaction {
    case .oer:
      thresholds = [
        Thresholds.possibleOxygenOverpotential, Thresholds.usualOxygenOverpotential,
      ]
    case .her:
      thresholds = [
        Thresholds.possibleHydrogenOverpotential, Thresholds.usualHydrogenOverpotential,
      ]
    default: return
    }
    guard let broken = row.firstBroken(thresholds) else { return }
    report.outside(broken, rule, row, help: cause(row))
  }

  private static func cause(_ row: RuleRow) -> String {
    if row.value > 600 { return "check unit, current density and whether the value is a potential" }
    return row.reaction == .oer
      ? "an oxidation wave of nickel or cobalt before the OER, an over-corrected iR drop, or a lost"
        + " digit? Else accept \(rule.code) with a reason"
      : "a slip of the unit or an over-corrected iR drop? Else accept \(rule.code) with a reason"
  }
}
