import Diagnostics
import Electrochemistry
import ReviewModel

/// R11: a value vs RHE must follow from the raw value, the reference electrode, the pH and the
/// temperature that the source prints beside it.
enum RecomputedPotential: FieldRule {
  static let rule = Rule(
    "T511", "conversion to RHE does not follow", fieldRule: "R11",
    meaning: "E(RHE) = E(reference) + E(reference vs SHE) + k·pH. A difference of 59 mV is one pH"
      + " unit, 197 mV a forgotten Ag/AgCl, twice that its sign: slips that move a catalyst past all"
      + " others. What can't be converted at all stays on its own scale and is not ranked.",
    bad:
      "reaction: ORR\nmetric: half-wave potential\nvalue: 0.93 V vs RHE\nraw: -0.12 V vs Ag/AgCl (sat. KCl)\nconditions:\n  pH: 12.9",
    good:
      "reaction: ORR\nmetric: half-wave potential\nvalue: 0.84 V vs RHE\nraw: -0.12 V vs Ag/AgCl (sat. KCl)\nconditions:\n  pH: 12.9",
    limits: [Thresholds.recomputedPossible.limit, Thresholds.recomputedUsual.limit])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    switch row.measurement.conversion {
    case .recomputed(let ledger)?: compare(row, ledger, &report)
    case .refused(let refusal, let reached)?: refuse(row, refusal, reached, &report)
    case .notRecomputed(let refusal)?: refuse(row, refusal, nil, &report)
    case .converted?, nil: break
    }
  }

  private static func compare(
    _ row: RuleRow, _ ledger: ConversionLedger, _ report: inout RuleReport
  ) {
    guard let printed = row.measurement.normalised.value(in: .millivolt),
      let computed = ledger.result.value(in: .millivolt)
    else { return }
    let difference = printed - computed
    let broken = [Thresholds.recomputedPossible, Thresholds.recomputedUsual]
      .first { !$0.allows(difference) }
    guard let broken else { return }
    report.add(
      rule, broken.severity, row,
      "the \(row.name) \(row.text) is off by \(NumberText.fixed(difference, decimals: 0)) mV:"
        + " the raw value gives \(NumberText.plain(ledger.result))",
      help: cause(abs(difference)))
  }

  private static func cause(_ difference: Double) -> String {
    let known: [(Double, String)] = [
      (59, "59 mV is one pH unit: was pH 14 taken for 0.1 M base, or 13 for 1 M?"),
      (118, "118 mV is two pH units: check the pH"),
      (197, "197 mV is Ag/AgCl (sat. KCl): was the reference forgotten, or added twice?"),
      (210, "210 mV is Ag/AgCl (3 M KCl): was the reference forgotten, or added twice?"),
      (241, "241 mV is SCE: was the reference forgotten, or added twice?"),
      (394, "394 mV is twice Ag/AgCl: was its sign turned?"),
      (482, "482 mV is twice SCE: was its sign turned?"),
    ]
    let near = known.min { abs($0.0 - difference) < abs($1.0 - difference) }
    guard let near, abs(near.0 - difference) <= 8 else {
      return "check raw value, reference electrode, filling, pH and temperature; an offset of the"
        + " source's own goes to reference offset"
    }
    return near.1
  }

  /// Fillings and pH are the matter of R14 and R13.
  private static func refuse(
    _ row: RuleRow, _ refusal: ConversionRefusal, _ reached: ConversionLedger?,
    _ report: inout RuleReport
  ) {
    switch refusal {
    case .fillingNotStated, .unknownElectrode, .noPH: return
    case .wrongSide:
      // The result may be zero within what the conversion is worth.
      let margin = reached?.result.halfWidth ?? 0
      let excess = reached.map { wrongBy($0.exact, row) } ?? .infinity
      report.add(
        rule, excess > margin ? .error : .warning, row,
        "the \(row.name) can't be found from \(row.text): \(refusal.reason)",
        help: refusal.advice)
    default:
      report.add(
        rule, .warning, row,
        "the \(row.name) \(row.text) is not converted to RHE: \(refusal.reason)",
        help: refusal.advice)
    }
  }

  /// How far a potential vs RHE in V lies on the side where the reaction does not run.
  private static func wrongBy(_ potential: Double, _ row: RuleRow) -> Double {
    let equilibrium = ReferenceConversion.equilibriumVoltage(celsius: row.measurement.celsius)
    return switch row.reaction {
    case .her: potential
    case .oer: equilibrium - potential
    case .orr: potential - equilibrium
    case .bifunctional, .overall, nil: 0
    }
  }
}
