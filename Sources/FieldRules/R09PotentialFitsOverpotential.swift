import Diagnostics
import Electrochemistry
import ReviewModel

/// R09: E_j and η of one curve differ by the equilibrium potential.
enum PotentialFitsOverpotential: FieldRule {
  static let rule = Rule(
    "T509", "potential and overpotential don't fit", fieldRule: "R09",
    meaning: "For the OER Ej = 1.229 V + η at the same current density. A millivolt is the habit of"
      + " 1.23 V; more means that one of the two has another scale, pH or iR correction.",
    bad: "Ej10 1.53 V vs RHE beside η10 320 mV", good: "Ej10 1.53 V vs RHE beside η10 300 mV",
    limits: [
      Thresholds.potentialFitsOverpotential.limit, Thresholds.potentialFitsClosely.limit,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .potentialAtCurrent, row.reaction == .oer, row.isOnRHE, row.isExact,
      row.isExperiment, let density = row.density, !VoltMillivoltSlip.isBroken(by: row)
    else { return }
    for partner in entry.rows(of: .overpotential, beside: row)
    where partner.reaction == .oer && partner.isAt(density) && partner.isExact
      && partner.isExperiment && partner.isOnRHE && partner.ohmicDrop == row.ohmicDrop
      && !VoltMillivoltSlip.isBroken(by: partner)
    {
      let expected = Relations.potentialAtCurrent(
        overpotential: partner.value, celsius: row.measurement.celsius)
      let rounding = 1000 * row.halfDigit + partner.halfDigit
      let difference = 1000 * (row.value - expected)
      let excess = difference > 0 ? max(0, difference - rounding) : min(0, difference + rounding)
      guard
        let broken = [
          Thresholds.potentialFitsOverpotential, Thresholds.potentialFitsClosely,
        ].first(where: { !$0.allows(excess) })
      else { continue }
      report.add(
        rule, broken.severity, row,
        "the potential \(row.text) and the overpotential \(partner.text) (\(partner.lineText)) are"
          + " \(NumberText.fixed(abs(difference), decimals: 0)) mV apart from 1.229 V",
        help:
          "Ej = 1.229 V + η gives \(NumberText.fixed(expected, decimals: 3)) V vs RHE: check scale,"
          + " pH and iR correction of both")
    }
  }
}
