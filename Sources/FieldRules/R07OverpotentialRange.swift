import Diagnostics
import Electrochemistry
import ReviewModel

/// R07: overpotentials at 10 mA cm⁻² that no catalyst has, or few.
enum OverpotentialRange: FieldRule {
  static let rule = Rule(
    "T507", "overpotential at 10 mA cm⁻² out of range", fieldRule: "R07",
    meaning: "No electrode evolves oxygen at 10 mA cm⁻² with less than 100 mV, and few need less"
      + " than 180 mV. Lower values come from a current that is not oxygen (oxidation of nickel at"
      + " 1.35–1.45 V, corrosion of carbon), from too much iR correction or from a wrong"
      + " reference; very high ones from a potential typed as an overpotential.",
    bad: "reaction: OER\nmetric: η10\nvalue: 85 mV",
    good: "reaction: OER\nmetric: η10\nvalue: 285 mV",
    limits: [
      Thresholds.possibleOxygenOverpotential.limit, Thresholds.usualOxygenOverpotential.limit,
      Thresholds.possibleHydrogenOverpotential.limit, Thresholds.usualHydrogenOverpotential.limit,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .overpotential, row.isExperiment, row.isAt(density: 10),
      row.realArea == nil, row.isOnRHE, !VoltMillivoltSlip.isBroken(by: row),
      !OverpotentialSign.isBroken(by: row), let limits = limits(of: row)
    else { return }
    let size = row.measurement.normalised.magnitude
    guard let broken = limits.first(where: { !row.isWithin($0, size) }) else { return }
    report.outside(broken, rule, row, help: cause(row, size.value))
  }

  private static func limits(of row: RuleRow) -> [Threshold]? {
    switch row.reaction {
    case .oer: [Thresholds.possibleOxygenOverpotential, Thresholds.usualOxygenOverpotential]
    case .her: [Thresholds.possibleHydrogenOverpotential, Thresholds.usualHydrogenOverpotential]
    case .orr, .bifunctional, .overall, nil: nil
    }
  }

  private static func cause(_ row: RuleRow, _ size: Double) -> String {
    let isOxygen = row.reaction == .oer
    let end = "; else accept \(rule.code) with a reason"
    if isOxygen, Thresholds.possibleEvolutionPotential.allows(size / 1000) {
      return "is it the potential vs RHE? Then write metric: potential at current density, and the"
        + " value with its scale" + end
    }
    if size > 400 {
      return "check the current density, the unit and the iR correction" + end
    }
    return isOxygen
      ? "check that the current is oxygen and not oxidation of the metal (nickel: 1.35–1.45 V) or"
        + " of carbon, the iR correction, the reference and the current density" + end
      : "check the current density, the iR correction, the reference and whether the counter"
        + " electrode is platinum" + end
  }
}
