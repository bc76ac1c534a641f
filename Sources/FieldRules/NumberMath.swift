#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the rules need from the C library.
enum NumberMath {
  static func log10(_ value: Double) -> Double { log(value) / 2.302585092994046 }
}
