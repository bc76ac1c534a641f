import Diagnostics
import Electrochemistry
import ReviewModel

/// R33: the rest voltage of a Zn–air battery.
enum ZincAirOpenCircuit: FieldRule {
  static let rule = Rule(
    "T533", "open-circuit voltage of a Zn–air battery out of range", fieldRule: "R33",
    meaning: "Zinc and air are 1.66 V apart at equilibrium, and the air electrode keeps some 0.1 to"
      + " 0.3 V of that. More is two cells in series, another anode or a slip; far less is a voltage"
      + " under load or a poor cell.",
    bad: "type: Zn–air battery\nmetric: open-circuit voltage\nvalue: 1.72 V",
    good: "type: Zn–air battery\nmetric: open-circuit voltage\nvalue: 1.45 V",
    limits: [Thresholds.possibleOpenCircuit.limit, Thresholds.usualOpenCircuit.limit])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .openCircuitVoltage, row.isSingleZincAirCell,
      !VoltMillivoltSlip.isBroken(by: row)
    else { return }
    for threshold in [Thresholds.possibleOpenCircuit, Thresholds.usualOpenCircuit]
    where !row.isWithin(threshold) {
      report.outside(threshold, rule, row, help: cause(row, threshold))
      return
    }
  }

  private static func cause(_ row: RuleRow, _ threshold: Threshold) -> String {
    let high = row.value > 1.4
    let cause =
      high
      ? "is it of two cells, of acid and alkali apart, or of another metal? Then say so in type:"
        + " two Zn–air batteries in series, hybrid Zn–air battery"
      : "is it the voltage under load, or of a neutral electrolyte?"
    return threshold.severity == .error ? cause : cause + "; else accept \(rule.code) with a reason"
  }
}
