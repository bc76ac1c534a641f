import Diagnostics
import Electrochemistry
import ReviewModel

/// R21: diffusion sets how much oxygen reaches a rotating disk.
enum LimitingCurrent: FieldRule {
  static let rule = Rule(
    "T521", "limiting current density out of range", fieldRule: "R21",
    meaning:
      "Four electrons per O2 give 5.7 mA cm⁻² in 0.1 M KOH at 1600 rpm, and the plateau grows with"
      + " the square root of the rotation rate. More can't diffuse to a flat disk: the area, the"
      + " rotation rate or the background is wrong, or mA were A. Much less does not go with four"
      + " electrons: the disk was not covered, or the plateau not reached.",
    bad: "reaction: ORR\nmetric: limiting current density\nvalue: 8.2 mA cm-2\nconditions:\n"
      + "  rotation: 1600 rpm",
    good: "reaction: ORR\nmetric: limiting current density\nvalue: 5.6 mA cm-2\nconditions:\n"
      + "  rotation: 1600 rpm",
    limits: [
      Thresholds.possibleLimitingCurrent.limit, Thresholds.usualLimitingCurrent.limit,
      Thresholds.fourElectronLimitingCurrent.limit, Thresholds.fourElectrons.limit,
    ])

  /// What every line allows, in mA cm⁻².
  private static let ordinary = 5.7

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .limitingCurrentDensity, row.isExperiment, row.reaction == .orr,
      !(row.substrate?.isPorous ?? false), row.realArea == nil,
      let plateau = Plateau(row)
    else { return }
    let high = [Thresholds.possibleLimitingCurrent, Thresholds.usualLimitingCurrent]
    if let line = high.first(where: { $0.excludes(plateau.extent, seenFrom: ordinary) }) {
      reportHigh(row, plateau, line, &report)
    } else if let partner = fourElectrons(row, of: entry, plateau) {
      let line = Thresholds.fourElectronLimitingCurrent
      report.add(
        rule, line.severity, row,
        "the limiting current density \(row.text)\(plateau.note) does not go with n ="
          + " \(partner.text) (\(partner.lineText)): expected \(line.sound) at 1600 rpm",
        help:
          "was the disk covered, the plateau reached, the solution saturated with O2? Else accept"
          + " \(rule.code) with a reason")
    }
  }

  /// Without a rotation rate nobody knows: then only what no rate allows is an error.
  private static func reportHigh(
    _ row: RuleRow, _ plateau: Plateau, _ line: Threshold, _ report: inout RuleReport
  ) {
    let isSure =
      plateau.isRateKnown
      || Thresholds.possibleLimitingCurrent.excludes(plateau.atFastestRate, seenFrom: ordinary)
    let verdict =
      line.severity == .error && isSure
      ? "can't diffuse to a flat disk" : "is unusually high"
    let other = prefixSlip(row)
    let doubt = plateau.isRateKnown ? "" : "was it read at 1600 rpm? Write the rotation rate; "
    report.add(
      rule, isSure ? line.severity : .warning, row,
      "the limiting current density \(row.text)\(plateau.note) \(verdict): expected \(line.sound)"
        + " at 1600 rpm",
      help: other.map { "was \(NumberText.plain($0)) meant?" }
        ?? doubt
        + "check electrode area, rotation rate and background; on a porous electrode say so"
        + " under substrate",
      fixes: other.map { row.fix("value", to: NumberText.ascii($0)) } ?? [])
  }

  /// The n of four electrons beside a plateau that is too low for them, at a known rate and not in
  /// air.
  private static func fourElectrons(
    _ row: RuleRow, of entry: RuleEntry, _ plateau: Plateau
  ) -> RuleRow? {
    guard plateau.isRateKnown, !row.wordList(.gas).contains("air"),
      Thresholds.fourElectronLimitingCurrent.excludes(plateau.extent, seenFrom: ordinary)
    else { return nil }
    return entry.rows(of: .electronNumber, beside: row).first {
      $0.isExperiment && Thresholds.fourElectrons.allows($0.value)
    }
  }

  /// `5.7 A cm-2` for mA, `5700 mA cm-2` for µA: the same digits in the unit that makes them usual.
  private static func prefixSlip(_ row: RuleRow) -> Quantity? {
    let next = ["A cm-2": "mA cm-2", "mA cm-2": "µA cm-2"]
    guard let written = row.measurement.value.unit?.ascii,
      let unit = next[written].flatMap({ PhysicalUnit($0) }),
      let other = row.measurement.value.rewritten(in: unit),
      let target = PhysicalUnit("mA cm-2"), let value = other.magnitude.value(in: target),
      Thresholds.usualLimitingCurrent.allows(value),
      Thresholds.fourElectronLimitingCurrent.allows(value)
    else { return nil }
    return other
  }

  /// A limiting current density as it would be at 1600 rpm.
  private struct Plateau {
    let extent: Extent
    let isRateKnown: Bool
    /// ` (5.93 mA cm⁻² at 1600 rpm)`, empty where it was read there.
    let note: String

    /// Nil where it was read at several rates, or at one that is impossible.
    init?(_ row: RuleRow) {
      let own = row.measurement.normalised.magnitude
      let whole = own.extent(withSpread: true)
      guard let rate = row.rotationRate else {
        extent = whole
        isRateKnown = false
        note = ""
        return
      }
      guard let stated = row.measurement.stated(.rotation)?.quantity, !stated.isRange,
        !Thresholds.possibleRotation.excludes(rate, seenFrom: Plateau.usualRate)
      else { return nil }
      let middle = (rate.lowerBound + rate.upperBound) / 2
      guard middle.isFinite, middle > 0 else { return nil }
      let factor = (Plateau.usualRate / middle).squareRoot()
      extent = (whole.lowerBound * factor)...(whole.upperBound * factor)
      isRateKnown = true
      let isThere = rate.contains(Plateau.usualRate)
      note =
        isThere
        ? "" : " (\(NumberText.fixed(own.value * factor, decimals: 2)) mA cm⁻² at 1600 rpm)"
    }

    /// What it would be if it had been read at the fastest rotation there is.
    var atFastestRate: Extent {
      let factor = (Plateau.usualRate / Thresholds.fastestRotation).squareRoot()
      return (extent.lowerBound * factor)...(extent.upperBound * factor)
    }

    private static let usualRate = 1600.0
  }
}
