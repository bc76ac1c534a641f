import Diagnostics
import Electrochemistry
import ReviewModel

/// R24: n and the peroxide yield of one ring-disk measurement say the same.
enum PeroxideFitsElectronNumber: FieldRule {
  static let rule = Rule(
    "T524", "electron number and peroxide don't fit", fieldRule: "R24",
    meaning:
      "Both follow from the same two currents, so that n = 4 − H2O2 %/50. A difference means two"
      + " potentials, two methods or a slip.",
    bad: "n 3.98 beside H2O2 yield 20 %", good: "n 3.60 beside H2O2 yield 20 %",
    limits: [
      Thresholds.possiblePeroxide.limit, Thresholds.electronNumberFits.limit,
      Thresholds.electronNumberFitsClosely.limit,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.isExperiment else { return }
    if row.metric == .peroxideYield, !row.isWithin(Thresholds.possiblePeroxide) {
      report.outside(
        Thresholds.possiblePeroxide, rule, row, help: "a yield lies between 0 and 100 %")
    }
    guard row.metric == .electronNumber, row.isExact,
      let partner = entry.rows(of: .peroxideYield, beside: row).first(where: {
        $0.isExact && $0.isExperiment && $0.measurement.at == row.measurement.at
          && Thresholds.possiblePeroxide.allows($0.value)
      })
    else { return }
    let expected = Relations.electronNumber(peroxideYield: partner.value)
    let rounding = row.halfDigit + partner.halfDigit / 50
    let difference = row.value - expected
    let excess = difference > 0 ? max(0, difference - rounding) : min(0, difference + rounding)
    guard
      let broken = [Thresholds.electronNumberFits, Thresholds.electronNumberFitsClosely]
        .first(where: { !$0.allows(excess) })
    else { return }
    report.add(
      rule, broken.severity, row,
      "n = \(row.text) does not go with \(partner.text) H2O2 (\(partner.lineText)): expected"
        + " \(NumberText.fixed(expected, decimals: 2))",
      help: "n = 4 − H2O2 %/50; were the two read at one potential and by one method?")
  }
}
