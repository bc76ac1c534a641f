import Diagnostics
import Electrochemistry
import ReviewModel

/// R10: ΔE = Ej10(OER) − E1/2(ORR), and its range.
enum BifunctionalDifference: FieldRule {
  static let rule = Rule(
    "T510", "bifunctional index", fieldRule: "R10",
    meaning: "ΔE is the difference of two potentials that are both in the entry or the paper. A"
      + " value that does not follow from them is mistyped or belongs to another sample or current"
      + " density; one that joins different electrolytes or substrates (0.1 M KOH for the ORR, 1 M"
      + " KOH for the OER) is smaller than any electrode could show.",
    bad: "- reaction: ORR\n  metric: half-wave potential\n  value: 0.85 V vs RHE\n"
      + "- reaction: OER\n  metric: Ej10\n  value: 1.55 V vs RHE\n"
      + "- reaction: ORR/OER\n  metric: ΔE\n  value: 0.65 V",
    good: "- reaction: ORR\n  metric: half-wave potential\n  value: 0.85 V vs RHE\n"
      + "- reaction: OER\n  metric: Ej10\n  value: 1.55 V vs RHE\n"
      + "- reaction: ORR/OER\n  metric: ΔE\n  value: 0.70 V",
    limits: [
      Thresholds.possibleBifunctionalIndex.limit, Thresholds.usualBifunctionalIndex.limit,
      Thresholds.possibleBifunctionalDifference.limit, Thresholds.roundedBifunctionalDifference,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .bifunctionalIndex, row.isExperiment,
      !VoltMillivoltSlip.isBroken(by: row)
    else { return }
    let limits = [Thresholds.possibleBifunctionalIndex, Thresholds.usualBifunctionalIndex]
    if let broken = limits.first(where: { !row.isWithin($0) }) {
      report.outside(
        broken, rule, row,
        help: "check Ej10 and E1/2, their scales, and that ΔE is the difference of these two and"
          + " not of two overpotentials; else accept \(rule.code) with a reason")
    }
    guard let pair = OxygenPair.nearest(to: row, in: entry) else { return }
    checkDifference(pair, row, &report)
    checkElectrodes(pair, row, &report)
  }

  private static func checkDifference(
    _ pair: OxygenPair, _ row: RuleRow, _ report: inout RuleReport
  ) {
    guard !pair.fits else { return }
    let isOff = !Thresholds.possibleBifunctionalDifference.allows(pair.distance * 1000)
    let isDoubted = pair.rows.contains { $0.measurement.status == .contested }
    let isSure = isOff && pair.isOfOneElectrode && !pair.isRound && !isDoubted
    let expected = PotentialText.volts(pair.difference)
    report.add(
      rule, isSure ? .error : .warning, row,
      "the bifunctional index \(row.text) is \(PotentialText.millivolts(pair.distance)) off: the"
        + " \(pair.evolution.name) \(pair.evolution.text) (line \(pair.evolution.line)) and the"
        + " half-wave potential \(pair.reduction.text) (line \(pair.reduction.line)) give"
        + " \(expected)",
      help: pair.isOfOneElectrode
        ? "write \(expected) or correct the potential that is wrong; values of another sample need"
          + " sample"
        : "the three do not belong to one electrolyte or substrate: add the potentials that ΔE was"
          + " computed from, or accept \(rule.code) with a reason")
  }

  /// Reported only for potentials that ΔE was surely computed from.
  private static func checkElectrodes(
    _ pair: OxygenPair, _ row: RuleRow, _ report: inout RuleReport
  ) {
    guard pair.fits, let mixed = pair.mixed else { return }
    report.add(
      rule, .warning, row,
      "the bifunctional index \(row.text) joins \(mixed.what)s: \(mixed.reduction) for the ORR"
        + " (line \(pair.reduction.line)), \(mixed.evolution) for the OER (line"
        + " \(pair.evolution.line))",
      help: "both reactions should be measured on one electrode in one electrolyte; if the source"
        + " mixes them, accept \(rule.code) with that as the reason, and readers see it")
  }
}
