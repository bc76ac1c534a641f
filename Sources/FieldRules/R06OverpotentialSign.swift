import Diagnostics
import Electrochemistry
import ReviewModel

/// R06: an overpotential is a magnitude above zero, and a potential lies on its reaction's side of
/// the equilibrium.
enum OverpotentialSign: FieldRule {
  static let rule = Rule(
    "T506", "sign of an overpotential", fieldRule: "R06",
    meaning: "Overpotentials are stored as magnitudes: −120 mV at −10 mA cm⁻² is an overpotential"
      + " of 120 mV. No current flows without one, so zero is no value, and a potential below"
      + " 1.229 V vs RHE for the OER or above 0 V for the HER contradicts its reaction: a sign was"
      + " lost, or the potential stands on another scale.",
    bad: "reaction: HER\nmetric: η10\nvalue: -120 mV",
    good: "reaction: HER\nmetric: η10\nvalue: 120 mV\nprinted: -120 mV",
    limits: [
      Thresholds.overpotentialMagnitude.limit, Thresholds.evolutionPotential.limit,
      Thresholds.reductionPotential.limit, Thresholds.hydrogenPotential.limit,
      Thresholds.hydrogenOnset.limit,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    switch row.metric {
    case .overpotential: checkSign(row, &report)
    case .potentialAtCurrent, .onset: checkSide(row, &report)
    default: break
    }
  }

  /// Whether the number contradicts its reaction: its range is then not judged by others too.
  static func isBroken(by row: RuleRow) -> Bool {
    switch row.metric {
    case .overpotential:
      row.isExperiment && (isZero(row) || (isNegative(row) && row.reaction != .her))
    case .potentialAtCurrent, .onset: side(row).map { !isOnSide(row, $0) } ?? false
    default: false
    }
  }
}

// MARK: - Overpotentials

extension OverpotentialSign {
  /// A value with a scale is a potential, whose sign is its own.
  private static func isNegative(_ row: RuleRow) -> Bool {
    row.measurement.value.scale == nil && row.measurement.value.value < 0
  }

  private static func isZero(_ row: RuleRow) -> Bool {
    switch row.measurement.value.qualifier {
    case .greater, .atLeast: false
    case .exactly, .about, .less, .atMost:
      row.measurement.value.scale == nil && row.measurement.value.value == 0
        && !row.measurement.value.isRange
    }
  }

  private static func checkSign(_ row: RuleRow, _ report: inout RuleReport) {
    if isBroken(by: row) {
      isZero(row) ? addZero(row, &report) : addNegative(row, .error, &report)
    } else if isNegative(row), row.reaction == .her, row.measurement.record == .measurement,
      row.measurement.kind != .stated
    {
      addNegative(row, .warning, &report)
    }
  }

  private static func addZero(_ row: RuleRow, _ report: inout RuleReport) {
    report.add(
      rule, .error, row,
      "the overpotential \(row.text) is zero: expected \(Thresholds.overpotentialMagnitude.sound)",
      help: "no current flows at the equilibrium potential; what a source does not report is left"
        + " out and is not 0")
  }

  private static func addNegative(
    _ row: RuleRow, _ severity: Severity, _ report: inout RuleReport
  ) {
    let size = row.measurement.value.magnitude
    let found = "the overpotential \(row.text) is negative"
    guard row.reaction != .oer else {
      report.add(
        rule, severity, row,
        "\(found), but the OER needs a potential above its equilibrium: expected"
          + " \(Thresholds.overpotentialMagnitude.sound)",
        help: "is the minus a dash of the table, or is it a potential against another electrode?"
          + " Write the overpotential as a positive value, or the potential with its scale")
      return
    }
    let fixes =
      row.isDefinite && row.reaction != nil
      ? row.fix("value", to: NumberText.ascii(size)) : []
    report.add(
      rule, severity, row, "\(found); it is stored as a positive value, \(NumberText.plain(size))",
      help: "cathodic curves run to negative potentials, an overpotential is their magnitude: write"
        + " \(NumberText.plain(size)), and printed: \(NumberText.ascii(row.measurement.value)) if"
        + " the source prints the sign", fixes: fixes)
  }
}

// MARK: - Potentials

extension OverpotentialSign {
  /// On which side of the equilibrium the row must lie; nil where there is none to judge. The onset
  /// of the ORR is the matter of R03.
  private static func side(_ row: RuleRow) -> Threshold? {
    guard row.metric == .potentialAtCurrent || row.metric == .onset, row.isExperiment,
      row.isOnRHE, !VoltMillivoltSlip.isBroken(by: row)
    else { return nil }
    switch row.reaction {
    case .oer:
      // At 10 mA cm⁻² R08 draws the narrower line.
      let isJudged =
        row.metric == .potentialAtCurrent && row.isAt(density: 10) && row.realArea == nil
      return isJudged ? nil : Thresholds.evolutionPotential
    case .orr: return row.metric == .onset ? nil : Thresholds.reductionPotential
    case .her:
      return row.metric == .onset ? Thresholds.hydrogenOnset : Thresholds.hydrogenPotential
    case .bifunctional, .overall, nil: return nil
    }
  }

  /// Water is split at lower voltages when it is hot: 1.199 V at 60 °C.
  private static func isOnSide(_ row: RuleRow, _ threshold: Threshold) -> Bool {
    let ofHydrogen = row.reaction == .her
    let shift = ReferenceConversion.equilibriumVoltage() - equilibrium(row)
    return row.isWithin(threshold, shiftedBy: ofHydrogen ? 0 : shift)
  }

  private static func equilibrium(_ row: RuleRow) -> Double {
    ReferenceConversion.equilibriumVoltage(celsius: row.measurement.celsius)
  }

  private static func checkSide(_ row: RuleRow, _ report: inout RuleReport) {
    guard let threshold = side(row), !isOnSide(row, threshold) else { return }
    let found = "the \(row.name) \(row.text)"
    if row.reaction == .her {
      report.add(
        rule, .error, row,
        "\(found) is no potential at which hydrogen evolves: expected \(threshold.sound)",
        help: "was the minus lost, or is it an overpotential (metric: overpotential)?",
        fixes: signFix(row))
      return
    }
    let isEvolution = row.reaction == .oer
    report.add(
      rule, .error, row,
      "\(found) lies \(isEvolution ? "below" : "above") the equilibrium of the"
        + " \(isEvolution ? "OER" : "ORR"): expected \(isEvolution ? "above" : "below")"
        + " \(PotentialText.volts(equilibrium(row))) vs RHE",
      help: "is it given against another electrode, or is it an overpotential? Then write that"
        + " scale, or metric: overpotential")
  }

  /// The same number with a minus, where that gives an overpotential that exists.
  private static func signFix(_ row: RuleRow) -> [Fix] {
    let value = row.measurement.value
    guard row.metric == .potentialAtCurrent, row.isDefinite, !value.isRange, row.value > 0,
      Thresholds.possibleHydrogenOverpotential.allows(row.value * 1000)
    else { return [] }
    let turned = Quantity(
      qualifier: value.qualifier, lower: value.lowerNumber.negated, unit: value.unit,
      scale: value.scale)
    return value.uncertainty == nil ? row.fix("value", to: NumberText.ascii(turned)) : []
  }
}
