import Diagnostics
import Electrochemistry
import ReviewModel

/// R23: oxygen takes between two and four electrons.
enum ElectronNumber: FieldRule {
  static let rule = Rule(
    "T523", "electron number out of range", fieldRule: "R23",
    meaning:
      "O2 takes two electrons to H2O2 and four to water, so that n lies between 2 and 4; more comes"
      + " from a collection efficiency, an area or a slope that is off. Koutecky–Levich plots"
      + " assume a flat disk and one rate-limiting step and are disputed for n: a ring-disk"
      + " measurement with calibrated collection efficiency counts more.",
    bad: "reaction: ORR\nmetric: electron transfer number\nvalue: 4.2",
    good: "reaction: ORR\nmetric: electron transfer number\nvalue: 3.95",
    limits: [Thresholds.possibleElectronNumber.limit, Thresholds.usualElectronNumber.limit])

  /// A number that every line allows.
  private static let ordinary = 3.9

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .electronNumber, row.isExperiment, row.reaction == .orr else { return }
    let lines = [Thresholds.possibleElectronNumber, Thresholds.usualElectronNumber]
    if let line = lines.first(where: {
      $0.excludes(row.measurement.normalised, seenFrom: ordinary)
    }) {
      report.outside(line, rule, row, help: cause(row, line))
    }
    guard row.isFromKouteckyLevich, !hasRing(beside: row, of: entry) else { return }
    report.add(
      rule, .warning, row,
      "the electron transfer number \(row.text) comes from a Koutecky–Levich plot alone: expected a"
        + " ring-disk value beside it",
      help:
        "add n or the H2O2 yield of the RRDE if the source has it; else accept \(rule.code) with"
        + " that as the reason")
  }

  private static func cause(_ row: RuleRow, _ line: Threshold) -> String {
    guard row.value > ordinary else {
      return "less than two electrons per O2 are impossible: check the collection efficiency, the"
        + " background current and the value"
    }
    return line.severity == .error
      ? "more than four electrons per O2 are impossible: check collection efficiency, area and the"
        + " value"
      : "more than four can only be scatter of the measurement: write what the source prints and"
        + " accept \(rule.code) with that as the reason"
  }

  /// A ring-disk result beside the row; an H2O2 yield is one unless it says otherwise.
  private static func hasRing(beside row: RuleRow, of entry: RuleEntry) -> Bool {
    entry.rows(of: .electronNumber, beside: row).contains { $0.isFromRing }
      || entry.rows(of: .peroxideYield, beside: row).contains { !$0.isFromKouteckyLevich }
  }
}

extension RuleRow {
  /// The technique names the ring.
  var isFromRing: Bool { Self.namesRing(wordList(.technique)) }

  /// Technique or note name Koutecky and Levich, and no ring.
  var isFromKouteckyLevich: Bool {
    let texts = [measurement.stated(.technique)?.text ?? ""] + measurement.notes
    let lists = texts.map { Self.wordList($0) }
    return lists.contains(where: Self.namesPlot) && !lists.contains(where: Self.namesRing)
  }

  private static func namesRing(_ words: [String]) -> Bool {
    words.contains { $0 == "rrde" || $0 == "rrdes" || $0 == "ring" }
  }

  /// `Koutecký–Levich`, `Koutechy-Levich`, `K–L plot`, `KL`.
  private static func namesPlot(_ words: [String]) -> Bool {
    words.contains { $0 == "kl" || $0.hasPrefix("koutec") }
      || zip(words, words.dropFirst()).contains { $0 == "k" && $1 == "l" }
  }
}
