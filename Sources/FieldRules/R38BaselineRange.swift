import Diagnostics
import Electrochemistry
import ReviewModel

/// R38: the paper's own Pt/C, RuO2 or IrO2 shows whether its scale, pH or iR correction is off.
enum BaselineRange: FieldRule {
  static let rule = Rule(
    "T538", .warning, "baseline of the paper out of range", fieldRule: "R38",
    meaning: "Commercial Pt/C, RuO2 and IrO2 have been measured a thousand times. Where a paper's"
      + " own baseline lies outside, the conversion to RHE, the pH, the iR correction or the loading"
      + " may be off for all its numbers, or the baseline was made weak. All of them are to be"
      + " doubted; nothing is corrected.",
    bad: """
      - reaction: ORR
        metric: half-wave potential
        value: 0.74 V vs RHE
        sample: commercial Pt/C
        electrolyte: 0.1 M KOH
        where: Fig. 2
      """,
    good: """
      - reaction: ORR
        metric: half-wave potential
        value: 0.84 V vs RHE
        sample: commercial Pt/C
        electrolyte: 0.1 M KOH
        where: Fig. 2
      """,
    limits: [Thresholds.platinumInBase.limit, Thresholds.oxideBaseline.limit])

  static func check(_ entry: RuleEntry, in review: RuleReview, _ report: inout RuleReport) {
    for row in entry.rows where row.isExperiment && row.isOnRHE {
      guard let threshold = threshold(for: row, of: entry), !row.isWithin(threshold),
        !VoltMillivoltSlip.isBroken(by: row)
      else { continue }
      report.outside(threshold, rule, row, help: help(row, entry, review))
    }
  }

  private static func threshold(for row: RuleRow, of entry: RuleEntry) -> Threshold? {
    switch row.metric {
    case .halfWave where row.medium == .alkaline:
      return Baseline(of: row, in: entry) == .platinum ? Thresholds.platinumInBase : nil
    case .overpotential where row.reaction == .oer && row.measurement.isAt(currentDensity: 10):
      return Baseline(of: row, in: entry) == .oxide ? Thresholds.oxideBaseline : nil
    default: return nil
    }
  }

  private static func help(_ row: RuleRow, _ entry: RuleEntry, _ review: RuleReview) -> String {
    let source = row.measurement.locator.sourceID
    let names = review.entries.filter { other in
      other.rows.contains {
        $0.isExperiment && $0.id != row.id && $0.measurement.locator.sourceID == source
      }
    }.map(\.catalyst.name)
    let cause =
      "the scale, the pH or the iR correction may be off for the whole source \(source), or the"
      + " baseline was made weak"
    let end = "; correct nothing, look at the paper, and accept \(rule.code) with a reason"
    guard !names.isEmpty else { return cause + end }
    let shown = names.prefix(6)
    let more = names.count > shown.count ? " and \(names.count - shown.count) more" : ""
    let list = more.isEmpty ? RuleText.list(names) : shown.joined(separator: ", ") + more
    return "\(cause): its other values, in \(list), may be off for the same reason\(end)"
  }
}

/// What a number is the baseline of: by the sample, else by the entry.
enum Baseline {
  case platinum
  case oxide

  init?(of row: RuleRow, in entry: RuleEntry) {
    if let sample = row.measurement.sample {
      guard let found = Self.named(sample, mayHaveOtherWords: false) else { return nil }
      self = found
      return
    }
    let isBenchmark = entry.catalyst.kind == .benchmark
    if let found = Self.named(entry.catalyst.name, mayHaveOtherWords: isBenchmark) {
      self = found
    } else if isBenchmark, entry.catalyst.metals == ["Pt"] {
      self = .platinum
    } else if isBenchmark, ["Ru", "Ir"].contains(where: { entry.catalyst.metals == [$0] }) {
      self = .oxide
    } else {
      return nil
    }
  }

  /// `Pt/C`, `commercial 20 wt% Pt/C`, `RuO2 (Sigma-Aldrich)`; not `Fe–RuO2`, `RuO2 nanosheets`.
  private static func named(_ name: String, mayHaveOtherWords: Bool) -> Self? {
    let words = name.split(whereSeparator: { " ,;()[]%-–".contains($0) })
      .map { SearchKey.key(of: String($0)) }.filter { !$0.isEmpty }
    var found: Self?
    for word in words {
      switch word {
      case "ptc": found = .platinum
      case "ruo2", "iro2": found = .oxide
      default:
        let isNumber = word.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
        if !mayHaveOtherWords, !isNumber, !usualWords.contains(word) { return nil }
      }
    }
    return found
  }

  private static let usualWords: Set<String> = [
    "commercial", "benchmark", "reference", "baseline", "catalyst", "state", "of", "the", "art",
    "wt", "powder", "jm", "johnson", "matthey", "tkk", "tanaka", "sigma", "aldrich", "alfa",
    "aesar", "etek", "e", "tek", "hispec", "macklin", "aladdin", "umicore", "premetek",
  ]
}
