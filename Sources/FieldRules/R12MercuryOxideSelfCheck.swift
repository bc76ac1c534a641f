import Diagnostics
import Electrochemistry
import ReviewModel

/// R12: Hg/HgO filled with the cell's own electrolyte sits 0.926 V above RHE, whatever the
/// concentration.
///
/// With an offset of the source's own the sum is exact. With that of the vocabulary any offset in
/// its literature range may have been used, and only a pH that fits none of them is doubted.
enum MercuryOxideSelfCheck: FieldRule {
  static let rule = Rule(
    "T512", "Hg/HgO and pH don't fit", fieldRule: "R12",
    meaning:
      "In its own electrolyte Hg/HgO and RHE answer to the same OH−, so that their distance is"
      + " 0.926 V at every concentration. Offset and pH that add up to something else can't both be"
      + " right: usually 0.098 V was taken with pH 13.6, or 0.140 V with pH 14.",
    bad:
      "reaction: OER\nmetric: η10\nvalue: 310 mV\nelectrolyte: 1 M KOH\nconditions:\n  reference electrode: Hg/HgO (1 M KOH)\n"
      + "  reference offset: 0.098 V\n  pH: 13.0",
    good:
      "reaction: OER\nmetric: η10\nvalue: 310 mV\nelectrolyte: 1 M KOH\nconditions:\n  reference electrode: Hg/HgO (1 M KOH)\n"
      + "  reference offset: 0.098 V\n  pH: 14.0",
    limits: [Thresholds.ownElectrolytePossible.limit, Thresholds.ownElectrolyteUsual.limit])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard let name = row.electrodeName, ElectrodeFamily(named: name) == .mercuryOxide,
      let electrolyte = row.measurement.electrolyte.name, row.measurement.celsius < 35,
      SearchKey.key(of: name).hasSuffix(SearchKey.key(of: electrolyte)),
      let pH = row.ownOffset == nil ? row.pH : row.pHOrDefault
    else { return }
    let position = position(row, pH)
    guard let position,
      let broken = [Thresholds.ownElectrolytePossible, Thresholds.ownElectrolyteUsual]
        .first(where: { !$0.allows(position) })
    else { return }
    report.add(
      rule, broken.severity, row, at: row.place(.pH),
      "\(name) at pH \(NumberText.fixed(pH, decimals: 1)) would sit"
        + " \(NumberText.fixed(position, decimals: 3)) V above RHE, expected 0.926 V",
      help:
        "the offset of the electrode or the pH is wrong: good pairs are 0.098 V with pH 14.0 and"
        + " 0.103 V with pH 13.87")
  }

  /// E(Hg/HgO vs SHE) + k·pH; of a range of offsets the position nearest to 0.926 V.
  private static func position(_ row: RuleRow, _ pH: Double) -> Double? {
    func above(_ offset: Double) -> Double {
      ReferenceConversion.positionAboveRHE(
        offsetVsSHE: offset, pH: pH, celsius: row.measurement.celsius)
    }
    if let own = row.ownOffset { return above(own) }
    guard let entry = row.reference, let offset = entry.offset?.value(in: .volt) else { return nil }
    let low = entry.range.flatMap { $0.converted(to: .volt)?.lower } ?? offset
    let high = entry.range.flatMap { $0.converted(to: .volt)?.upper } ?? offset
    let expected = ConversionLedger.HgHgOSelfCheck.expectedPosition
    return min(max(expected, above(low)), above(high))
  }
}
