import Diagnostics
import Electrochemistry
import ReviewModel

/// R17: the substrate decides which values may stand in one list.
enum SubstrateStated: FieldRule {
  static let rule = Rule(
    "T517", "substrate", fieldRule: "R17",
    meaning:
      "The real area behind a square centimetre of nickel foam is ten to a thousand times that of"
      + " a glassy carbon disk, and the metal works itself. Without the substrate a current per"
      + " geometric area can't be compared.",
    bad: "conditions:\n  substrate: nickel foam\n  substrate class: flat-inert",
    good: "conditions:\n  substrate: nickel foam")

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard let stated = row.measurement.stated(.substrate) else { return }
    let named = SubstrateClass(named: stated.text)
    if row.measurement.stated(.substrateClass) != nil {
      checkClaim(row, named, stated.text, &report)
    } else if named == nil, row.isExperiment {
      report.add(
        rule, .warning, row, at: row.place(.substrate),
        "“\(stated.text)” is no substrate that Tafel knows",
        help: "add substrate class: flat-inert, porous-inert, porous-active, gas-diffusion or MEA")
    }
    checkAcid(row, stated.text, &report)
  }

  private static func checkClaim(
    _ row: RuleRow, _ named: SubstrateClass?, _ text: String, _ report: inout RuleReport
  ) {
    guard row.substrate == .flatInert, let named, named.isPorous else {
      if row.substrate == nil {
        report.add(
          rule, .warning, row, at: row.place(.substrateClass),
          "“\(row.measurement.stated(.substrateClass)?.text ?? "")” is no substrate class",
          help: "write flat-inert, porous-inert, porous-active, gas-diffusion or MEA")
      }
      return
    }
    report.add(
      rule, .error, row, at: row.place(.substrateClass),
      "\(text) is no flat disk: it is \(named.name)",
      help: "write substrate class: \(named.rawValue)",
      fixes: row.fix(.substrateClass, to: named.rawValue))
  }

  /// Nickel, iron and copper dissolve in acid.
  private static func checkAcid(_ row: RuleRow, _ text: String, _ report: inout RuleReport) {
    let words = SearchKey.key(of: text)
    let isBaseMetal =
      words == "nf"
      || ["nickel", "nifoam", "nimesh", "iron", "fefoam", "copper", "cufoam", "cumesh"]
        .contains { SearchKey.holds(words, $0) }
    guard isBaseMetal, row.substrate == .porousActive,
      row.medium == .acidic || (row.pH ?? 7) < 4
    else { return }
    report.add(
      rule, .warning, row, at: row.place(.substrate),
      "\(text) dissolves in acid and adds its own current",
      help:
        "check substrate and electrolyte; else accept \(rule.code) with what the source says of it")
  }

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    report.missing(
      rule,
      entry.rows.filter {
        $0.needsSubstrate && $0.measurement.stated(.substrate) == nil
          && $0.measurement.stated(.substrateClass) == nil
      }, of: entry, "its substrate",
      help:
        "write substrate: glassy carbon (or nickel foam, carbon paper …) under conditions; if the"
        + " source does not say, accept \(rule.code) with that as the reason")
    checkMixture(entry, &report)
  }

  /// Values of one quantity on flat and porous substrates beside each other.
  private static func checkMixture(_ entry: RuleEntry, _ report: inout RuleReport) {
    let rows = entry.rows.filter { $0.needsSubstrate && $0.substrate != nil }
    for (index, row) in rows.enumerated() where row.substrate?.isPorous ?? false {
      let flat = rows.prefix(index).first {
        $0.substrate == .flatInert && $0.metric == row.metric && $0.reaction == row.reaction
          && $0.density == row.density && $0.isInSameElectrolyte(as: row)
      }
      guard let flat else { continue }
      report.add(
        rule, .warning, row, at: row.place(.substrate),
        "the \(row.name) \(row.text) on a porous substrate stands beside \(flat.text)"
          + " (\(flat.lineText)) on a flat one, both per geometric area",
        help:
          "both may stand, in comparability classes of their own: accept \(rule.code) if the source"
          + " gives both")
    }
  }
}
