/// Numbers as text, the same on every machine and in every locale.
enum FixedPoint {
  /// A coordinate with at most two decimals and no trailing zeros: 12.5, 3, -0.25. What is not
  /// finite becomes 0 and what is beyond ten million is held there, so no SVG is ever broken.
  static func coordinate(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int((min(max(value, -1e7), 1e7) * 100).rounded())
    let (whole, part) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    var text = hundredths < 0 ? "-" : ""
    text += String(whole)
    if part % 10 != 0 {
      text += part < 10 ? ".0" : "."
      text += String(part)
    } else if part != 0 {
      text += "." + String(part / 10)
    }
    return text
  }

  /// A value as a reader sees it, `units` × 10^`exponent`, with a true minus sign and thin spaces
  /// between thousands from 10 000 on: `digits(-25, exponent: -2)` is "−0.25".
  static func digits(_ units: Int, exponent: Int) -> String {
    var digits = Array(String(units.magnitude))
    if exponent > 0, units != 0 {
      digits += [Character](repeating: "0", count: exponent)
    }
    let decimals = max(0, -exponent)
    while digits.count <= decimals { digits.insert("0", at: 0) }
    let whole = digits.dropLast(decimals)
    let sign = units < 0 ? "−" : ""
    return sign + grouped(Array(whole))
      + (decimals > 0 ? "." + String(digits.suffix(decimals)) : "")
  }

  /// A measured value rounded to `decimals` places.
  static func value(_ value: Double, decimals: Int) -> String {
    let places = min(max(decimals, 0), 9)
    let scaled = (value * powerOfTen(places)).rounded()
    guard scaled.magnitude < 1e17 else { return "–" }
    return digits(Int(scaled), exponent: -places)
  }

  static func powerOfTen(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<exponent.magnitude { power *= 10 }
    return exponent < 0 ? 1 / power : power
  }

  private static func grouped(_ digits: [Character]) -> String {
    guard digits.count > 4 else { return String(digits) }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append("\u{2009}") }
      text.append(digit)
    }
    return text
  }
}
