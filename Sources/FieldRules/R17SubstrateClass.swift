import Diagnostics
import Electrochemistry
import ReviewModel

/// R17: the substrate decides which values may stand in one list.
enum SubstrateStated: FieldRule {
  static let rule = Rule(
    "T517", "substrate", fieldRule: "R17",
    meaning:
      "Behind a square centimetre of nickel foam lies ten to a thousand times the real area of a"
      + " glassy carbon disk, and the nickel works itself. Currents and overpotentials per"
      + " geometric area are therefore ranked by class of substrate, and a foam filed as a flat"
      + " disk would lead its list for no merit of the catalyst.",
    bad: "reaction: OER\nmetric: η10\nvalue: 240 mV\nconditions:\n  substrate: nickel foam\n"
      + "  substrate class: flat-inert",
    good: "reaction: OER\nmetric: η10\nvalue: 240 mV\nconditions:\n  substrate: nickel foam")

  static let classes = "flat-inert, porous-inert, porous-active, gas-diffusion or MEA"

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard let stated = row.measurement.stated(.substrate) else { return }
    let words = SubstrateWords(stated.text)
    if row.substrate == .flatInert, row.measurement.stated(.substrateClass) != nil {
      checkClaim(row, words, stated.text, &report)
    }
    guard row.isExperiment, words.isBaseMetalBody, isInAcid(row) else { return }
    report.add(
      rule, .warning, row, at: row.place(.substrate),
      "\(stated.text) dissolves in acid: expected a substrate that stands it, such as glassy"
        + " carbon, carbon paper or titanium",
      help: "is the electrolyte right? Part of the current may be corrosion; else accept"
        + " \(rule.code) with what the source says of it")
  }

  /// The class says flat; the words must not say otherwise.
  private static func checkClaim(
    _ row: RuleRow, _ words: SubstrateWords, _ text: String, _ report: inout RuleReport
  ) {
    let isOpen = words.namesOpenBody && !words.namesDisk
    let isPorous = words.named?.isPorous ?? false
    guard isOpen || (isPorous && !words.namesFlatBody) else { return }
    let own = isPorous ? words.named : nil
    let found = own.map { ", which is \($0.name)" } ?? ", which is no flat disk"
    report.add(
      rule, isOpen ? .error : .warning, row, at: row.place(.substrateClass),
      "the substrate class flat-inert contradicts the substrate \(text)\(found)",
      help: own.map { "write substrate class: \($0.rawValue), or leave the line out" }
        ?? "write porous-inert or porous-active, or name the disk as the substrate",
      fixes: own.map { row.fix(.substrateClass, to: $0.rawValue) } ?? [])
  }

  private static func isInAcid(_ row: RuleRow) -> Bool {
    if let medium = row.medium { return medium == .acidic }
    return row.pH.map { Medium(pH: $0) == .acidic } ?? false
  }

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    let silent = entry.rows.filter {
      $0.needsSubstrate && $0.measurement.stated(.substrate) == nil
        && $0.measurement.stated(.substrateClass) == nil
    }
    report.missing(
      rule, silent, of: entry, "a word on its substrate",
      help:
        "write substrate: glassy carbon (or nickel foam, carbon paper …) under conditions; if the"
        + " source does not say, accept \(rule.code) with that as the reason")
    checkUnknown(entry, &report)
    checkMixture(entry, &report)
  }

  /// Words that tell no class: each asked about once.
  private static func checkUnknown(_ entry: RuleEntry, _ report: inout RuleReport) {
    var asked: Set<String> = []
    for row in entry.rows where row.isExperiment && row.substrate == nil {
      let name: ConditionName =
        row.measurement.stated(.substrateClass) == nil ? .substrate : .substrateClass
      guard let text = row.measurement.stated(name)?.text, asked.insert(text).inserted else {
        continue
      }
      let isClass = name == .substrateClass
      report.add(
        rule, .warning, row, at: row.place(name),
        isClass
          ? "“\(text)” is no class of substrates: expected \(classes)"
          : "the substrate “\(text)” does not tell whether it is flat or porous, inert or active",
        help: isClass
          ? "write one of the five, or leave the line out if the substrate's name says it"
          : "add substrate class: \(classes) under conditions")
    }
  }

  /// Values of one quantity, per geometric area, on porous and on flat substrates: asked about
  /// once, at the first that differs from those before it.
  private static func checkMixture(_ entry: RuleEntry, _ report: inout RuleReport) {
    let rows = entry.rows.filter { $0.substrate != nil && isPerArea($0) }
    var asked: [RuleRow] = []
    for (index, row) in rows.enumerated() {
      let before = rows[..<index].filter { $0.isOfSameQuantity(as: row) }
      guard let other = before.first(where: { isFlat($0) != isFlat(row) }),
        !asked.contains(where: { $0.isOfSameQuantity(as: row) })
      else { continue }
      asked.append(row)
      report.add(
        rule, .warning, row, at: place(row),
        "the \(row.name) \(row.text) on a \(kind(row)) substrate stands beside \(other.text)"
          + " (\(other.lineText)) on a \(kind(other)) one, both per geometric area",
        help: "they can't be ranked with each other; if both belong here, accept \(rule.code) with"
          + " that as the reason")
    }
  }

  private static func place(_ row: RuleRow) -> SourceRange {
    row.place(row.measurement.stated(.substrate) == nil ? .substrateClass : .substrate)
  }

  private static func isFlat(_ row: RuleRow) -> Bool { row.substrate == .flatInert }
  private static func kind(_ row: RuleRow) -> String { isFlat(row) ? "flat" : "porous" }

  /// Quantities in which the real area behind a square centimetre shows. Slopes do not.
  private static func isPerArea(_ row: RuleRow) -> Bool {
    guard row.isExperiment, row.realArea == nil else { return false }
    switch row.metric {
    case .bifunctionalIndex, .tafelSlope: return false
    case .exchangeCurrentDensity, .doubleLayerCapacitance: return true
    default: return row.isFromPolarisationCurve
    }
  }
}
