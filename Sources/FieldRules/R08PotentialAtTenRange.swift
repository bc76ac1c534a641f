import Diagnostics
import Electrochemistry
import ReviewModel

/// R08: OER potentials at 10 mA cm⁻² that no catalyst has, or few.
enum PotentialAtTenRange: FieldRule {
  static let rule = Rule(
    "T508", "OER potential out of range", fieldRule: "R08",
    meaning: "An oxygen electrode gives 10 mA cm⁻² between 1.40 and 1.85 V vs RHE. Lower values are"
      + " overpotentials or values on another scale, higher ones lack the iR correction or the pH.",
    bad: "metric: Ej10\nvalue: 0.53 V vs RHE", good: "metric: Ej10\nvalue: 1.53 V vs RHE",
    limits: [Thresholds.possiblePotentialAtTen.limit, Thresholds.usualPotentialAtTen.limit])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .potentialAtCurrent, row.reaction == .oer, row.isExperiment, row.isAt(10),
      row.isOnRHE, !VoltMillivoltSlip.isBroken(by: row),
      let broken = row.firstBroken([
        Thresholds.possiblePotentialAtTen, Thresholds.usualPotentialAtTen,
      ])
    else { return }
    report.outside(
      broken, rule, row,
      help: row.value < 1.2
        ? "is this the overpotential, or a value against Ag/AgCl, SCE or Hg/HgO?"
        : "check scale, pH of the conversion and iR correction; else accept \(rule.code) with a"
          + " reason")
  }
}
