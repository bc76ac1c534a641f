import ContentReader
package import Diagnostics
import OrderedWork

/// One of the rules R01–R40 by which an electrochemist doubts numbers; field.md 3.3.
///
/// A rule looks at a number, at an entry, at an entry among the others, or at the whole review; it
/// implements what it needs.
/// Numbers that the entry marks as withdrawn are not shown to rules, and what would block a
/// contested one only warns.
package protocol FieldRule: SendableMetatype {
  static var rule: Rule { get }

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport)
  static func check(_ entry: RuleEntry, _ report: inout RuleReport)
  static func check(_ entry: RuleEntry, in review: RuleReview, _ report: inout RuleReport)
  static func check(_ review: RuleReview, _ report: inout RuleReport)
}

extension FieldRule {
  package static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {}
  package static func check(_ entry: RuleEntry, _ report: inout RuleReport) {}
  package static func check(
    _ entry: RuleEntry, in review: RuleReview, _ report: inout RuleReport
  ) {}
  package static func check(_ review: RuleReview, _ report: inout RuleReport) {}
}

/// All rules of the field, in their order.
package enum FieldRuleBook {
  static let rules: [any FieldRule.Type] = [
    CompletenessOfNumber.self, VoltMillivoltSlip.self, ThermodynamicLimit.self,
    HalfWaveRange.self, OnsetOrder.self, OverpotentialSign.self,
    OverpotentialRange.self, EvolutionPotentialRange.self, PotentialFromOverpotential.self,
    BifunctionalDifference.self, RecomputedPotential.self, MercuryOxideSelfCheck.self,
    PHOfElectrolyte.self, ReferenceElectrodeFitsMedium.self, CounterElectrode.self,
    OhmicDropCorrection.self, SubstrateStated.self, Loading.self, RotationRate.self,
    ScanRate.self, LimitingCurrent.self, KineticCurrent.self, ElectronNumber.self,
    PeroxideFitsElectronNumber.self, TafelSlopeRange.self, OverpotentialsOfOneCurve.self,
    ExchangeCurrent.self, ActivityNormalisation.self, AreaUnitSlip.self,
    FaradaicEfficiency.self, TwoElectrodeVoltage.self, StabilityStatement.self,
    ZincAirOpenCircuit.self, ZincAirCapacity.self, ZincAirPower.self, ChargeDischarge.self,
    ComputedValue.self, BaselineRange.self, SourceIdentity.self, Transcription.self,
  ]

  package static let all: [Rule] = rules.map { $0.rule }

  /// What the rules find in each entry, as `verdict` makes of it, and what they find in the review.
  package static func check<Verdict: Sendable>(
    _ review: RuleReview, verdict: @Sendable (RuleEntry, [RuleReport.Finding]) -> Verdict
  ) -> (entries: [Verdict], review: [RuleReport.Finding]) {
    let parts = OrderedWork.parts(of: review.entries.count) { range in
      review.entries[range].map { verdict($0, findings(in: $0, of: review)) }
    }
    var report = RuleReport()
    for rule in rules { rule.check(review, &report) }
    return (parts.flatMap(\.self), report.findings)
  }

  private static func findings(
    in entry: RuleEntry, of review: RuleReview
  ) -> [RuleReport.Finding] {
    var report = RuleReport()
    report.begin(entry)
    // A row is taken out once and lent to every rule: copies of it are what costs.
    for row in entry.rows {
      for rule in rules { rule.check(row, of: entry, &report) }
    }
    for rule in rules { rule.check(entry, &report) }
    for rule in rules { rule.check(entry, in: review, &report) }
    return report.findings
  }
}
