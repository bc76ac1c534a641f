import Diagnostics

/// R11–R14: the way to RHE.
extension Thresholds {
  static let recomputedPossible = Threshold(
    .error, "printed less recomputed potential vs RHE", .from(-30, to: 30), "mV")
  static let recomputedUsual = Threshold(
    .warning, "printed less recomputed potential vs RHE", .from(-10, to: 10), "mV")

  static let ownElectrolytePossible = Threshold(
    .error, "E(Hg/HgO) + k·pH in its own electrolyte", .from(0.896, to: 0.956), "V",
    source: "0.926 V above RHE at every concentration: consultrsr.net, potentials of Hg/HgO")
  static let ownElectrolyteUsual = Threshold(
    .warning, "E(Hg/HgO) + k·pH in its own electrolyte", .from(0.916, to: 0.936), "V",
    source: "0.926 V above RHE at every concentration: consultrsr.net, potentials of Hg/HgO")

  static let possiblePH = Threshold(.error, "pH", .from(-1, to: 15.5), "")
  static let pHOfElectrolyte = Threshold(
    .error, "stated pH less the default of the electrolyte", .from(-1, to: 1), "",
    source: "computed from activities; the literature prints 13.5 to 14 for 1 M KOH,"
      + " ACS Energy Lett. 2021, 6, 3567")

  static let mercuryOxidePH = Threshold(.error, "pH beside Hg/HgO", .atLeast(8), "")
  static let mercurySulfatePH = Threshold(.error, "pH beside Hg/Hg2SO4", .atMost(10), "")
  static let chloridePH = Threshold(
    .warning, "pH beside Ag/AgCl or calomel (0.1 M base and stronger)", .below(12.5), "")
}
