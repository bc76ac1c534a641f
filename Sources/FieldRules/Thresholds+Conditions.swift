import Diagnostics

/// R15–R25: conditions of the experiment, currents, electron numbers and slopes.
extension Thresholds {
  static let possibleCorrection = Threshold(.error, "iR correction", .from(0, to: 100), "%")

  static let positiveLoading = Threshold(.error, "loading", .above(0), "mg cm⁻²")
  static let possibleLoadingOnDisk = Threshold(
    .error, "loading on a flat disk", .atMost(20), "mg cm⁻²")
  static let usualLoadingOnDisk = Threshold(
    .warning, "loading on a flat disk", .atMost(1), "mg cm⁻²")
  static let usualPreciousLoading = Threshold(
    .warning, "loading of platinum-group metal on a flat disk", .atMost(0.1), "mg cm⁻²")

  static let possibleRotation = Threshold(.error, "rotation rate", .from(100, to: 10000), "rpm")
  static let usualRotation = Threshold(.warning, "rotation rate", .from(1600, to: 1600), "rpm")

  static let positiveScanRate = Threshold(.error, "scan rate", .above(0), "mV s⁻¹")
  static let usualScanRate = Threshold(
    .warning, "scan rate of a polarisation curve", .atMost(10), "mV s⁻¹")

  static let levich = "Levich equation: 5.70 mA cm⁻² for four electrons in 0.1 M KOH at 1600 rpm"
  static let possibleLimitingCurrent = Threshold(
    .error, "limiting current density at 1600 rpm", .atMost(7.0), "mA cm⁻²", source: levich)
  static let usualLimitingCurrent = Threshold(
    .warning, "limiting current density at 1600 rpm", .atMost(6.3), "mA cm⁻²", source: levich)
  static let fourElectronLimitingCurrent = Threshold(
    .warning, "limiting current density at 1600 rpm for n of at least 3.8", .atLeast(4.5),
    "mA cm⁻²", source: levich)

  static let kineticCurrentFits = Threshold(
    .warning, "printed over computed kinetic current density", .from(0.9, to: 1.1), "")
  static let kineticRange = Threshold(
    .warning, "current density over limiting current density", .atMost(0.8), "")

  static let possibleElectronNumber = Threshold(
    .error, "electron transfer number", .from(1.9, to: 4.05), "")
  static let usualElectronNumber = Threshold(
    .warning, "electron transfer number", .atMost(4.00), "")

  static let possiblePeroxide = Threshold(.error, "H2O2 yield", .from(0, to: 100), "%")
  static let electronNumberFits = Threshold(
    .error, "n less (4 − H2O2 %/50)", .from(-0.30, to: 0.30), "")
  static let electronNumberFitsClosely = Threshold(
    .warning, "n less (4 − H2O2 %/50)", .from(-0.10, to: 0.10), "")

  static let voltPerDecade = Threshold(.error, "Tafel slope", .atLeast(1), "mV dec⁻¹")
  static let possibleTafelSlope = Threshold(
    .error, "Tafel slope", .from(15, to: 500), "mV dec⁻¹")
  static let usualTafelSlope = Threshold(
    .warning, "Tafel slope", .from(25, to: 200), "mV dec⁻¹")
}
