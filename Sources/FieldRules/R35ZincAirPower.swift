import Diagnostics
import Electrochemistry
import ReviewModel

/// R35: the peak power density of a Zn–air battery, with air or with oxygen.
enum ZincAirPower: FieldRule {
  static let rule = Rule(
    "T535", "peak power of a Zn–air battery", fieldRule: "R35",
    meaning:
      "Zn–air batteries reach some tens to a few hundred mW cm⁻². More than 1000 mW cm⁻² is a"
      + " slip between W and mW; and pure oxygen can double what air gives, so a value that names"
      + " neither can't be compared.",
    bad: "type: Zn–air battery\nmetric: peak power density\nvalue: 163 W cm-2",
    good: "type: Zn–air battery\nmetric: peak power density\nvalue: 163 mW cm-2"
      + "\nconditions:\n  gas: air",
    limits: [Thresholds.possiblePower.limit, Thresholds.usualPower.limit])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .peakPowerDensity, row.isZincAir else { return }
    for threshold in [Thresholds.possiblePower, Thresholds.usualPower]
    where !row.isWithin(threshold) {
      report.outside(
        threshold, rule, row,
        help: threshold.severity == .error
          ? "were W and mW mixed up, or is it the power of the whole cell?"
          : "check the area, oxygen or air, and the unit; else accept \(rule.code) with a reason",
        fixes: threshold.severity == .error ? otherUnit(row) : [])
      return
    }
  }

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    let rows = entry.rows(of: .peakPowerDensity).filter { $0.isZincAir && !namesGas($0) }
    report.missing(
      rule, rows, of: entry, "the gas, air or oxygen",
      help: "write gas: air or gas: O2 under conditions")
  }

  private static func namesGas(_ row: RuleRow) -> Bool {
    guard let gas = row.statedWords(.gas) else { return false }
    return ["air", "o2", "oxygen"].contains { gas.contains($0) }
  }

  /// The same digits in W or mW, where that is a usual power.
  private static func otherUnit(_ row: RuleRow) -> [Fix] {
    guard let milliwatts = PhysicalUnit("mW cm-2") else { return [] }
    for text in ["mW cm-2", "W cm-2"] {
      guard let unit = PhysicalUnit(text),
        let value = row.measurement.value.rewritten(in: unit),
        let power = value.value(in: milliwatts), Thresholds.usualPower.allows(power)
      else { continue }
      return row.fix("value", to: NumberText.ascii(value))
    }
    return []
  }
}
