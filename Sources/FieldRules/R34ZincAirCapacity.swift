import Diagnostics
import Electrochemistry
import ReviewModel

/// R34: capacity and energy of Zn–air batteries per mass of zinc.
enum ZincAirCapacity: FieldRule {
  static let rule = Rule(
    "T534", "impossible capacity or energy of a Zn–air battery", fieldRule: "R34",
    meaning: "A gram of zinc holds 820 mA h, and with the voltage of air 1.35 W h at most. Larger"
      + " values count a part of the mass only; energy over capacity is the mean discharge voltage"
      + " and shows when one of the two is off or in the other's unit. Per mass of what is part of"
      + " the number: consumed zinc, all zinc, or the cell.",
    bad: "type: Zn–air battery\nmetric: specific capacity\nvalue: 930 mA h gZn-1",
    good: "type: Zn–air battery\nmetric: specific capacity\nvalue: 791 mA h gZn-1",
    limits: [
      Thresholds.possibleCapacity.limit, Thresholds.usualCapacity.limit,
      Thresholds.possibleEnergy.limit, Thresholds.usualEnergy.limit, Thresholds.meanVoltage.limit,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.isZincAir else { return }
    switch row.metric {
    case .specificCapacity:
      checkRange(row, [Thresholds.possibleCapacity, Thresholds.usualCapacity], &report)
    case .energyDensity:
      checkRange(row, [Thresholds.possibleEnergy, Thresholds.usualEnergy], &report)
      checkVoltage(row, entry, &report)
    default: break
    }
  }

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    let rows = entry.rows.filter {
      ($0.metric == .specificCapacity || $0.metric == .energyDensity) && $0.isZincAir
        && !$0.namesMass
    }
    report.missing(
      rule, rows, of: entry, "the mass it is divided by",
      help: "write mA h gZn-1 or W h kgZn-1 if it is the consumed zinc, or basis: zinc consumed"
        + " (all zinc, cell …) under conditions")
  }

  private static func checkRange(
    _ row: RuleRow, _ thresholds: [Threshold], _ report: inout RuleReport
  ) {
    guard row.mayBePerZinc else { return }
    for threshold in thresholds where !row.isWithin(threshold) {
      report.outside(threshold, rule, row, help: cause(row, threshold))
      return
    }
  }

  private static func cause(_ row: RuleRow, _ threshold: Threshold) -> String {
    let question: String
    if threshold.range.isBelow(row.value) {
      question =
        row.metric == .energyDensity && row.value > 1086
        ? "per kg of what? With the oxygen 1090 W h kg⁻¹ are possible, without it 1350"
        : "is all zinc that was consumed weighed, and the unit right?"
    } else {
      question = "is it per all zinc or per cell, and not per consumed zinc? Then say so in basis"
    }
    return threshold.severity == .error
      ? question : question + "; else accept \(rule.code) with a reason"
  }

  /// Energy over capacity is a mean voltage.
  private static func checkVoltage(
    _ row: RuleRow, _ entry: RuleEntry, _ report: inout RuleReport
  ) {
    guard row.isDefinite else { return }
    let pairs = entry.rows(of: .specificCapacity, beside: row).compactMap {
      other -> (row: RuleRow, voltage: Double)? in
      guard other.isZincAir, other.isDefinite, other.isTakenAt(sameAs: row) != false,
        hasSameMass(row, other),
        let voltage = Relations.meanVoltage(energy: row.value, capacity: other.value)
      else { return nil }
      return (other, voltage)
    }
    guard let first = pairs.first,
      !pairs.contains(where: { Thresholds.meanVoltage.allows($0.voltage) })
    else { return }
    report.add(
      rule, .error, row,
      "the energy density \(row.text) over the specific capacity \(first.row.text) is a mean voltage"
        + " of \(RuleText.fixed(first.voltage, "V", decimals: 2)), which can't be right: expected"
        + " \(Thresholds.meanVoltage.sound)",
      help: "check both numbers and units; a Zn–air battery discharges at about 1.2 V")
  }

  private static func hasSameMass(_ row: RuleRow, _ other: RuleRow) -> Bool {
    if let own = row.measurement.value.unit?.qualifier,
      let others = other.measurement.value.unit?.qualifier
    {
      return own == others
    }
    return row.mayBePerZinc == other.mayBePerZinc
  }
}
