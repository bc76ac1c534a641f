import Diagnostics
import Electrochemistry
import ReviewModel

/// R24: n and the peroxide yield of one ring-disk measurement say the same.
enum PeroxideFitsElectronNumber: FieldRule {
  static let rule = Rule(
    "T524", "electron number and peroxide don't fit", fieldRule: "R24",
    meaning:
      "Disk and ring currents give both results, so that n = 4 − H2O2 %/50, and a yield lies"
      + " between 0 and 100 %. A difference means that the two were read at different potentials,"
      + " that one comes from a Koutecky–Levich plot, or that a collection efficiency was left out."
      + "",
    bad: "- reaction: ORR\n  metric: electron transfer number\n  value: 3.98\n"
      + "- reaction: ORR\n  metric: H2O2 yield\n  value: 20 %",
    good: "- reaction: ORR\n  metric: electron transfer number\n  value: 3.60\n"
      + "- reaction: ORR\n  metric: H2O2 yield\n  value: 20 %",
    limits: [
      Thresholds.possiblePeroxide.limit, Thresholds.possiblePeroxideMisfit.limit,
      Thresholds.usualPeroxideMisfit.limit,
    ])

  /// A yield that every line allows, in %.
  private static let ordinary = 5.0

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.isExperiment else { return }
    switch row.metric {
    case .peroxideYield where isImpossible(row):
      report.outside(
        Thresholds.possiblePeroxide, rule, row,
        help: "a yield lies between 0 and 100 %: check the collection efficiency and the background"
          + " of the ring")
    case .electronNumber: checkPair(row, entry, &report)
    default: break
    }
  }

  private static func isImpossible(_ row: RuleRow) -> Bool {
    Thresholds.possiblePeroxide.excludes(row.measurement.normalised, seenFrom: ordinary)
  }

  /// The yield read at the same potential; else one of which nobody knows.
  private static func checkPair(
    _ row: RuleRow, _ entry: RuleEntry, _ report: inout RuleReport
  ) {
    let number = row.measurement.normalised.extent()
    guard !Thresholds.possibleElectronNumber.excludes(number, seenFrom: 3.9) else { return }
    let yields = entry.rows(of: .peroxideYield, beside: row).filter {
      $0.isExperiment && !isImpossible($0) && $0.measurement.value.unit != nil
    }
    let here = yields.filter { row.point(comparedTo: $0) == .same }
    let unknown = yields.filter { row.point(comparedTo: $0) == .unknown }
    // Several values of one kind can't all fit: the nearest one counts.
    let partners = here.isEmpty ? unknown : here
    guard let partner = partners.min(by: { misfit(row, $0) < misfit(row, $1) }) else { return }
    let isSure = !here.isEmpty && isOfOneMethod(row, partner)
    add(row, partner, isSure: isSure, &report)
  }

  private static func isOfOneMethod(_ row: RuleRow, _ partner: RuleRow) -> Bool {
    guard !row.isFromKouteckyLevich, !partner.isFromKouteckyLevich else { return false }
    guard let own = row.statedWords(.technique), let others = partner.statedWords(.technique) else {
      return true
    }
    return own == others
  }

  /// How far n is from what the yield says, as far as what both print does not overlap.
  private static func misfit(_ row: RuleRow, _ partner: RuleRow) -> Double {
    let yield = partner.roundedExtent
    let expected =
      Relations.electronNumber(
        peroxideYield: yield.upperBound)...Relations.electronNumber(peroxideYield: yield.lowerBound)
    let own = row.roundedExtent
    return max(0, own.lowerBound - expected.upperBound, expected.lowerBound - own.upperBound)
  }

  private static func add(
    _ row: RuleRow, _ partner: RuleRow, isSure: Bool, _ report: inout RuleReport
  ) {
    let distance = misfit(row, partner)
    let lines = [Thresholds.possiblePeroxideMisfit, Thresholds.usualPeroxideMisfit]
    guard let line = lines.first(where: { !$0.allows(distance) }) else { return }
    let expected = Relations.electronNumber(peroxideYield: partner.value)
    report.add(
      rule, isSure ? line.severity : .warning, row,
      "the electron transfer number \(row.text) does not go with an H2O2 yield of \(partner.text)"
        + " (\(partner.lineText)): expected \(NumberText.fixed(expected, decimals: 2))",
      help:
        "n = 4 − H2O2 %/50: were both read at one potential (write it under at) and by one method"
        + " (write it under technique)?")
  }
}
