#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the relations need from the C library.
enum ElementaryMath {
  static let naturalLogOfTen = 2.302585092994046

  static func tenTo(_ exponent: Double) -> Double { pow(10, exponent) }

  static func logTen(_ value: Double) -> Double { log10(value) }

  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
}
