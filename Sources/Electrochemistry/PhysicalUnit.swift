/// A unit as chemists write it, such as `mA cm-2` or `A mgPGM-1`.
///
/// `PhysicalUnit.parse("mA/cm2")`, `"mA·cm⁻²"` and `"mAcm-2"` are equal values that print as
/// `mA cm⁻²`.
package struct PhysicalUnit: Sendable, Hashable {
  /// The factors in the order they were written.
  let factors: [UnitFactor]
  let vector: UnitVector
  package let dimension: Dimension
  /// `factor` is `mantissa × 10^exponent`; kept apart so that prefixes move the decimal point only.
  let mantissa: Double
  let exponent: Int
  /// Kelvin at zero; not 0 for °C alone.
  let offset: Double

  init(factors: [UnitFactor]) {
    self.factors = factors
    var vector = UnitVector.none
    var mantissa = 1.0
    var exponent = 0
    for factor in factors {
      vector = vector.times(factor.symbol.vector, power: factor.power)
      exponent += factor.symbol.exponent * factor.power
      for _ in 0..<abs(factor.power) {
        mantissa =
          factor.power > 0 ? mantissa * factor.symbol.mantissa : mantissa / factor.symbol.mantissa
      }
    }
    self.vector = vector
    self.mantissa = mantissa
    self.exponent = exponent
    dimension = Dimension(vector)
    offset = factors.count == 1 && factors[0].power == 1 ? factors[0].symbol.offset : 0
  }

  /// How many base units (see `Dimension`) one of this unit is: 10 for mA cm⁻² (A m⁻²).
  package var factor: Double {
    exponent >= 0
      ? mantissa * DecimalPower.ten(exponent) : mantissa / DecimalPower.ten(-exponent)
  }

  /// What the mass, area or site is of: `PGM` in `A mgPGM-1`, nil if nothing is said.
  package var qualifier: String? { factors.lazy.compactMap(\.qualifier).first }

  /// Whether a value in this unit can be written in the other: same base quantities, and no other
  /// mass or area basis. Geometric and real area are never converted into each other.
  package func isConvertible(to other: Self) -> Bool {
    guard vector == other.vector else { return false }
    guard let wanted = other.qualifier else { return true }
    return qualifier == wanted
  }

  /// The unit without its "of what": `A mgPGM-1` → `A mg-1`.
  package var unqualified: Self {
    Self(factors: factors.map { UnitFactor(symbol: $0.symbol, power: $0.power, qualifier: nil) })
  }
}

/// One factor of a unit: `cm` to the power −2 "of ECSA".
struct UnitFactor: Sendable, Hashable {
  let symbol: UnitSymbol
  let power: Int
  let qualifier: String?
}

/// Powers of ten, exact as far as Double holds them.
enum DecimalPower {
  static func ten(_ power: Int) -> Double {
    var result = 1.0
    var base = 10.0
    var left = Swift.min(power, 400)
    while left > 0 {
      if left & 1 == 1 { result *= base }
      base *= base
      left >>= 1
    }
    return result
  }
}
