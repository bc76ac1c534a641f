import Diagnostics
import Electrochemistry
import ReviewModel

/// R10: ΔE is the difference of the two potentials, and a fair one only in one electrolyte.
enum BifunctionalIndexFits: FieldRule {
  static let rule = Rule(
    "T510", "bifunctional index does not fit", fieldRule: "R10",
    meaning:
      "ΔE = Ej10(OER) − E1/2(ORR). A printed value that differs from the two beside it was taken"
      + " from other curves; one from 0.1 M KOH for the ORR and 1 M KOH for the OER mixes two"
      + " experiments.",
    bad: "bifunctional index 0.60 V beside Ej10 1.53 V and E1/2 0.85 V",
    good: "bifunctional index 0.68 V beside Ej10 1.53 V and E1/2 0.85 V",
    limits: [
      Thresholds.bifunctionalIndexFits.limit, Thresholds.bifunctionalRounding.limit,
      Thresholds.possibleBifunctionalIndex.limit, Thresholds.usualBifunctionalIndex.limit,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .bifunctionalIndex, row.isExperiment,
      !VoltMillivoltSlip.isBroken(by: row)
    else { return }
    if let broken = row.firstBroken([
      Thresholds.possibleBifunctionalIndex, Thresholds.usualBifunctionalIndex,
    ]) {
      report.outside(
        broken, rule, row,
        help: "a good pair has 0.6 to 0.8 V: check the two potentials behind it; else accept"
          + " \(rule.code) with a reason")
    }
    guard let pair = pair(for: row, in: entry) else { return }
    compare(row, pair, &report)
    reportMixture(row, pair, &report)
  }

  private struct Pair {
    var halfWave: RuleRow
    var evolution: RuleRow
    /// Ej10 in V vs RHE, from the overpotential where only that is given.
    var potential: Double
    var halfDigit: Double
  }

  /// The same sample and source; the same electrolyte where there is a choice.
  private static func pair(for row: RuleRow, in entry: RuleEntry) -> Pair? {
    func candidates(_ metric: Metric) -> [RuleRow] {
      entry.rows(of: metric).filter {
        $0.isOfSameSample(as: row) && $0.isOfSameSource(as: row) && $0.isExact && $0.isOnRHE
          && $0.isExperiment && !VoltMillivoltSlip.isBroken(by: $0)
      }
    }
    func preferred(_ rows: [RuleRow]) -> RuleRow? {
      rows.first { $0.isInSameElectrolyte(as: row) } ?? rows.first { $0.medium == row.medium }
        ?? (row.medium == nil ? rows.first : nil)
    }
    guard let halfWave = preferred(candidates(.halfWave).filter { $0.reaction == .orr }) else {
      return nil
    }
    let potentials = candidates(.potentialAtCurrent).filter { $0.reaction == .oer && $0.isAt(10) }
    if let evolution = preferred(potentials) {
      return Pair(
        halfWave: halfWave, evolution: evolution, potential: evolution.value,
        halfDigit: evolution.halfDigit)
    }
    let overpotentials = candidates(.overpotential).filter { $0.reaction == .oer && $0.isAt(10) }
    guard let evolution = preferred(overpotentials) else { return nil }
    return Pair(
      halfWave: halfWave, evolution: evolution,
      potential: Relations.potentialAtCurrent(
        overpotential: evolution.value, celsius: evolution.measurement.celsius),
      halfDigit: evolution.halfDigit / 1000)
  }

  private static func compare(_ row: RuleRow, _ pair: Pair, _ report: inout RuleReport) {
    guard row.isExact else { return }
    let expected = pair.potential - pair.halfWave.value
    let difference = 1000 * (row.value - expected)
    let rounding = 1000 * (row.halfDigit + pair.halfDigit + pair.halfWave.halfDigit)
    let excess = difference > 0 ? max(0, difference - rounding) : min(0, difference + rounding)
    let severity: Severity
    if !Thresholds.bifunctionalIndexFits.allows(excess) {
      severity = .error
    } else if !Thresholds.bifunctionalRounding.allows(excess) {
      severity = .warning
    } else {
      return
    }
    report.add(
      rule, severity, row,
      "the bifunctional index \(row.text) is not the difference of \(pair.evolution.text)"
        + " (\(pair.evolution.lineText)) and \(pair.halfWave.text) (\(pair.halfWave.lineText)):"
        + " expected \(NumberText.fixed(expected, decimals: 3)) V",
      help: "ΔE = Ej10(OER) − E1/2(ORR), both vs RHE; were the three read from one electrode?")
  }

  private static func reportMixture(_ row: RuleRow, _ pair: Pair, _ report: inout RuleReport) {
    var parts: [String] = []
    if !pair.halfWave.isInSameElectrolyte(as: pair.evolution) {
      parts.append(
        "electrolytes (\(pair.halfWave.measurement.electrolyte.name ?? "not stated") for the ORR,"
          + " \(pair.evolution.measurement.electrolyte.name ?? "not stated") for the OER)")
    }
    if pair.halfWave.substrate != pair.evolution.substrate { parts.append("substrates") }
    guard !parts.isEmpty else { return }
    report.add(
      rule, .warning, row,
      "the bifunctional index \(row.text) mixes two \(parts.joined(separator: " and two "))",
      help: "accept \(rule.code) if the source does so; the page says that it is mixed")
  }
}
