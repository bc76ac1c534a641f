import Diagnostics
import Electrochemistry
import ReviewModel

/// R37: values from calculations say so, and follow from their free-energy steps.
enum ComputedValue: FieldRule {
  static let rule = Rule(
    "T537", "calculation filed as measurement, or wrong limiting step", fieldRule: "R37",
    meaning:
      "A computed overpotential describes a model without solvent, defects and transport; set"
      + " among measured ones it wins every ranking. It follows from the largest step (OER) or the"
      + " smallest downhill step (ORR) and 1.23 V, and the four steps sum to 4.92 eV, the energy of"
      + " water; where they do not, a step was misread or another reference was used.",
    bad: "quantity: theoretical overpotential\nreaction: OER\nvalue: 0.52 V\nkind: computed"
      + "\nconditions:\n  free-energy steps: 1.60, 1.45, 1.02, 0.85 eV",
    good: "quantity: theoretical overpotential\nreaction: OER\nvalue: 0.37 V\nkind: computed"
      + "\nconditions:\n  free-energy steps: 1.60, 1.45, 1.02, 0.85 eV",
    limits: [Thresholds.limitingStep.limit, Thresholds.sumOfSteps.limit])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    if row.measurement.kind == .measured {
      checkKind(row, &report)
    } else {
      checkSteps(row, &report)
    }
  }

  private static func checkKind(_ row: RuleRow, _ report: inout RuleReport) {
    guard let evidence = evidence(in: row) else { return }
    report.add(
      rule, .error, row, at: evidence.place,
      "the \(row.name) \(row.text) is filed as measured, but \(evidence.words)",
      help: "write kind: computed; if it was measured after all, say so and leave the calculation"
        + " to a row of its own",
      fixes: row.fix("kind", to: Measurement.Kind.computed.rawValue))
  }

  private static func evidence(in row: RuleRow) -> (words: String, place: SourceRange)? {
    if let technique = row.measurement.stated(.technique),
      ComputationWords.areTechnique(technique.text)
    {
      return ("its technique is “\(technique.text)”", row.place(.technique))
    }
    if row.measurement.stated(.freeEnergySteps) != nil {
      return ("it has free-energy steps", row.place(.freeEnergySteps))
    }
    if let note = row.measurement.notes.first(where: { ComputationWords.areOrigin($0) }) {
      return ("its note says “\(note)”", row.place("note"))
    }
    return nil
  }

  private static func checkSteps(_ row: RuleRow, _ report: inout RuleReport) {
    guard let condition = row.measurement.stated(.freeEnergySteps) else { return }
    guard let steps = FreeEnergyList(condition.text)?.steps else {
      report.add(
        rule, .warning, row, at: row.place(.freeEnergySteps),
        "“\(condition.text)” is no list of energies",
        help: "write the steps at U = 0 in eV with commas between: 1.60, 1.45, 1.02, 0.85 eV")
      return
    }
    let sumIsSound = checkSum(row, steps, &report)
    checkOverpotential(row, steps, sumIsSound, &report)
  }

  /// False where the steps sum to something else than the energy of water.
  private static func checkSum(
    _ row: RuleRow, _ steps: FreeEnergySteps, _ report: inout RuleReport
  ) -> Bool {
    guard row.reaction == .orr || row.reaction == .oer, !isTwoElectronRoute(row, steps) else {
      return true
    }
    guard !Thresholds.sumOfSteps.allows(abs(steps.sum)) else { return true }
    report.add(
      rule, .warning, row, at: row.place(.freeEnergySteps),
      "the free-energy steps sum to \(RuleText.fixed(abs(steps.sum), "eV", decimals: 2)): expected"
        + " 4.92 ± 0.10 eV",
      help:
        "are they steps at U = 0, and all four? Levels are no steps: subtract each from the next;"
        + " else accept \(rule.code) with a reason")
    return false
  }

  /// O2 to H2O2 takes two steps of 0.70 eV on average.
  private static func isTwoElectronRoute(_ row: RuleRow, _ steps: FreeEnergySteps) -> Bool {
    row.reaction == .orr && steps.steps.count == 2
  }

  private static func checkOverpotential(
    _ row: RuleRow, _ steps: FreeEnergySteps, _ sumIsSound: Bool, _ report: inout RuleReport
  ) {
    guard let stated = overpotential(of: row), let limit = limit(row, steps),
      !Thresholds.limitingStep.allows(abs(abs(stated.volts) - limit.overpotential)),
      abs(abs(stated.volts) - limit.overpotential) > stated.rounding + 1e-9
    else { return }
    let computed = RuleText.fixed(limit.overpotential, "V", decimals: 2)
    report.add(
      rule, .error, row,
      "the overpotential \(row.text) does not follow from the free-energy steps: the limiting one,"
        + " \(RuleText.fixed(limit.step, "eV", decimals: 2)), gives \(computed)",
      help: help(row),
      fixes: sumIsSound
        ? row.fix("value", to: NumberText.ascii(limit.overpotential, decimals: 2) + " V") : [])
  }

  private static func help(_ row: RuleRow) -> String {
    switch row.reaction {
    case .orr: "ORR: η = 1.23 V − the smallest downhill step; check steps, value and unit"
    case .her: "HER: η = |ΔG(*H)|/e; check steps, value and unit"
    default: "OER: η = the largest step − 1.23 V; check steps, value and unit"
    }
  }

  /// Of the metric, or of a property that is called so; in V.
  private static func overpotential(of row: RuleRow) -> (volts: Double, rounding: Double)? {
    let isNamed =
      row.metric == .overpotential
      || (row.metric == nil
        && SearchKey.key(of: row.measurement.quantityName).contains("overpotential"))
    guard isNamed, row.isDefinite, let volt = PhysicalUnit("V"),
      let value = row.measurement.value.value(in: volt)
    else { return nil }
    return (value, row.measurement.value.rounding(in: volt))
  }

  /// The step that limits, and the overpotential in V that it gives. Lists of other lengths hold
  /// steps without an electron, which a potential does not move.
  private static func limit(
    _ row: RuleRow, _ steps: FreeEnergySteps
  ) -> (step: Double, overpotential: Double)? {
    switch row.reaction {
    case .oer where steps.steps.count == 4:
      return (steps.limitingPotentialOfEvolution, steps.overpotentialOfEvolution)
    case .orr where steps.steps.count == 4:
      // Some list the downhill steps without their sign.
      let downhill = steps.sum > 0 ? FreeEnergySteps(steps.steps.map { -$0 }) : steps
      return downhill.map { (-$0.limitingPotentialOfReduction, $0.overpotentialOfReduction) }
    case .her where steps.steps.count <= 2:
      return steps.steps.map(abs).max().map { ($0, $0) }
    default: return nil
    }
  }
}

/// `1.60, 1.45, 1.02, 0.85 eV`: a unit behind the last holds for all.
struct FreeEnergyList {
  let steps: FreeEnergySteps

  init?(_ text: String) {
    var read: [Quantity] = []
    for part in text.split(separator: ",") {
      guard case .success(let quantity) = Quantity.parse(String(part)) else { return nil }
      read.append(quantity)
    }
    guard let eV = PhysicalUnit("eV") else { return nil }
    let shared = read.last?.unit ?? eV
    let values = read.compactMap { quantity in
      Quantity(lower: quantity.lowerNumber, unit: quantity.unit ?? shared).value(in: eV)
    }
    guard values.count == read.count, let steps = FreeEnergySteps(values) else { return nil }
    self.steps = steps
  }
}
