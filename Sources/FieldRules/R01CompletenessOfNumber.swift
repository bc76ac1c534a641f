package import Diagnostics
import Electrochemistry
import ReviewModel

/// R01: a number is complete with its unit, a potential with its scale, an overpotential with its
/// current density, a mass activity with the mass it is divided by.
///
/// What is incomplete can't become a measurement, so the reader of the content reports it while it
/// reads; here stand the rule and what needs a whole measurement to see.
package enum CompletenessOfNumber: FieldRule {
  package static let rule = Rule(
    "T501", "incomplete number", fieldRule: "R01",
    meaning: "A potential says nothing without its reference (0.90 V vs RHE and 0.90 V vs Ag/AgCl"
      + " are a volt apart in alkali), an overpotential nothing without its current density, a"
      + " number nothing without its unit, and a mass activity little without the mass it is"
      + " divided by. A current density is taken per geometric area unless the entry says"
      + " otherwise; a specific activity per real area.",
    bad: "reaction: ORR\nmetric: half-wave potential\nvalue: 0.90 V",
    good: "reaction: ORR\nmetric: half-wave potential\nvalue: 0.90 V vs RHE")

  package static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .massActivity, row.measurement.value.unit?.qualifier == nil,
      row.measurement.stated(.basis) == nil
    else { return }
    report.add(
      rule, .warning, row, "the mass activity \(row.text) does not say per gram of what",
      help: "write the mass it is divided by, as in A gcat-1, A gmetal-1 or A mgPGM-1, or"
        + " basis: … under conditions")
  }
}
