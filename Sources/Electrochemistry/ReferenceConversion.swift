/// Potentials between reference scales; field.md 2.1.
///
/// Temperatures are in °C, potentials in V.
package enum ReferenceConversion {
  /// ln(10)·R/F in V K⁻¹, from the exact constants of the SI of 2019.
  static let nernstPerKelvin =
    ElementaryMath.naturalLogOfTen * PhysicalConstants.gas / PhysicalConstants.faraday

  /// What one pH shifts the hydrogen electrode: 0.05916 V at 25 °C.
  package static func nernstSlope(celsius: Double = 25) -> Double {
    nernstPerKelvin * (celsius + 273.15)
  }

  /// Equilibrium voltage of water splitting: 1.229 V at 25 °C, 0.846 mV less per kelvin.
  package static func equilibriumVoltage(celsius: Double = 25) -> Double {
    1.229 - 0.000846 * (celsius - 25)
  }

  /// E(vs RHE) = E(vs electrode) + E(electrode vs SHE) + k(T)·pH.
  ///
  /// For T other than 25 °C `offsetVsSHE` must be the electrode's offset at that temperature.
  package static func toRHE(
    potential: Double, offsetVsSHE: Double, pH: Double, celsius: Double = 25
  ) -> Double {
    potential + offsetVsSHE + nernstSlope(celsius: celsius) * pH
  }

  /// The inverse of `toRHE`.
  package static func fromRHE(
    potential: Double, offsetVsSHE: Double, pH: Double, celsius: Double = 25
  ) -> Double {
    potential - offsetVsSHE - nernstSlope(celsius: celsius) * pH
  }

  /// Where the electrode sits above RHE. Hg/HgO filled with the cell's own electrolyte must give
  /// 0.926 ± 0.010 V at every concentration (field.md 2.2).
  package static func positionAboveRHE(
    offsetVsSHE: Double, pH: Double, celsius: Double = 25
  ) -> Double {
    offsetVsSHE + nernstSlope(celsius: celsius) * pH
  }

  /// A potential freed from ohmic drop: E − f·I·R. `fraction` 0–1, current in A with sign, R in Ω.
  package static func corrected(
    potential: Double, fraction: Double, current: Double, resistance: Double
  ) -> Double {
    potential - fraction * current * resistance
  }
}

/// Exact constants of the SI of 2019.
package enum PhysicalConstants {
  /// C mol⁻¹
  package static let faraday = 96485.33212
  /// J mol⁻¹ K⁻¹
  package static let gas = 8.314462618
}
