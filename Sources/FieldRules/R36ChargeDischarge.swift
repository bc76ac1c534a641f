import Diagnostics
import Electrochemistry
import ReviewModel

/// R36: gap = charge − discharge voltage, efficiency = their ratio, cycles × length = time.
enum ChargeDischarge: FieldRule {
  static let rule = Rule(
    "T536", "charge and discharge do not agree", fieldRule: "R36",
    meaning: "The voltage gap, the round-trip efficiency and the length of a cycling test follow"
      + " from the charge and discharge voltages and from the number of cycles. Where they do not,"
      + " the numbers belong to different currents, to the start and the end of the test, or one of"
      + " them is mistyped.",
    bad: "type: Zn–air battery\nmetric: voltage gap\nvalue: 0.95 V\nconditions:"
      + "\n  charge voltage: 1.95 V\n  discharge voltage: 1.20 V",
    good: "type: Zn–air battery\nmetric: voltage gap\nvalue: 0.75 V\nconditions:"
      + "\n  charge voltage: 1.95 V\n  discharge voltage: 1.20 V",
    limits: [
      Thresholds.possibleGap.limit, Thresholds.usualGap.limit, Thresholds.gapMatch.limit,
      Thresholds.possibleRoundTrip.limit, Thresholds.usualRoundTrip.limit,
      Thresholds.roundTripMatch.limit, Thresholds.cyclingMatch.limit,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.isZincAir else { return }
    switch row.metric {
    case .voltageGap where !VoltMillivoltSlip.isBroken(by: row): checkGap(row, &report)
    case .roundTripEfficiency: checkEfficiency(row, &report)
    case .cycleLife, .stability: checkCycling(row, &report)
    default: break
    }
  }

  private struct Voltages {
    var charge: Double
    var discharge: Double
    /// Half a last digit of both, in V.
    var rounding: Double
    var text: String
  }

  private static func voltages(of row: RuleRow) -> Voltages? {
    guard let charge = row.measurement.stated(.chargeVoltage)?.quantity,
      let discharge = row.measurement.stated(.dischargeVoltage)?.quantity,
      let volt = PhysicalUnit("V"), let high = charge.value(in: volt),
      let low = discharge.value(in: volt), high > 0, low > 0
    else { return nil }
    return Voltages(
      charge: high, discharge: low,
      rounding: charge.rounding(in: volt) + discharge.rounding(in: volt),
      text: "\(NumberText.plain(charge)) and \(NumberText.plain(discharge))")
  }

  private static func checkGap(_ row: RuleRow, _ report: inout RuleReport) {
    let voltages = voltages(of: row)
    for threshold in [Thresholds.possibleGap, Thresholds.usualGap] where !row.isWithin(threshold) {
      report.outside(
        threshold, rule, row,
        help: threshold.severity == .error
          ? "charging always takes more voltage than discharging gives; write the gap as a positive"
            + " number"
          : "check V and mV and the current density; else accept \(rule.code) with a reason",
        fixes: threshold.severity == .error ? positive(row) : [])
      break
    }
    guard row.value > 0, row.isDefinite, let voltages, let unit = PhysicalUnit("V") else {
      return
    }
    let gap = voltages.charge - voltages.discharge
    let difference = abs(row.value - gap)
    let rounding = row.measurement.value.rounding(in: unit) + voltages.rounding
    guard !Thresholds.gapMatch.allows(difference * 1000), difference > rounding + 1e-9 else {
      return
    }
    report.add(
      rule, .warning, row,
      "the voltage gap \(row.text) is not the difference of charge and discharge voltage:"
        + " \(voltages.text) make \(RuleText.fixed(gap, "V", decimals: 3))",
      help: "do all three belong to one current density and one cycle? Correct the wrong one, or"
        + " accept \(rule.code) with a reason")
  }

  private static func positive(_ row: RuleRow) -> [Fix] {
    let value = row.measurement.value.magnitude
    guard row.value < 0 else { return [] }
    return row.fix("value", to: NumberText.ascii(value))
  }

  private static func checkEfficiency(_ row: RuleRow, _ report: inout RuleReport) {
    for threshold in [Thresholds.possibleRoundTrip, Thresholds.usualRoundTrip]
    where !row.isWithin(threshold, times: row.percentFactor) {
      report.outside(
        threshold, rule, row,
        help: threshold.severity == .error
          ? "it is discharge over charge voltage, in %"
          : "check that it is discharge over charge voltage at one current density; else accept"
            + " \(rule.code) with a reason")
      break
    }
    guard row.isDefinite, let voltages = voltages(of: row) else { return }
    let ratio = voltages.discharge / voltages.charge * 100
    let value = row.measurement.value
    let rounding =
      value.rounding(in: value.unit) * row.percentFactor
      + ratio * voltages.rounding / voltages.discharge
    let difference = abs(row.percent - ratio)
    guard !Thresholds.roundTripMatch.allows(difference), difference > rounding else { return }
    report.add(
      rule, .warning, row,
      "the round-trip efficiency \(row.text) is not discharge over charge voltage:"
        + " \(voltages.text) make \(RuleText.plain(ratio, "%"))",
      help: "do all three belong to one current density and one cycle? Correct the wrong one, or"
        + " accept \(rule.code) with a reason")
  }

  private static func checkCycling(_ row: RuleRow, _ report: inout RuleReport) {
    guard row.isDefinite, row.value > 0 else { return }
    let value = row.measurement.value
    let hour = PhysicalUnit("h")
    let isTime = value.dimension == .time
    let time = isTime ? hour.flatMap { value.value(in: $0) } : row.condition(.duration, in: "h")
    let cycles = isTime ? row.measurement.stated(.cycles)?.quantity?.value : value.value
    guard let time, let cycles, let length = row.condition(.cycleLength, in: "h"), time > 0,
      cycles > 0, length > 0
    else { return }
    let computed = cycles * length
    guard !Thresholds.cyclingMatch.allows(abs(time - computed) / computed * 100) else { return }
    report.add(
      rule, .warning, row,
      "\(RuleText.plain(cycles, digits: 6)) cycles of \(RuleText.plain(length * 60, "min")) make"
        + " \(RuleText.plain(computed, "h")), not \(RuleText.plain(time, "h"))",
      help: "check min and h of a cycle, and whether charge and discharge are counted apart; else"
        + " accept \(rule.code) with a reason")
  }
}
