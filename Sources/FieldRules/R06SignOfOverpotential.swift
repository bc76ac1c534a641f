import Diagnostics
import Electrochemistry
import ReviewModel

/// R06: overpotentials are magnitudes, and a potential must lie on the side where its reaction runs.
enum SignOfOverpotential: FieldRule {
  static let rule = Rule(
    "T506", "sign of the overpotential", fieldRule: "R06",
    meaning:
      "Curves have signs, overpotentials have none: −120 mV at −10 mA cm⁻² is η10 = 120 mV. A"
      + " negative value for the HER is stored as its magnitude; for the OER and ORR, or as a zero, it"
      + " contradicts the reaction.",
    bad: "reaction: HER\nmetric: η10\nvalue: -120 mV",
    good: "reaction: HER\nmetric: η10\nvalue: 120 mV"
  )

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    switch row.metric {
    case .overpotential where row.measurement.value.scale == nil: overpotential(row, &report)
    case .potentialAtCurrent, .onset: potential(row, &report)
    default: break
    }
  }

  private static func overpotential(_ row: RuleRow, _ report: inout RuleReport) {
    let value = row.measurement.value
    if value.upper == 0, value.lower == 0 {
      report.add(
        rule, .error, row, "an overpotential of zero is none: no current flows at equilibrium",
        help: "write the value that the source gives, or leave the number out")
    } else if value.lower < 0 || value.upper < 0 {
      let magnitude = NumberText.ascii(value.magnitude)
      let isHydrogen = row.reaction == .her
      report.add(
        rule, isHydrogen ? .warning : .error, row,
        "the overpotential \(row.text) is negative"
          + (isHydrogen ? "; it is stored as \(NumberText.plain(value.magnitude))" : ""),
        help: isHydrogen
          ? "write \(magnitude): the sign belongs to the curve"
          : "the \(row.reaction?.rawValue ?? "reaction") runs at a positive overpotential: check sign and"
            + " reaction, or give the potential with its scale",
        fixes: row.fix("value", to: magnitude))
    }
  }

  /// HER potentials lie below 0 V vs RHE, OER potentials above 1.229 V; a value may miss the line by
  /// its uncertainty.
  private static func potential(_ row: RuleRow, _ report: inout RuleReport) {
    guard row.isOnRHE, row.isExperiment, row.isExact, !VoltMillivoltSlip.isBroken(by: row) else {
      return
    }
    let margin = max(row.measurement.normalised.halfWidth ?? 0, row.halfDigit)
    let equilibrium = ReferenceConversion.equilibriumVoltage(celsius: row.measurement.celsius)
    switch row.reaction {
    case .her where row.value > margin + 1e-9:
      report.add(
        rule, .error, row,
        "at \(NumberText.plain(row.measurement.normalised)) no hydrogen is evolved: expected a value"
          + " below 0 V vs RHE", help: "check sign, scale and reaction")
    case .oer where row.value < equilibrium - margin - 1e-9:
      report.add(
        rule, .error, row,
        "at \(NumberText.plain(row.measurement.normalised)) no oxygen is evolved: expected a value"
          + " above 1.229 V vs RHE", help: "check scale, pH of the conversion and reaction")
    default: break
    }
  }
}
