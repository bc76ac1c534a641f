import Diagnostics

/// R28–R30: activities, areas and efficiencies.
extension Thresholds {
  static let activityMatch = Threshold(
    .warning, "difference from jk/loading, Cdl/Cs or MA/ECSA", .atMost(15), "%")
  static let doubleLayer = Threshold(
    .warning, "double-layer capacitance", .atMost(1000), "mF cm⁻²")
  static let surfaceArea = Threshold(.warning, "specific surface area", .atMost(5000), "m² g⁻¹")
  static let surfaceAreaInCentimetres = Threshold(
    .warning, "specific surface area in cm² g⁻¹", .atMost(1), "cm² g⁻¹")
  static let specificCapacitance = Threshold(
    .warning, "specific capacitance Cs", .from(0.015, to: 0.11), "mF cm⁻²")

  static let possibleEfficiency = Threshold(
    .error, "Faradaic efficiency", .from(0, to: 105), "%")
  static let fullEfficiency = Threshold(.warning, "Faradaic efficiency", .atMost(100), "%")
  static let possibleSum = Threshold(
    .error, "sum of the Faradaic efficiencies of all products", .atMost(105), "%")
  static let completeSum = Threshold(
    .warning, "sum of the Faradaic efficiencies of all products", .atLeast(85), "%")
}

/// R32: stability.
extension Thresholds {
  static let possibleRetention = Threshold(.error, "retention", .from(0, to: 130), "%")
  static let usualRetention = Threshold(.warning, "retention", .from(50, to: 102), "%")
  static let operation = Threshold(.error, "hours or cycles of operation", .above(0), "")
  static let usualLoss = Threshold(
    .warning, "loss of half-wave potential or overpotential", .from(-20, to: 100), "mV")
}

/// R33–R36: Zn–air batteries.
extension Thresholds {
  private static let metalAirCells = "table of metal–air cells in an encyclopaedia"

  static let possibleOpenCircuit = Threshold(
    .error, "open-circuit voltage of a Zn–air battery", .from(0.9, to: 1.66), "V",
    source: metalAirCells + ": 1.65–1.66 V at equilibrium")
  static let usualOpenCircuit = Threshold(
    .warning, "open-circuit voltage of a Zn–air battery", .from(1.30, to: 1.56), "V")

  static let possibleCapacity = Threshold(
    .error, "specific capacity per zinc", .atMost(820), "mA h g⁻¹",
    source: "computed: 2F/(3.6 · 65.38 g mol⁻¹) = 819.9 mA h g⁻¹")
  static let usualCapacity = Threshold(
    .warning, "specific capacity per zinc", .from(500, to: 815), "mA h g⁻¹")
  static let possibleEnergy = Threshold(
    .error, "energy density per zinc", .atMost(1352), "W h kg⁻¹",
    source: metalAirCells + ": 1350 W h kg⁻¹ without the mass of oxygen")
  static let usualEnergy = Threshold(
    .warning, "energy density per zinc", .from(600, to: 1050), "W h kg⁻¹")
  static let meanVoltage = Threshold(
    .error, "energy density divided by capacity", .from(0.8, to: 1.4), "V")

  static let possiblePower = Threshold(
    .error, "peak power density of a Zn–air battery", .from(1, to: 1000), "mW cm⁻²")
  static let usualPower = Threshold(
    .warning, "peak power density of a Zn–air battery", .from(30, to: 350), "mW cm⁻²")

  static let possibleGap = Threshold(
    .error, "charge–discharge voltage gap", .above(0), "V")
  static let usualGap = Threshold(
    .warning, "charge–discharge voltage gap", .from(0.5, to: 1.3), "V")
  static let gapMatch = Threshold(
    .warning, "difference of the gap from charge − discharge voltage", .atMost(10), "mV")
  static let possibleRoundTrip = Threshold(
    .error, "round-trip efficiency", .from(0, to: 100), "%")
  static let usualRoundTrip = Threshold(
    .warning, "round-trip efficiency", .from(45, to: 80), "%")
  static let roundTripMatch = Threshold(
    .warning, "difference of the efficiency from discharge/charge voltage", .atMost(2), "points")
  static let cyclingMatch = Threshold(
    .warning, "difference of the time from cycles × cycle length", .atMost(10), "%")
}
