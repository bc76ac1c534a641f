import Diagnostics

/// R37: calculations.
extension Thresholds {
  static let limitingStep = Threshold(
    .error, "difference of η from the limiting step", .atMost(0.02), "V")
  static let sumOfSteps = Threshold(
    .warning, "sum of the free-energy steps of ORR or OER", .from(4.82, to: 5.02), "eV",
    source: "computed: four electrons at 1.23 V")
}

/// R38: baselines.
extension Thresholds {
  static let platinumInBase = Threshold(
    .warning, "half-wave potential of Pt/C, alkaline", .from(0.78, to: 0.91), "V vs RHE")
  static let oxideBaseline = Threshold(
    .warning, "overpotential of RuO₂ or IrO₂ at 10 mA cm⁻² (OER)", .from(200, to: 450), "mV")
}
