import Diagnostics
import Electrochemistry
import ReviewModel

/// R03: no oxygen is reduced above its equilibrium potential.
enum ThermodynamicLimit: FieldRule {
  static let rule = Rule(
    "T503", "reduction above equilibrium", fieldRule: "R03",
    meaning: "At 1.229 V vs RHE oxygen and water are in equilibrium, so no catalyst of the world"
      + " reduces oxygen there. Such a value stands on another scale (SHE in base, a conversion"
      + " done twice), or the onset of the OER was taken for that of the ORR.",
    bad: "reaction: ORR\nmetric: onset potential\nvalue: 1.29 V vs RHE",
    good: "reaction: ORR\nmetric: onset potential\nvalue: 0.99 V vs RHE",
    limits: [Thresholds.reductionPotential.limit])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard isBroken(by: row) else { return }
    report.outside(
      Thresholds.reductionPotential, rule, row,
      help: "oxygen can't be reduced above its equilibrium potential: check the scale, the"
        + " conversion to RHE (was it done twice?) and that the value is not one of the OER")
  }

  /// Whether the row breaks the rule: its range is then not judged by others too.
  static func isBroken(by row: RuleRow) -> Bool {
    guard row.metric == .halfWave || (row.metric == .onset && row.reaction == .orr),
      row.isExperiment, row.isOnRHE, !VoltMillivoltSlip.isBroken(by: row)
    else { return false }
    return !row.isWithin(Thresholds.reductionPotential)
  }
}
