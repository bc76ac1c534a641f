import Diagnostics
import Electrochemistry
import ReviewModel

/// R23: oxygen takes between two and four electrons.
enum ElectronNumber: FieldRule {
  static let rule = Rule(
    "T523", "electron number out of range", fieldRule: "R23",
    meaning: "O2 takes two electrons to H2O2 and four to water, so that n lies between 2 and 4. The"
      + " Koutecky–Levich plot is disputed for n: ring-disk values with a calibrated collection"
      + " efficiency count more.",
    bad: "metric: electron transfer number\nvalue: 4.2",
    good: "metric: electron transfer number\nvalue: 3.95",
    limits: [Thresholds.possibleElectronNumber.limit, Thresholds.usualElectronNumber.limit])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .electronNumber, row.isExperiment else { return }
    if let broken = row.firstBroken([
      Thresholds.possibleElectronNumber, Thresholds.usualElectronNumber,
    ]) {
      report.outside(
        broken, rule, row,
        help: row.value > 4
          ? "more than four electrons don't exist: check collection efficiency, area or plot; else write"
            + " what the source prints and accept \(rule.code)"
          : "less than two don't exist: is it the number for another product?")
    }
    guard restsOnPlot(row) else { return }
    let hasRing = entry.rows(of: .electronNumber, beside: row)
      .contains { SearchKey.holds($0.words(.technique), "rrde") }
    guard !hasRing else { return }
    report.add(
      rule, .warning, row,
      "the electron number \(row.text) rests on a Koutecky–Levich plot alone, whose n is disputed",
      help: "add the ring-disk value if the source has one; else accept \(rule.code) with a reason")
  }

  private static func restsOnPlot(_ row: RuleRow) -> Bool {
    let technique = row.words(.technique)
    guard !SearchKey.holds(technique, "rrde") else { return false }
    if technique == "kl" || technique.hasPrefix("klplot") { return true }
    return ([technique] + row.measurement.notes.map(SearchKey.key))
      .contains { SearchKey.holds($0, "koutecky") }
  }
}
