import Diagnostics
import Electrochemistry
import ReviewModel

/// R18: the mass on the electrode.
enum Loading: FieldRule {
  static let rule = Rule(
    "T518", "loading", fieldRule: "R18",
    meaning:
      "More catalyst gives more current per geometric area: a half-wave potential at 1 mg cm⁻² says"
      + " little beside one at 0.1 mg cm⁻², and a mass activity nothing without its mass. Above"
      + " 1 mg cm⁻² a layer on a flat disk is thick enough to hide its own transport, and µg"
      + " written as mg is a factor of a thousand.",
    bad: "reaction: ORR\nmetric: half-wave potential\nvalue: 0.86 V vs RHE\nconditions:\n"
      + "  substrate: glassy carbon\n  loading: 250 mg cm-2",
    good: "reaction: ORR\nmetric: half-wave potential\nvalue: 0.86 V vs RHE\nconditions:\n"
      + "  substrate: glassy carbon\n  loading: 250 µg cm-2",
    limits: [
      Thresholds.positiveLoading.limit, Thresholds.possibleLoadingOnDisk.limit,
      Thresholds.usualLoadingOnDisk.limit, Thresholds.usualPreciousLoading.limit,
    ])

  /// A loading that every line allows.
  private static let ordinary = 0.05
  private static let unit = "mg cm-2"
  private static let platinumGroup = ["Pt", "Pd", "Ir", "Ru", "Rh", "Os"]

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    var reported: Set<ConditionName> = []
    for name in [ConditionName.loading, .preciousLoading] {
      guard let quantity = row.quantity(name, in: unit), let line = broken(quantity, name, row)
      else { continue }
      add(line, name, row, &report)
      reported.insert(name)
    }
    let name: ConditionName =
      row.measurement.stated(.preciousLoading) == nil ? .loading : .preciousLoading
    if row.isExperiment, !reported.contains(name) { checkPrecious(name, row, entry, &report) }
  }

  /// The lines for any catalyst.
  private static func broken(
    _ quantity: Quantity, _ name: ConditionName, _ row: RuleRow
  ) -> Threshold? {
    var lines = [Thresholds.positiveLoading]
    if row.isExperiment, row.isOnDisk {
      lines.append(Thresholds.possibleLoadingOnDisk)
      if name == .loading { lines.append(Thresholds.usualLoadingOnDisk) }
    }
    return lines.first { $0.excludes(quantity, seenFrom: ordinary) }
  }

  private static func add(
    _ line: Threshold, _ name: ConditionName, _ row: RuleRow, _ report: inout RuleReport
  ) {
    let isSlip = line == Thresholds.possibleLoadingOnDisk
    let other = isSlip ? inMicrograms(row, name) : nil
    let verdict = line.severity == .error ? "can't be right" : "is unusual"
    report.add(
      rule, line.severity, row, at: row.place(name),
      "the \(name.rawValue) \(row.text(name))\(isOnDisk(line) ? " on a flat disk" : "") \(verdict):"
        + " expected \(line.sound)",
      help: help(line, other),
      fixes: other.map { row.fix(name, to: NumberText.ascii($0)) } ?? [])
  }

  private static func isOnDisk(_ line: Threshold) -> Bool { line != Thresholds.positiveLoading }

  private static func help(_ line: Threshold, _ other: Quantity?) -> String {
    if line == Thresholds.positiveLoading {
      return
        "write the mass of catalyst per geometric area, as in 0.25 mg cm-2; leave the line out if"
        + " there is none"
    }
    if let other { return "was \(NumberText.plain(other)) meant?" }
    return line.severity == .error
      ? "was it in µg cm-2, or is the substrate porous? Then write so"
      : "check mass, area and unit; else accept \(rule.code) with what the source says of it"
  }

  /// The same digits in µg cm⁻², if that is a sound loading.
  private static func inMicrograms(_ row: RuleRow, _ name: ConditionName) -> Quantity? {
    guard let stated = row.measurement.stated(name)?.quantity, stated.unit?.ascii == unit,
      let micrograms = PhysicalUnit("µg cm-2"), let other = stated.rewritten(in: micrograms),
      let target = PhysicalUnit(unit), let value = other.value(in: target),
      Thresholds.usualLoadingOnDisk.allows(value)
    else { return nil }
    return other
  }

  /// Precious metal is spread thin. Without a loading of its own the whole loading is asked about.
  private static func checkPrecious(
    _ name: ConditionName, _ row: RuleRow, _ entry: RuleEntry, _ report: inout RuleReport
  ) {
    let line = Thresholds.usualPreciousLoading
    guard let quantity = row.quantity(name, in: unit), line.excludes(quantity, seenFrom: ordinary),
      let metal = preciousMetal(row, entry)
    else { return }
    report.add(
      rule, .warning, row, at: row.place(name),
      "the \(name.rawValue) \(row.text(name)) is much for a catalyst with \(metal): expected"
        + " \(line.sound) of platinum-group metal",
      help: name == .preciousLoading
        ? "check mass, area and unit; else accept \(rule.code) with what the source says of it"
        : "if this is the mass of the whole catalyst, add precious metal loading: with the mass of"
          + " \(metal) alone; else accept \(rule.code) with what the source says of it")
  }

  /// The platinum-group metal that the entry lists, or that the row's own sample names.
  private static func preciousMetal(_ row: RuleRow, _ entry: RuleEntry) -> String? {
    platinumGroup.first { symbol in
      entry.catalyst.metals.contains(symbol)
        || row.measurement.sample.map { ElementWords.name(symbol, in: $0) } ?? false
    }
  }

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    let silent = entry.rows.filter {
      $0.needsLoading && $0.measurement.stated(.loading) == nil
        && $0.measurement.stated(.preciousLoading) == nil
    }
    report.missing(
      rule, silent, of: entry, "a word on its loading",
      help:
        "write loading: 0.25 mg cm-2 (with the source's number) under conditions, or loading: none"
        + " for an electrode of one piece; if the source does not say, accept \(rule.code) with"
        + " that as the reason")
  }
}
