import Diagnostics
import Electrochemistry
import ReviewModel

/// R08: potentials of the OER at 10 mA cm⁻² that no catalyst has, or few.
enum EvolutionPotentialRange: FieldRule {
  static let rule = Rule(
    "T508", "OER potential at 10 mA cm⁻² out of range", fieldRule: "R08",
    meaning: "Oxygen evolves at 10 mA cm⁻² between about 1.40 and 1.85 V vs RHE. A lower value is"
      + " mostly the oxidation of nickel or cobalt, a half-wave potential or a value against"
      + " another electrode; a higher one an uncorrected ohmic drop or a wrong conversion.",
    bad: "reaction: OER\nmetric: Ej10\nvalue: 1.30 V vs RHE",
    good: "reaction: OER\nmetric: Ej10\nvalue: 1.53 V vs RHE",
    limits: [
      Thresholds.possibleEvolutionPotential.limit, Thresholds.usualEvolutionPotential.limit,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .potentialAtCurrent, row.reaction == .oer, row.isAt(density: 10),
      row.realArea == nil, row.isSoundPotential
    else { return }
    let limits = [Thresholds.possibleEvolutionPotential, Thresholds.usualEvolutionPotential]
    guard let broken = limits.first(where: { !row.isWithin($0) }) else { return }
    report.outside(broken, rule, row, help: cause(row))
  }

  private static func cause(_ row: RuleRow) -> String {
    if !Thresholds.evolutionPotential.allows(row.value) {
      return
        "is it the overpotential (metric: overpotential), or a value against another electrode?"
        + " Then write that scale"
    }
    let cause =
      row.value < 1.5
      ? "is the current that of the metal's oxidation (nickel: 1.35–1.45 V), or the potential one"
        + " against another electrode?"
      : "check the conversion to RHE (pH, reference), the iR correction and the current density"
    return cause + " Else accept \(rule.code) with a reason"
  }
}
