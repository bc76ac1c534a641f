import Diagnostics

/// R15–R25: conditions of the experiment, currents on a rotating disk, electron numbers, slopes.
extension Thresholds {
  static let possibleCorrection = Threshold(.error, "iR correction", .from(0, to: 100), "%")

  static let positiveLoading = Threshold(.error, "loading", .above(0), "mg cm⁻²")
  static let possibleLoadingOnDisk = Threshold(
    .error, "loading on a flat disk", .atMost(20), "mg cm⁻²")
  static let usualLoadingOnDisk = Threshold(
    .warning, "loading on a flat disk", .atMost(1), "mg cm⁻²")
  static let usualPreciousLoading = Threshold(
    .warning, "loading of a platinum-group metal", .atMost(0.1), "mg cm⁻²")

  /// In rpm; what a limiting current without a rotation rate may at most be read at.
  static let fastestRotation = 10_000.0
  static let possibleRotation = Threshold(
    .error, "rotation rate, ORR", .from(100, to: fastestRotation), "rpm")
  static let usualRotation = Threshold(
    .warning, "rotation rate, ORR", .from(1600, to: 1600), "rpm")

  static let positiveScanRate = Threshold(.error, "scan rate", .above(0), "mV s⁻¹")
  static let usualScanRate = Threshold(
    .warning, "scan rate of a polarisation curve", .atMost(10), "mV s⁻¹")

  static let possibleLimitingCurrent = Threshold(
    .error, "limiting current density at 1600 rpm", .atMost(7.0), "mA cm⁻²")
  static let usualLimitingCurrent = Threshold(
    .warning, "limiting current density at 1600 rpm", .atMost(6.3), "mA cm⁻²")
  static let fourElectronLimitingCurrent = Threshold(
    .warning, "limiting current density at 1600 rpm beside n of at least 3.8", .atLeast(4.5),
    "mA cm⁻²")
  static let fourElectrons = Threshold(
    .warning, "electron transfer number that asks for the limiting current of four", .atLeast(3.8),
    "")

  static let kineticAboveMeasured = Threshold(
    .error, "kinetic over measured current density", .above(1), "")
  static let kineticFitsRecomputed = Threshold(
    .warning, "kinetic current density over j·jL/(jL − j)", .from(0.9, to: 1.1), "")
  static let kineticShareOfLimit = Threshold(
    .warning, "measured over limiting current density", .atMost(0.8), "")

  static let possibleElectronNumber = Threshold(
    .error, "electron transfer number", .from(1.9, to: 4.05), "")
  static let usualElectronNumber = Threshold(
    .warning, "electron transfer number", .atMost(4), "")

  static let possiblePeroxide = Threshold(.error, "H2O2 yield", .from(0, to: 100), "%")
  static let possiblePeroxideMisfit = Threshold(
    .error, "n and 4 − H2O2 %/50 apart", .atMost(0.30), "")
  static let usualPeroxideMisfit = Threshold(
    .warning, "n and 4 − H2O2 %/50 apart", .atMost(0.10), "")

  static let tafelSlopeInMillivolts = Threshold(.error, "Tafel slope", .atLeast(1), "mV dec⁻¹")
  static let possibleTafelSlope = Threshold(
    .error, "Tafel slope", .from(15, to: 500), "mV dec⁻¹")
  static let usualTafelSlope = Threshold(
    .warning, "Tafel slope", .from(25, to: 200), "mV dec⁻¹")
}
