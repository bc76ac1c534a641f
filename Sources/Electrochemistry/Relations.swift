/// Relations between metrics that the program computes; field.md 1.3.
///
/// Potentials in V, overpotentials in mV and positive, current densities in mA cm⁻².
package enum Relations {
  /// Ej of the OER from its overpotential: 300 mV → 1.529 V.
  package static func potentialAtCurrent(
    overpotential: Double, celsius: Double = 25
  ) -> Double {
    ReferenceConversion.equilibriumVoltage(celsius: celsius) + overpotential / 1000
  }

  /// The overpotential in mV of a potential vs RHE: OER E − 1.229 V, HER −E, ORR 1.229 V − E.
  /// Nil for pairs of reactions.
  package static func overpotential(
    of potential: Double, reaction: Reaction, celsius: Double = 25
  ) -> Double? {
    let equilibrium = ReferenceConversion.equilibriumVoltage(celsius: celsius)
    switch reaction {
    case .oer: return (potential - equilibrium) * 1000
    case .orr: return (equilibrium - potential) * 1000
    case .her: return potential == 0 ? 0 : -potential * 1000
    case .bifunctional, .overall: return nil
    }
  }

  /// ΔE = Ej10(OER) − E1/2(ORR), both vs RHE.
  package static func bifunctionalIndex(potentialAtTen: Double, halfWave: Double) -> Double {
    potentialAtTen - halfWave
  }

  /// Electrons per O2 from disk and ring currents (magnitudes count) and collection efficiency.
  /// Nil if nothing flows or the efficiency is not positive.
  package static func electronNumber(
    disk: Double, ring: Double, collectionEfficiency: Double
  ) -> Double? {
    guard collectionEfficiency > 0 else { return nil }
    let captured = abs(ring) / collectionEfficiency
    let total = abs(disk) + captured
    return total > 0 ? 4 * abs(disk) / total : nil
  }

  /// H2O2 in % from disk and ring currents.
  package static func peroxideYield(
    disk: Double, ring: Double, collectionEfficiency: Double
  ) -> Double? {
    guard collectionEfficiency > 0 else { return nil }
    let captured = abs(ring) / collectionEfficiency
    let total = abs(disk) + captured
    return total > 0 ? 200 * captured / total : nil
  }

  /// n = 4 − H2O2 %/50, which ties the two results of one ring-disk measurement.
  package static func electronNumber(peroxideYield: Double) -> Double { 4 - peroxideYield / 50 }

  /// jk = j·jL/(jL − j) in magnitudes; nil at or beyond the limiting current.
  package static func kineticCurrentDensity(at current: Double, limiting: Double) -> Double? {
    let rest = abs(limiting) - abs(current)
    return rest > 0 ? abs(current) * abs(limiting) / rest : nil
  }

  /// RF = Cdl/Cs, both in mF cm⁻².
  package static func roughnessFactor(
    capacitance: Double, specificCapacitance: Double
  ) -> Double? {
    specificCapacitance > 0 ? capacitance / specificCapacitance : nil
  }

  /// b = ln(10)·R·T/(α·F) in mV per decade: 118.3 for α = 0.5 at 25 °C.
  package static func tafelSlope(transferCoefficient: Double, celsius: Double = 25) -> Double? {
    guard transferCoefficient > 0 else { return nil }
    return ReferenceConversion.nernstSlope(celsius: celsius) * 1000 / transferCoefficient
  }

  /// j0 = j/10^(η/b).
  package static func exchangeCurrentDensity(
    at current: Double, overpotential: Double, tafelSlope: Double
  ) -> Double? {
    guard tafelSlope > 0 else { return nil }
    return abs(current) / ElementaryMath.tenTo(overpotential / tafelSlope)
  }

  /// Powers of ten from one current density to another: 1 from 10 to 100 mA cm⁻². Nil unless both
  /// are positive.
  package static func decades(from low: Double, to high: Double) -> Double? {
    low > 0 && high > 0 ? ElementaryMath.logTen(high / low) : nil
  }

  /// Mean discharge voltage in V from energy (W h kg⁻¹) and capacity (mA h g⁻¹ = A h kg⁻¹).
  package static func meanVoltage(energy: Double, capacity: Double) -> Double? {
    capacity > 0 ? energy / capacity : nil
  }

  /// Cell voltage from both overpotentials in mV: E_rev + η(OER) + η(HER).
  package static func cellVoltage(
    oxygenOverpotential: Double, hydrogenOverpotential: Double, celsius: Double = 25
  ) -> Double {
    ReferenceConversion.equilibriumVoltage(celsius: celsius)
      + (oxygenOverpotential + hydrogenOverpotential) / 1000
  }

  /// Levich: jL = 0.62·n·F·C·D^(2/3)·ν^(−1/6)·ω^(1/2) in mA cm⁻².
  ///
  /// Defaults are O2 in 0.1 M KOH at 25 °C: D in cm² s⁻¹, C in mol cm⁻³, ν in cm² s⁻¹.
  package static func levichCurrentDensity(
    rpm: Double, electrons: Double = 4, diffusion: Double = 1.9e-5,
    solubility: Double = 1.2e-6, viscosity: Double = 0.01
  ) -> Double {
    let rotation = 2 * Double.pi * rpm / 60
    return 620 * electrons * PhysicalConstants.faraday * solubility
      * ElementaryMath.power(diffusion, 2.0 / 3) * ElementaryMath.power(viscosity, -1.0 / 6)
      * rotation.squareRoot()
  }
}

/// Free-energy steps of a computed mechanism, in eV at U = 0.
package struct FreeEnergySteps: Sendable, Hashable {
  package let steps: [Double]

  /// Nil without steps or with one that is not finite.
  package init?(_ steps: [Double]) {
    guard !steps.isEmpty, steps.allSatisfy(\.isFinite) else { return nil }
    self.steps = steps
  }

  /// 4.92 eV for four steps of the OER, −4.92 eV for the ORR.
  package var sum: Double { steps.reduce(0, +) }

  /// OER: the largest uphill step, as a potential in V.
  package var limitingPotentialOfEvolution: Double { steps.max() ?? 0 }

  /// ORR: the smallest downhill step at U = 0, as a potential in V.
  package var limitingPotentialOfReduction: Double { -(steps.max() ?? 0) }

  /// η = U_L − 1.23 V, in V.
  package var overpotentialOfEvolution: Double { limitingPotentialOfEvolution - 1.23 }

  /// η = 1.23 V − U_L, in V.
  package var overpotentialOfReduction: Double { 1.23 - limitingPotentialOfReduction }

  /// The index of the step that limits: the highest one, the first of equals.
  package var limitingStep: Int { steps.firstIndex(of: steps.max() ?? 0) ?? 0 }
}
