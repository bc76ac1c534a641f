/// One unit word, such as `mA` or `cycles`: its written form and its size in base units.
struct UnitSymbol: Sendable, Hashable {
  /// As it is printed: `mA`, `µg`, `Ω`, `wt%`.
  let text: String
  /// As UCUM writes it: `mA`, `ug`, `Ohm`, `%`.
  let ucum: String
  /// As it is written in ASCII: `mA`, `ug`, `ohm`, `wt%`.
  let ascii: String
  let vector: UnitVector
  /// Size in base units: `mantissa × 10^exponent`. Kept apart so that a change of prefix moves the
  /// decimal point and loses no digit.
  let mantissa: Double
  let exponent: Int
  /// Kelvin at zero, for °C.
  let offset: Double
  /// Whether it may be joined to its neighbour without a blank, as in `mAcm-2`.
  let joins: Bool

  /// Whether "of what" may follow it: g (catalyst, Pt), cm² (geometric, ECSA), a site.
  var takesQualifier: Bool {
    vector == UnitVector(mass: 1) || vector == UnitVector(length: 1)
      || vector == UnitVector(count: 1)
  }
}
