import Diagnostics
import Electrochemistry
import ReviewModel

/// R09: Ej = 1.229 V + η at the same current density.
enum PotentialFromOverpotential: FieldRule {
  static let rule = Rule(
    "T509", "potential and overpotential disagree", fieldRule: "R09",
    meaning: "The potential and the overpotential of the OER at one current density are the same"
      + " measurement, 1.229 V apart. If they are not, one of them was mistyped, read at another"
      + " current density, corrected for iR alone or taken from another sample.",
    bad: "- reaction: OER\n  metric: η10\n  value: 300 mV\n"
      + "- reaction: OER\n  metric: Ej10\n  value: 1.55 V vs RHE",
    good: "- reaction: OER\n  metric: η10\n  value: 300 mV\n"
      + "- reaction: OER\n  metric: Ej10\n  value: 1.53 V vs RHE",
    limits: [
      Thresholds.possibleOverpotentialDifference.limit,
      Thresholds.usualOverpotentialDifference.limit,
    ])

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    let isOfEvolution: (RuleRow) -> Bool = { $0.reaction == .oer && $0.isSoundPotential }
    let overpotentials = entry.rows(of: .overpotential).filter(isOfEvolution)
    let potentials = entry.rows(of: .potentialAtCurrent).filter(isOfEvolution)
    let misfits = Misfit.find(overpotentials, potentials) { overpotential, potential in
      guard let density = overpotential.density, potential.isAt(density: density),
        overpotential.isBeside(potential), overpotential.isOfSameCurve(as: potential)
      else { return nil }
      return judge(overpotential, potential)
    }
    for misfit in misfits { add(misfit, &report) }
  }

  private static func judge(_ overpotential: RuleRow, _ potential: RuleRow) -> Misfit.Verdict {
    let distance =
      overpotential.evolutionPotentials.map { $0.distance(to: potential.volts) }.min() ?? 0
    let rounding = overpotential.rounding + potential.rounding + Thresholds.equilibriumHabit
    // The two are given in their own digits: 1.54 V may be 1.535 V.
    guard distance > rounding + 1e-9 else { return .init(nil, distance: distance) }
    let isRound = [overpotential, potential].contains { $0.measurement.value.qualifier == .about }
    if !isRound, !Thresholds.possibleOverpotentialDifference.allows(distance * 1000) {
      return .init(.error, distance: distance)
    }
    return .init(
      Thresholds.usualOverpotentialDifference.allows(distance * 1000) ? nil : .warning,
      distance: distance)
  }

  private static func add(_ misfit: Misfit, _ report: inout RuleReport) {
    let (overpotential, potential) = (misfit.first, misfit.second)
    let expected = Relations.potentialAtCurrent(overpotential: abs(overpotential.value))
    report.add(
      rule, misfit,
      "\(misfit.words(potential)) and \(misfit.words(overpotential)) disagree"
        + " by \(PotentialText.millivolts(misfit.verdict.distance)): expected 1.229 V + η ="
        + " \(PotentialText.volts(expected)) vs RHE",
      help: "one of the two is mistyped, or they were read at another current density, iR"
        + " correction or sample: then write that in the rows")
  }
}
