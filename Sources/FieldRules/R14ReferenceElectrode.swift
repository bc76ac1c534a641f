import Diagnostics
import Electrochemistry
import ReviewModel

/// R14: the reference electrode must stand the electrolyte, and its filling must be known.
enum ReferenceElectrodeFitsMedium: FieldRule {
  static let rule = Rule(
    "T514", "reference electrode does not fit", fieldRule: "R14",
    meaning:
      "Hg/HgO dissolves in acid, Hg/Hg2SO4 turns to oxide in base, and Ag/AgCl and calomel drift"
      + " when hydroxide gets behind their frit. Fillings differ by 40 to 70 mV, so that an electrode"
      + " without one can't be converted by formula.",
    bad:
      "reaction: ORR\nmetric: half-wave potential\nvalue: 0.45 V vs Ag/AgCl\nelectrolyte: 0.5 M H2SO4",
    good:
      "reaction: ORR\nmetric: half-wave potential\nvalue: 0.45 V vs Ag/AgCl (sat. KCl)\nelectrolyte: 0.5 M H2SO4",
    limits: [
      Thresholds.mercuryOxidePH.limit, Thresholds.mercurySulfatePH.limit,
      Thresholds.chloridePH.limit,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.measurement.record == .measurement, let name = row.electrodeName else { return }
    checkMedium(name, row, &report)
    checkFilling(name, row, &report)
  }

  private static func place(_ row: RuleRow) -> SourceRange {
    row.electrodeKey == "conditions" ? row.place(.referenceElectrode) : row.place(row.electrodeKey)
  }

  private static func checkMedium(_ name: String, _ row: RuleRow, _ report: inout RuleReport) {
    guard let family = ElectrodeFamily(named: name), let pH = pH(of: row) else { return }
    let threshold =
      switch family {
      case .mercuryOxide: Thresholds.mercuryOxidePH
      case .mercurySulfate: Thresholds.mercurySulfatePH
      case .silverChloride, .calomel: Thresholds.chloridePH
      }
    guard !threshold.allows(pH) else { return }
    let surroundings = row.measurement.electrolyte.name ?? "pH \(NumberText.fixed(pH, decimals: 1))"
    let help =
      threshold.severity == .error
      ? "check electrode and electrolyte; one of them belongs to another experiment"
      : "hydroxide shifts it during the experiment; if it was calibrated against RHE, write reference"
        + " calibration: measured, else accept \(rule.code) with a reason"
    if threshold.severity == .warning, isCalibrated(row) { return }
    report.add(
      rule, threshold.severity, row, at: place(row),
      "\(name) does not suit \(surroundings): expected \(threshold.sound) as pH", help: help)
  }

  /// The stated pH, that of the electrolyte, or one that is typical of the medium.
  private static func pH(of row: RuleRow) -> Double? {
    if let pH = row.pHOrDefault { return pH }
    return switch row.medium {
    case .acidic: 1
    case .neutral: 7
    case .alkaline: 13
    case nil: nil
    }
  }

  private static func isCalibrated(_ row: RuleRow) -> Bool {
    let word = row.measurement.stated(.referenceCalibration)?.text ?? ""
    return SearchKey.key(of: word) == "measured"
  }

  private static func checkFilling(_ name: String, _ row: RuleRow, _ report: inout RuleReport) {
    guard !isCalibrated(row), row.ownOffset == nil else { return }
    if ElectrodeFamily.lacksFilling(name) {
      let refusal = ConversionRefusal.fillingNotStated(electrode: name)
      let isOpen = row.measurement.conversion?.refusal != nil
      report.add(
        rule, .warning, row, at: place(row),
        (isOpen
          ? "the \(row.name) \(row.text) is not converted to RHE: "
          : "the way of the \(row.name) \(row.text) to RHE can't be followed: ") + refusal.reason,
        help: refusal.advice)
    } else if let refusal = unknown(row) {
      report.add(
        rule, .warning, row, at: place(row),
        "the \(row.name) \(row.text) is not converted to RHE: \(refusal.reason)",
        help: advice(name, refusal))
    }
  }

  /// A slip in the name of the electrode, or something behind it.
  private static func advice(_ name: String, _ refusal: ConversionRefusal) -> String {
    let first = String(name.split { " (,;".contains($0) }.first ?? "")
    if usualNames.contains(name) { return refusal.advice }
    if first != name, usualNames.contains(first) {
      return "write vs \(first) alone; conditions have keys of their own"
    }
    return NearMiss.hint(for: name, in: usualNames) ?? refusal.advice
  }

  private static let usualNames = ["RHE", "SHE", "NHE", "SCE", "Ag/AgCl", "Hg/HgO", "Hg/Hg2SO4"]

  private static func unknown(_ row: RuleRow) -> ConversionRefusal? {
    if case .unknownElectrode? = row.measurement.conversion?.refusal {
      return row.measurement.conversion?.refusal
    }
    return nil
  }
}
