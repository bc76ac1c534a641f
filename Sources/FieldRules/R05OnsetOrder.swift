import Diagnostics
import Electrochemistry
import ReviewModel

/// R05: a reduction begins above its half-wave potential.
enum OnsetOrder: FieldRule {
  static let rule = Rule(
    "T505", "onset and half-wave potential", fieldRule: "R05",
    meaning: "The current of a reduction rises from the onset down to the half-wave potential, so"
      + " the onset is the higher of the two, by 0.08 to 0.33 V in a real set of 105 pairs. Where"
      + " the order is wrong, the two were often swapped or stem from different samples; where the"
      + " distance is odd, the curve has no plateau or the onset was defined unusually.",
    bad: "- reaction: ORR\n  metric: onset potential\n  value: 0.85 V vs RHE\n"
      + "- reaction: ORR\n  metric: half-wave potential\n  value: 0.90 V vs RHE",
    good: "- reaction: ORR\n  metric: onset potential\n  value: 1.00 V vs RHE\n"
      + "- reaction: ORR\n  metric: half-wave potential\n  value: 0.90 V vs RHE",
    limits: [Thresholds.onsetAboveHalfWave.limit, Thresholds.usualOnsetDistance.limit])

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    let onsets = entry.rows(of: .onset).filter { $0.reaction == .orr && $0.isSoundPotential }
    let halfWaves = entry.rows(of: .halfWave).filter(\.isSoundPotential)
    let misfits = Misfit.find(onsets, halfWaves) { onset, halfWave in
      guard onset.isBeside(halfWave), onset.isOfSameCurve(as: halfWave) else { return nil }
      return judge(onset, halfWave)
    }
    for misfit in misfits { add(misfit, &report) }
  }

  private static func judge(_ onset: RuleRow, _ halfWave: RuleRow) -> Misfit.Verdict {
    let distance = onset.volts - halfWave.volts
    let middle = abs(onset.value - halfWave.value)
    let rounding = onset.coarseRounding + halfWave.coarseRounding
    if !distance.widened(by: rounding).reaches(Thresholds.onsetAboveHalfWave) {
      return .init(.error, distance: middle)
    }
    return .init(distance.reaches(Thresholds.usualOnsetDistance) ? nil : .warning, distance: middle)
  }

  private static func add(_ misfit: Misfit, _ report: inout RuleReport) {
    let (onset, halfWave) = (misfit.first, misfit.second)
    let both = (misfit.words(onset), misfit.words(halfWave))
    if misfit.verdict.severity == .error {
      report.add(
        rule, misfit,
        "\(both.0) is not above \(both.1): expected \(Thresholds.onsetAboveHalfWave.sound) between"
          + " them",
        help: "a reduction begins above its half-wave potential: were the two swapped, or read on"
          + " different samples? Then write sample, or the conditions that differ")
      return
    }
    let distance = PotentialText.volts(onset.value - halfWave.value)
    report.add(
      rule, misfit,
      "\(both.0) lies \(distance) from \(both.1): expected \(Thresholds.usualOnsetDistance.sound)",
      help: "say in a note how the onset was defined (a current density, 5 % of the limiting"
        + " current, a tangent) and accept \(rule.code) with it as the reason; else check both"
        + " values and samples")
  }
}
