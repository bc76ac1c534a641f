import Diagnostics
import Electrochemistry
import ReviewModel

/// R13: the pH must fit the electrolyte, and an assumed one is asked about.
enum PHOfElectrolyte: FieldRule {
  static let rule = Rule(
    "T513", "pH does not fit the electrolyte", fieldRule: "R13",
    meaning: "Each pH unit moves a potential vs RHE by 59 mV; pH 14 for 0.1 M KOH makes a catalyst"
      + " 65 mV better than it is. A value converted with an assumed pH is good to 20 mV only.",
    bad: "reaction: OER\nmetric: η10\nvalue: 310 mV\nelectrolyte: 0.1 M KOH\nconditions:\n  pH: 14",
    good:
      "reaction: OER\nmetric: η10\nvalue: 310 mV\nelectrolyte: 0.1 M KOH\nconditions:\n  pH: 12.9",
    limits: [Thresholds.possiblePH.limit, Thresholds.pHOfElectrolyte.limit])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard let pH = row.pH else {
      askForPH(row, &report)
      return
    }
    let text = NumberText.fixed(pH, decimals: 1)
    guard Thresholds.possiblePH.allows(pH) else {
      report.add(
        rule, .error, row, at: row.place(.pH),
        "pH \(text) is outside \(Thresholds.possiblePH.sound), where water can be",
        help: "check the decimal point")
      return
    }
    if let electrolyte = row.electrolyte, let usual = electrolyte.pH {
      compare(pH, usual.value, electrolyte, row, &report)
    } else if let medium = row.medium, contradicts(medium, pH) {
      report.add(
        rule, .error, row, at: row.place(.pH),
        "pH \(text) is not \(medium.name)",
        help: "correct the pH or the electrolyte")
    }
  }

  private static func compare(
    _ pH: Double, _ usual: Double, _ electrolyte: Vocabulary.ElectrolyteEntry, _ row: RuleRow,
    _ report: inout RuleReport
  ) {
    let text = NumberText.fixed(pH, decimals: 1)
    let expected = NumberText.fixed(usual, decimals: 1)
    // Sources print the pH of a hot base as it is or as at 25 °C.
    let difference = pH < usual ? min(0, pH + row.pHShift - usual) : pH - usual
    if !Thresholds.pHOfElectrolyte.allows(difference) {
      report.add(
        rule, .error, row, at: row.place(.pH),
        "pH \(text) can't be that of \(electrolyte.name), whose pH is about \(expected)",
        help: "check pH and electrolyte; one of them belongs to another experiment")
      return
    }
    guard let range = electrolyte.pHRange,
      pH + row.pHShift < range.lower - 1e-9 || pH > range.upper + 1e-9
    else { return }
    report.add(
      rule, .warning, row, at: row.place(.pH),
      "pH \(text) is unusual for \(electrolyte.name): expected"
        + " \(NumberText.fixed(range.lower, decimals: 1))–"
        + NumberText.fixed(range.upper, decimals: 1),
      help:
        "if the source measured it, accept \(rule.code) and say so; if it was taken from a formula,"
        + " the value vs RHE is off by 59 mV per unit")
  }

  private static func contradicts(_ medium: Medium, _ pH: Double) -> Bool {
    switch medium {
    case .acidic: pH > 6
    case .neutral: pH < 4 || pH > 10
    case .alkaline: pH < 8
    }
  }

  /// A pH that a conversion needed and nobody stated.
  private static func askForPH(_ row: RuleRow, _ report: inout RuleReport) {
    switch row.measurement.conversion {
    case .converted(let ledger)?, .recomputed(let ledger)?:
      guard let step = ledger.step(.pH), step.basis == .assumed, let value = step.value else {
        return
      }
      report.add(
        rule, .warning, row,
        "the \(row.name) \(row.text) is converted with pH \(NumberText.plain(value)), which is"
          + " assumed: it is good to 20 mV",
        help: "write the pH that the source measured, under conditions: pH: …; else accept"
          + " \(rule.code) with a reason")
    case .refused(.noPH(let electrolyte), _)?, .notRecomputed(.noPH(let electrolyte))?:
      let refusal = ConversionRefusal.noPH(electrolyte: electrolyte)
      report.add(
        rule, .warning, row,
        "the \(row.name) \(row.text) is not converted to RHE: \(refusal.reason)",
        help: refusal.advice)
    default: break
    }
  }
}
