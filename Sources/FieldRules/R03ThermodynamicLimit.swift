import Diagnostics
import Electrochemistry
import ReviewModel

/// R03: oxygen is not reduced above its equilibrium potential.
enum ThermodynamicLimit: FieldRule {
  static let rule = Rule(
    "T503", "ORR above equilibrium", fieldRule: "R03",
    meaning: "Above 1.229 V vs RHE oxygen can't be reduced to water. Such a half-wave or onset"
      + " potential is usually given against another reference, or a wrong pH went into the"
      + " conversion.",
    bad: "metric: half-wave potential\nvalue: 1.24 V vs RHE",
    good: "metric: half-wave potential\nvalue: 0.84 V vs RHE",
    limits: [Thresholds.equilibrium.limit])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.reaction == .orr, row.metric == .halfWave || row.metric == .onset, row.isOnRHE,
      !VoltMillivoltSlip.isBroken(by: row), row.breaks(Thresholds.equilibrium)
    else { return }
    report.add(
      rule, .error, row,
      "the \(row.name) \(row.text) lies at or above 1.229 V vs RHE, where oxygen is not reduced",
      help: "check scale, sign and pH of the conversion to RHE")
  }
}
