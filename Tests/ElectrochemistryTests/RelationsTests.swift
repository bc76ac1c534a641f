import Testing

@testable import Electrochemistry

@Suite("Relations between metrics")
struct RelationsTests {
  @Test func allConversionsToRHEOfTheFieldVectors() throws {
    let vectors = try FieldVectors.load().conversions
    #expect(vectors.count == 8)
    for vector in vectors {
      let potential = ReferenceConversion.toRHE(
        potential: vector.potential, offsetVsSHE: vector.offset, pH: vector.pH,
        celsius: vector.celsius)
      #expect(abs(potential - vector.expected) < 0.00005 + 1e-9)
      let back = ReferenceConversion.fromRHE(
        potential: potential, offsetVsSHE: vector.offset, pH: vector.pH, celsius: vector.celsius)
      #expect(abs(back - vector.potential) < 1e-12)
    }
  }

  @Test func allRelationsOfTheFieldVectors() throws {
    let vectors = try FieldVectors.load().relations
    #expect(vectors.count == 11)
    for vector in vectors {
      let computed = results(of: vector.given)
      for (name, expected) in vector.expect {
        let value = try #require(computed[name], "\(name)")
        #expect(abs(value - expected) <= max(abs(expected) * 5e-4, 1e-9), "\(name)")
      }
    }
  }

  /// The relations that the given names of a vector ask for, by the names of the vector file.
  private func results(of given: [String: FieldVectors.Number]) -> [String: Double] {
    func number(_ name: String) -> Double { given[name]?.value ?? .nan }
    switch given.keys.sorted().first {
    case "eta10_OER_mV":
      return ["Ej10_V": Relations.potentialAtCurrent(overpotential: number("eta10_OER_mV"))]
    case "E_half_V":
      return [
        "dE_V": Relations.bifunctionalIndex(
          potentialAtTen: number("Ej10_V"), halfWave: number("E_half_V"))
      ]
    case "E_HER_V_vs_RHE":
      let value = Relations.overpotential(of: number("E_HER_V_vs_RHE"), reaction: .her)
      return ["eta_HER_mV": value ?? .nan]
    case "I_disk_mA": return ringDisk(number("I_disk_mA"), number("I_ring_mA"), number("N"))
    case "j":
      let value = Relations.kineticCurrentDensity(at: number("j"), limiting: number("jL"))
      return ["jk_mA_cm2": value ?? .nan]
    case "Cdl_mF_cm2":
      let value = Relations.roughnessFactor(
        capacitance: number("Cdl_mF_cm2"), specificCapacitance: number("Cs_mF_cm2"))
      return ["RF": value ?? .nan]
    case "T_C":
      let value = Relations.tafelSlope(
        transferCoefficient: number("alpha"), celsius: number("T_C"))
      return ["tafel_mV_dec": value ?? .nan]
    case "b_mV_dec":
      let value = Relations.exchangeCurrentDensity(
        at: number("j_mA_cm2"), overpotential: number("eta_mV"), tafelSlope: number("b_mV_dec"))
      return ["j0_mA_cm2": value ?? .nan]
    case "cap_mAh_gZn":
      let value = Relations.meanVoltage(
        energy: number("energy_Wh_kgZn"), capacity: number("cap_mAh_gZn"))
      return ["mean_V": value ?? .nan]
    case "dG_eV": return freeEnergy(given["dG_eV"]?.values ?? [])
    default:
      return [
        "sum_V": Relations.cellVoltage(
          oxygenOverpotential: number("eta_OER_mV"), hydrogenOverpotential: number("eta_HER_mV"))
      ]
    }
  }

  private func ringDisk(_ disk: Double, _ ring: Double, _ efficiency: Double) -> [String: Double] {
    let electrons = Relations.electronNumber(
      disk: disk, ring: ring, collectionEfficiency: efficiency)
    let peroxide = Relations.peroxideYield(
      disk: disk, ring: ring, collectionEfficiency: efficiency)
    return ["n": electrons ?? .nan, "H2O2_pct": peroxide ?? .nan]
  }

  private func freeEnergy(_ steps: [Double]) -> [String: Double] {
    guard let steps = FreeEnergySteps(steps) else { return [:] }
    return [
      "sum": steps.sum, "U_L_OER": steps.limitingPotentialOfEvolution,
      "eta_OER": steps.overpotentialOfEvolution,
    ]
  }

  @Test(arguments: [
    (20.0, 0.05817, 1.233), (25, 0.05916, 1.229), (60, 0.06610, 1.199), (80, 0.07007, 1.183),
  ])
  func slopeAndEquilibriumFollowTemperature(celsius: Double, slope: Double, voltage: Double) {
    #expect(abs(ReferenceConversion.nernstSlope(celsius: celsius) - slope) < 0.000006)
    #expect(abs(ReferenceConversion.equilibriumVoltage(celsius: celsius) - voltage) < 0.0006)
  }

  @Test(arguments: [(400.0, 2.85), (900, 4.28), (1600, 5.70), (2500, 7.13)])
  func levichCurrentDensityAgreesWithTheTable(rpm: Double, density: Double) {
    #expect(abs(Relations.levichCurrentDensity(rpm: rpm) - density) < 0.006)
  }

  @Test func electronNumberAndPeroxideYieldAreTied() throws {
    let electrons = try #require(
      Relations.electronNumber(disk: -1, ring: 0.0074, collectionEfficiency: 0.37))
    let peroxide = try #require(
      Relations.peroxideYield(disk: -1, ring: 0.0074, collectionEfficiency: 0.37))
    #expect(abs(Relations.electronNumber(peroxideYield: peroxide) - electrons) < 1e-12)
  }

  @Test func impossibleInputGivesNothing() {
    #expect(Relations.electronNumber(disk: 0, ring: 0, collectionEfficiency: 0.37) == nil)
    #expect(Relations.peroxideYield(disk: 1, ring: 0, collectionEfficiency: 0) == nil)
    #expect(Relations.kineticCurrentDensity(at: -5.7, limiting: -5.7) == nil)
    #expect(Relations.roughnessFactor(capacitance: 1, specificCapacitance: 0) == nil)
    #expect(Relations.tafelSlope(transferCoefficient: 0) == nil)
    #expect(
      Relations.exchangeCurrentDensity(at: 10, overpotential: 300, tafelSlope: 0) == nil)
    #expect(Relations.meanVoltage(energy: 1, capacity: 0) == nil)
    #expect(Relations.overpotential(of: 1, reaction: .bifunctional) == nil)
    #expect(FreeEnergySteps([]) == nil)
    #expect(FreeEnergySteps([1, .nan]) == nil)
  }

  @Test func reductionStepsRunDownhill() throws {
    let steps = try #require(FreeEnergySteps([-1.6, -2.0, -0.85, -0.47]))
    #expect(abs(steps.limitingPotentialOfReduction - 0.47) < 1e-12)
    #expect(abs(steps.overpotentialOfReduction - 0.76) < 1e-12)
    #expect(steps.limitingStep == 3)
  }

  @Test func ohmicCorrectionLowersOxygenAndRaisesHydrogenPotentials() {
    let oxygen = ReferenceConversion.corrected(
      potential: 1.6, fraction: 1, current: 0.01, resistance: 5)
    #expect(abs(oxygen - 1.55) < 1e-12)
    let hydrogen = ReferenceConversion.corrected(
      potential: -0.3, fraction: 1, current: -0.01, resistance: 5)
    #expect(abs(hydrogen + 0.25) < 1e-12)
  }

  @Test func mercuryOxideSelfCheck() {
    let position = ReferenceConversion.positionAboveRHE(offsetVsSHE: 0.098, pH: 14)
    #expect(abs(position - 0.926) < 0.001)
  }

  @Test func decadesAreCountedBetweenPositiveCurrentDensities() throws {
    #expect(abs(try #require(Relations.decades(from: 10, to: 100)) - 1) < 1e-12)
    #expect(abs(try #require(Relations.decades(from: 50, to: 5)) + 1) < 1e-12)
    #expect(Relations.decades(from: 0, to: 10) == nil)
    #expect(Relations.decades(from: 10, to: -10) == nil)
  }
}
