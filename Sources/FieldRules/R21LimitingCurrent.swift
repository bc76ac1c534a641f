import Diagnostics
import Electrochemistry
import ReviewModel

/// R21: diffusion sets how much oxygen reaches a rotating disk.
enum LimitingCurrent: FieldRule {
  static let rule = Rule(
    "T521", "limiting current density out of range", fieldRule: "R21",
    meaning:
      "At 1600 rpm four electrons per O2 give 5.7 mA cm⁻² in 0.1 M KOH. More than 7 can't diffuse"
      + " to a flat disk: the area, the rotation rate or the background is wrong. Less than 4.5 does not"
      + " go with four electrons.",
    bad: "metric: limiting current density\nvalue: 8.2 mA cm-2\nconditions:\n  rotation: 1600 rpm",
    good: "metric: limiting current density\nvalue: 5.6 mA cm-2\nconditions:\n  rotation: 1600 rpm",
    limits: [
      Thresholds.possibleLimitingCurrent.limit, Thresholds.usualLimitingCurrent.limit,
      Thresholds.fourElectronLimitingCurrent.limit,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .limitingCurrentDensity, row.isExperiment, row.isExact,
      row.reaction == .orr || row.reaction == nil
    else { return }
    let rotation = row.condition(.rotation, in: "rpm") ?? 1600
    guard rotation > 0 else { return }
    let normalised = abs(row.value) * (1600 / rotation).squareRoot()
    let shown =
      rotation == 1600
      ? "" : " (\(NumberText.fixed(normalised, decimals: 2)) mA cm⁻² at 1600 rpm)"
    if let broken = [Thresholds.possibleLimitingCurrent, Thresholds.usualLimitingCurrent]
      .first(where: { !$0.allows(normalised) })
    {
      let kind = broken.severity == .error ? "can't diffuse to a flat disk" : "is unusually high"
      report.add(
        rule, broken.severity, row,
        "a limiting current density of \(row.text)\(shown) \(kind): expected \(broken.sound)",
        help: "check area, rotation rate, background and gas pressure")
    } else if !Thresholds.fourElectronLimitingCurrent.allows(normalised),
      let partner = entry.rows(of: .electronNumber, beside: row).first(where: { $0.value >= 3.8 })
    {
      report.add(
        rule, .warning, row,
        "a limiting current density of \(row.text)\(shown) does not go with n = \(partner.text)"
          + " (\(partner.lineText)): expected \(Thresholds.fourElectronLimitingCurrent.sound)",
        help:
          "was the plateau reached, and the disk covered? Else accept \(rule.code) with a reason")
    }
  }
}
