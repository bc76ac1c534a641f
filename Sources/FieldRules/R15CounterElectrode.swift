import Diagnostics
import Electrochemistry
import ReviewModel

/// R15: a platinum counter electrode dissolves and plates onto the cathode.
enum CounterElectrode: FieldRule {
  static let rule = Rule(
    "T515", .warning, "counter electrode of hydrogen evolution", fieldRule: "R15",
    meaning:
      "A platinum counter electrode dissolves while it evolves oxygen, and the platinum plates onto"
      + " the cathode: a catalyst without platinum then looks as active as platinum, and better the"
      + " longer it runs. Carbon, or a membrane between the electrodes, keeps the number honest; a"
      + " reader can only tell if the counter electrode is named.",
    bad: "reaction: HER\nmetric: η10\nvalue: 45 mV\nconditions:\n  counter electrode: Pt wire",
    good: "reaction: HER\nmetric: η10\nvalue: 45 mV\nconditions:\n  counter electrode: graphite rod"
  )

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard dependsOnCounter(row), isPlatinum(row.wordList(.counterElectrode)),
      !holdsPlatinum(row, entry)
    else { return }
    report.add(
      rule, .warning, row, at: row.place(.counterElectrode),
      "the \(row.name) \(row.text) of a catalyst without platinum was measured with"
        + " \(row.text(.counterElectrode)) as counter electrode: expected carbon",
      help:
        "platinum may have plated onto the catalyst. If the source shows that it has not (divided"
        + " cell, analysis after the test), accept \(rule.code) with that as the reason; if the"
        + " catalyst does hold platinum, add Pt to metals or elements")
  }

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    let silent = entry.rows.filter {
      dependsOnCounter($0) && $0.measurement.stated(.counterElectrode) == nil
    }
    report.missing(
      rule, silent, of: entry, "a word on its counter electrode",
      help:
        "write counter electrode: graphite rod (or what the source used) under conditions; if the"
        + " source does not say, accept \(rule.code) with that as the reason")
  }

  /// Numbers of hydrogen evolution that platinum on the cathode would improve.
  private static func dependsOnCounter(_ row: RuleRow) -> Bool {
    guard row.reaction == .her, row.isExperiment else { return false }
    switch row.metric {
    case .exchangeCurrentDensity, .massActivity, .specificActivity, .turnoverFrequency, .stability,
      .stabilityLoss, .retention:
      return true
    case .bifunctionalIndex: return false
    default: return row.isFromPolarisationCurve
    }
  }

  /// Whether the entry, or the sample of the row, holds platinum itself.
  private static func holdsPlatinum(_ row: RuleRow, _ entry: RuleEntry) -> Bool {
    let catalyst = entry.catalyst
    return (catalyst.metals + catalyst.elements).contains("Pt")
      || ElementWords.name("Pt", in: catalyst.name)
      || row.measurement.sample.map { ElementWords.name("Pt", in: $0) } ?? false
  }

  /// `Pt wire`, `platinised titanium`, `Ptwire`; not `graphite (no Pt)` or `Pt-free carbon`.
  private static func isPlatinum(_ words: [String]) -> Bool {
    for (index, word) in words.enumerated() {
      let isNamed =
        word == "pt" || word.hasPrefix("platin")
        || shapes.contains { word == "pt" + $0 }
      let isDenied =
        index > 0 && ["no", "non", "without", "not"].contains(words[index - 1])
        || index + 1 < words.count && words[index + 1] == "free"
      if isNamed, !isDenied { return true }
    }
    return false
  }

  private static let shapes = [
    "c", "wire", "foil", "mesh", "sheet", "plate", "coil", "rod", "gauze", "net", "grid", "ti",
  ]
}

/// Elements in the names of catalysts.
enum ElementWords {
  /// Whether a name holds a symbol as one: `Co–Pt/C` holds Pt, `Iron` does not hold Ir. The
  /// element's English name counts too.
  static func name(_ symbol: String, in text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(symbol.unicodeScalars)
    for start in scalars.indices where scalars[start...].starts(with: wanted) {
      let end = start + wanted.count
      if end == scalars.count || !scalars[end].properties.isLowercase { return true }
    }
    guard let english = Element.named(symbol)?.name else { return false }
    return RuleRow.wordList(text).contains(english)
  }
}
