import Diagnostics
import Electrochemistry
import ReviewModel

/// R04: half-wave potentials that no catalyst has, or few.
enum HalfWaveRange: FieldRule {
  static let rule = Rule(
    "T504", "half-wave potential out of range", fieldRule: "R04",
    meaning:
      "A half-wave potential above 1.05 V vs RHE has never been seen, and a low or negative one"
      + " is usually given against Ag/AgCl or SCE and not against RHE.",
    bad: "reaction: ORR\nmetric: half-wave potential\nvalue: -0.12 V vs RHE",
    good: "reaction: ORR\nmetric: half-wave potential\nvalue: -0.12 V vs Ag/AgCl (sat. KCl)",
    limits: [
      Thresholds.possibleHalfWave.limit, Thresholds.usualHalfWaveInBase.limit,
      Thresholds.usualHalfWaveInAcid.limit,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .halfWave, row.isExperiment, row.isOnRHE,
      !VoltMillivoltSlip.isBroken(by: row), !ThermodynamicLimit.isBroken(by: row)
    else { return }
    if !row.isWithin(Thresholds.possibleHalfWave) {
      report.outside(Thresholds.possibleHalfWave, rule, row, help: cause(row))
      return
    }
    let usual: Threshold? =
      switch row.medium {
      case .alkaline: Thresholds.usualHalfWaveInBase
      case .acidic: Thresholds.usualHalfWaveInAcid
      case .neutral, nil: nil
      }
    guard let usual, !row.isWithin(usual) else { return }
    report.outside(usual, rule, row, help: cause(row))
  }

  private static func cause(_ row: RuleRow) -> String {
    row.value < 0.6
      ? "is it given against Ag/AgCl, SCE or Hg/HgO? Then write that scale; else accept \(rule.code)"
        + " with a reason"
      : "check the conversion to RHE (pH, reference) and the unit; else accept \(rule.code) with a"
        + " reason"
  }
}
