import Diagnostics
import Electrochemistry
import ReviewModel

/// R28: MA = jk/loading, ECSA = Cdl/Cs, SA = MA/ECSA; an area from Cdl says with which Cs.
enum ActivityNormalisation: FieldRule {
  static let rule = Rule(
    "T528", .warning, "activities and areas do not agree", fieldRule: "R28",
    meaning: "Mass activity is the kinetic current over the loading, the active area is the"
      + " double-layer capacitance over a specific capacitance, and the specific activity is the"
      + " mass activity over the area per mass. Numbers of one sample that do not fit together"
      + " hide a slip of units (A g⁻¹, mA mg⁻¹, m² g⁻¹), a mass of metal in place of catalyst, or"
      + " another potential; an area without its specific capacitance can't be checked at all.",
    bad: """
      - reaction: ORR
        metric: kinetic current density
        value: 4.2 mA cm-2
        at: 0.9 V vs RHE
        electrolyte: 0.1 M KOH
        where: Fig. 2
        conditions:
          loading: 0.2 mg cm-2
      - reaction: ORR
        metric: mass activity
        value: 2.1 A gcat-1
        at: 0.9 V vs RHE
        electrolyte: 0.1 M KOH
        where: Fig. 2
        conditions:
          loading: 0.2 mg cm-2
      """,
    good: """
      - reaction: ORR
        metric: kinetic current density
        value: 4.2 mA cm-2
        at: 0.9 V vs RHE
        electrolyte: 0.1 M KOH
        where: Fig. 2
        conditions:
          loading: 0.2 mg cm-2
      - reaction: ORR
        metric: mass activity
        value: 21 A gcat-1
        at: 0.9 V vs RHE
        electrolyte: 0.1 M KOH
        where: Fig. 2
        conditions:
          loading: 0.2 mg cm-2
      """,
    limits: [Thresholds.activityMatch.limit])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.isExperiment, row.isDefinite else { return }
    switch row.metric {
    case .massActivity:
      compare(row, MassActivity.expected(of: row, in: entry), &report)
    case .specificActivity:
      compare(row, SpecificActivity.expected(of: row, in: entry), &report)
    case .ecsa, .roughnessFactor:
      compare(row, CapacitiveArea.expected(of: row, in: entry), &report)
    default: break
    }
  }

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    let rows = entry.rows.filter { CapacitiveArea.lacksSpecificCapacitance($0, in: entry) }
    report.missing(
      rule, rows, of: entry, "the specific capacitance it was computed with",
      help: "write specific capacitance: 0.040 mF cm-2 (what the paper uses) under conditions;"
        + " usual values differ by a factor of 7, and so do the areas")
  }

  /// One way to compute the value from other numbers of the entry.
  struct Expectation {
    /// In the unit below.
    var value: Double
    /// What the row states, in the unit below.
    var stated: Double
    var unit: String
    /// The numbers it comes from: "4.2 mA cm⁻² over 0.2 mg cm⁻²".
    var origin: String
    /// The relation: "jk/loading".
    var relation: String
    /// The relative error that the printed digits of a measured input leave.
    var rounding: Double

    /// In per cent of what was expected.
    var difference: Double { value > 0 ? abs(stated - value) / value * 100 : 0 }
  }

  /// Reports a row that fits none of the ways.
  private static func compare(
    _ row: RuleRow, _ ways: [Expectation], _ report: inout RuleReport
  ) {
    guard let first = ways.first, row.value > 0,
      !ways.contains(where: { fits($0, row) })
    else { return }
    report.add(
      rule, .warning, row,
      "the \(row.name) \(row.text) does not follow from \(first.relation): \(first.origin) make"
        + " \(RuleText.plain(first.value, first.unit)), expected within"
        + " \(RuleText.plain(15, "%", digits: 2))",
      help: hint(first)
        + "; correct the number that is wrong, or accept \(rule.code) with a reason")
  }

  private static func fits(_ way: Expectation, _ row: RuleRow) -> Bool {
    let value = row.measurement.value
    let own = value.value == 0 ? 0 : value.rounding(in: value.unit) / abs(value.value)
    return Thresholds.activityMatch.allows(way.difference)
      || way.difference <= (own + way.rounding) * 100
  }

  /// The probable cause: a power of ten, else what is divided by what.
  private static func hint(_ way: Expectation) -> String {
    let ratio = way.stated / way.value
    for power in [10.0, 100, 1000, 10000] {
      for factor in [power, 1 / power] where abs(ratio / factor - 1) < 0.15 {
        let size = RuleText.plain(power, digits: 1)
        return factor > 1
          ? "it is about \(size) times too large: check the units (A or mA, g or mg, m² or cm²)"
          : "it is about \(size) times too small: check the units (A or mA, g or mg, m² or cm²)"
      }
    }
    return "check the potential, whether the mass is that of the catalyst or of its metal, and the"
      + " units"
  }
}
