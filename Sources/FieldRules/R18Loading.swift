import Diagnostics
import Electrochemistry
import ReviewModel

/// R18: the mass on the electrode.
enum Loading: FieldRule {
  static let rule = Rule(
    "T518", "loading", fieldRule: "R18",
    meaning:
      "More catalyst gives more current: a half-wave potential at 1 mg cm⁻² says little beside one"
      + " at 0.1 mg cm⁻². Slips of mg and µg are a factor of a thousand.",
    bad: "conditions:\n  loading: 250 mg cm-2", good: "conditions:\n  loading: 250 µg cm-2",
    limits: [
      Thresholds.positiveLoading.limit, Thresholds.possibleLoadingOnDisk.limit,
      Thresholds.usualLoadingOnDisk.limit, Thresholds.usualPreciousLoading.limit,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    for name in [ConditionName.loading, .preciousLoading] {
      guard let value = row.condition(name, in: "mg cm-2"),
        let text = row.measurement.stated(name)?.text
      else { continue }
      let isPrecious = name == .preciousLoading
      guard let broken = broken(value, row, entry, isPrecious: isPrecious) else { continue }
      let kind = broken.severity == .error ? "can't be right" : "is unusual"
      report.add(
        rule, broken.severity, row, at: row.place(name),
        "the \(name.rawValue) \(text) \(kind): expected \(broken.sound) as \(broken.quantity)",
        help: help(value, broken), fixes: fixes(value, row, name, broken))
    }
  }

  private static func broken(
    _ value: Double, _ row: RuleRow, _ entry: RuleEntry, isPrecious: Bool
  ) -> Threshold? {
    if !Thresholds.positiveLoading.allows(value) { return Thresholds.positiveLoading }
    guard row.substrate == .flatInert else { return nil }
    if !Thresholds.possibleLoadingOnDisk.allows(value) { return Thresholds.possibleLoadingOnDisk }
    if isPrecious {
      return Thresholds.usualPreciousLoading.allows(value) ? nil : Thresholds.usualPreciousLoading
    }
    let group = ["Pt", "Pd", "Ir", "Ru", "Rh", "Os"]
    let onlyPrecious =
      !entry.catalyst.metals.isEmpty && entry.catalyst.metals.allSatisfy(group.contains)
      && row.measurement.stated(.preciousLoading) == nil
    // Oxides of iridium and ruthenium are weighed whole; a supported metal is weighed as metal.
    if onlyPrecious, !Thresholds.usualPreciousLoading.allows(value) {
      return Thresholds.usualPreciousLoading
    }
    return Thresholds.usualLoadingOnDisk.allows(value) ? nil : Thresholds.usualLoadingOnDisk
  }

  private static func help(_ value: Double, _ broken: Threshold) -> String {
    if value <= 0 { return "write the mass per geometric area, as in 0.25 mg cm-2" }
    return broken.severity == .error
      ? "were µg cm-2 meant?"
      : "check the mass and the area; else accept \(rule.code) with what the source says of it"
  }

  private static func fixes(
    _ value: Double, _ row: RuleRow, _ name: ConditionName, _ broken: Threshold
  ) -> [Fix] {
    guard broken == Thresholds.possibleLoadingOnDisk, let unit = PhysicalUnit("µg cm-2"),
      let quantity = row.measurement.stated(name)?.quantity, quantity.unit?.ascii == "mg cm-2",
      let other = quantity.rewritten(in: unit)
    else { return [] }
    return row.fix(name, to: NumberText.ascii(other))
  }

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    report.missing(
      rule,
      entry.rows.filter {
        $0.needsLoading && $0.measurement.stated(.loading) == nil
          && $0.measurement.stated(.preciousLoading) == nil
      }, of: entry, "its loading",
      help:
        "write loading: 0.25 mg cm-2 (with the source's number) under conditions; if the source does"
        + " not say, accept \(rule.code) with that as the reason")
  }
}
