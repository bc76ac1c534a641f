import Diagnostics
import Electrochemistry
import ReviewModel

/// R26: along one curve the overpotential rises with the current density, about as the Tafel slope
/// says.
enum OverpotentialsOfOneCurve: FieldRule {
  static let rule = Rule(
    "T526", "overpotentials of one curve", fieldRule: "R26",
    meaning: "A higher current needs a higher overpotential, about one Tafel slope more per decade"
      + " of current. Where it falls, two numbers were swapped, stem from different electrodes or"
      + " only one of them is corrected for iR; a much steeper rise is an ohmic drop or gas"
      + " bubbles, a much flatter one a slope fitted elsewhere.",
    bad: "- reaction: OER\n  metric: η10\n  value: 300 mV\n"
      + "- reaction: OER\n  metric: η100\n  value: 280 mV",
    good: "- reaction: OER\n  metric: η10\n  value: 300 mV\n"
      + "- reaction: OER\n  metric: η100\n  value: 370 mV",
    limits: [Thresholds.risingOverpotential.limit, Thresholds.slopeOfCurve.limit])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard isPoint(row), let density = row.density else { return }
    let below = entry.rows(of: .overpotential, beside: row).filter {
      isPoint($0) && $0.reaction == row.reaction && $0.isOfSameCurve(as: row)
        && ($0.density.map { $0 < density && !row.isAt(density: $0) } ?? false)
    }
    guard let next = below.compactMap(\.density).max() else { return }
    let slopes = entry.rows(of: .tafelSlope, beside: row).filter {
      $0.reaction == row.reaction && $0.isExperiment && $0.isDefinite && $0.isOfSameState(as: row)
        && $0.value > 0
    }
    let misfits = Misfit.find(below.filter { $0.isAt(density: next) }, [row]) { low, high in
      judge(low, high, slopes)
    }
    // One finding for each number, whichever of the lower ones it was set beside.
    if let first = misfits.min(by: { $0.verdict.distance < $1.verdict.distance }) {
      add(first, slopes, &report)
    }
  }

  private static func isPoint(_ row: RuleRow) -> Bool {
    row.metric == .overpotential && row.isSoundPotential && (row.density ?? 0) > 0
  }

  private static func judge(
    _ low: RuleRow, _ high: RuleRow, _ slopes: [RuleRow]
  ) -> Misfit.Verdict {
    let rise = (high.volts - low.volts).scaled(by: 1000)
    let rounded = rise.widened(by: (low.rounding + high.rounding) * 1000)
    let distance = abs(abs(high.value) - abs(low.value))
    guard rounded.reaches(Thresholds.risingOverpotential) else {
      return .init(.error, distance: distance)
    }
    let decades = decades(low, high)
    let fits = slopes.contains { slope in
      let ends = (slope.measurement.normalised.lower, slope.measurement.normalised.upper)
      return Stretch(rounded.lower / decades / ends.1, rounded.upper / decades / ends.0)
        .reaches(Thresholds.slopeOfCurve)
    }
    return .init(slopes.isEmpty || fits ? nil : .warning, distance: distance)
  }

  /// Points at zero current density are none, so there is always a number.
  private static func decades(_ low: RuleRow, _ high: RuleRow) -> Double {
    Relations.decades(from: low.density ?? 0, to: high.density ?? 0) ?? 1
  }

  private static func add(_ misfit: Misfit, _ slopes: [RuleRow], _ report: inout RuleReport) {
    let (low, high) = (misfit.first, misfit.second)
    let words = (misfit.words(low) + at(low), misfit.words(high) + at(high))
    guard misfit.verdict.severity != .error else {
      report.add(
        rule, misfit, "\(words.1) is lower than \(words.0): expected it to rise with the current",
        help: "were the two swapped? Values of different electrodes, samples or iR corrections need"
          + " sample or the conditions that differ")
      return
    }
    guard let slope = slopes.first else { return }
    let rise = (abs(high.value) - abs(low.value)) / decades(low, high)
    report.add(
      rule, misfit,
      "\(words.1) and \(words.0) rise by \(PotentialText.text(rise, decimals: 0, "mV dec-1")):"
        + " expected \(Thresholds.slopeOfCurve.sound) times the Tafel slope \(slope.text) in line"
        + " \(slope.line)",
      help: "a steep rise is an ohmic drop or gas bubbles, a flat one a slope fitted elsewhere or a"
        + " wrong current density; if the source has it so, accept \(rule.code) with a reason")
  }

  private static func at(_ row: RuleRow) -> String {
    row.measurement.at.map { " at \(NumberText.plain($0))" } ?? ""
  }
}
