import Diagnostics
import Electrochemistry
import ReviewModel

/// R15: a platinum counter electrode dissolves and plates onto the cathode.
enum CounterElectrode: FieldRule {
  static let rule = Rule(
    "T515", .warning, "counter electrode of the HER", fieldRule: "R15",
    meaning:
      "Platinum of the counter electrode dissolves and plates onto the working electrode, which"
      + " then evolves hydrogen like platinum. A HER catalyst without platinum needs carbon or a"
      + " divided cell, and a reader must be able to see it.",
    bad: "reaction: HER\nconditions:\n  counter electrode: Pt wire",
    good: "reaction: HER\nconditions:\n  counter electrode: graphite rod")

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    guard !holdsPlatinum(entry) else { return }
    let rows = entry.rows.filter { $0.isFromPolarisationCurve && $0.reaction == .her }
    report.missing(
      rule, rows.filter { $0.measurement.stated(.counterElectrode) == nil }, of: entry,
      "its counter electrode",
      help:
        "write counter electrode: graphite rod (or what the source used) under conditions; if the"
        + " source does not say, accept \(rule.code) with that as the reason")
    for row in rows where isPlatinum(row.words(.counterElectrode)) {
      report.add(
        rule, .warning, row, at: row.place(.counterElectrode),
        "a platinum counter electrode may have plated platinum onto this catalyst, which holds none",
        help: "say in a note whether the cell was divided, and accept \(rule.code) with that as the"
          + " reason")
    }
  }

  private static func holdsPlatinum(_ entry: RuleEntry) -> Bool {
    (entry.catalyst.metals + entry.catalyst.elements).contains("Pt")
      || entry.catalyst.name.hasPrefix("Pt")
  }

  private static func isPlatinum(_ words: String) -> Bool {
    SearchKey.holds(words, "platinum") || words == "pt" || words == "ptc"
      || [
        "ptwire", "ptfoil", "ptmesh", "ptsheet", "ptplate", "ptcoil", "ptrod", "ptgauze", "ptnet",
      ]
      .contains { words.hasPrefix($0) }
  }
}
