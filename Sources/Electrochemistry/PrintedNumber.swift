/// A decimal number with the digits it was printed with: `0.90` stays `0.90`.
///
/// The value is `±digits × 10^exponent`. Moving the point (V to mV) is exact; a change that is not
/// a power of ten is rounded to the same count of significant digits.
package struct PrintedNumber: Sendable, Hashable {
  package let isNegative: Bool
  /// Decimal digits without leading zeros; `0` for zero.
  let digits: [UInt8]
  /// The power of ten of the last digit: −2 for `0.90`.
  let exponent: Int
  /// The power of ten it was printed with (−3 in `1.2 × 10^-3`), nil for a plain decimal.
  let printedPower: Int?

  init(isNegative: Bool, digits: [UInt8], exponent: Int, printedPower: Int? = nil) {
    let kept = digits.drop { $0 == 48 }
    self.digits = kept.isEmpty ? [48] : Array(kept)
    self.isNegative = isNegative
    self.exponent = exponent
    self.printedPower = printedPower
  }

  /// The nearest Double.
  package var value: Double {
    // Whole numbers below 2^53 and powers of ten up to 22 are exact, so one division or
    // multiplication gives the nearest Double, as reading the text would.
    if digits.count <= 15, abs(exponent) <= 22 {
      var whole = 0
      for digit in digits { whole = whole * 10 + Int(digit) - 48 }
      let size =
        exponent < 0
        ? Double(whole) / DecimalPower.ten(-exponent) : Double(whole) * DecimalPower.ten(exponent)
      return isNegative ? -size : size
    }
    let sign = isNegative ? "-" : ""
    return Double("\(sign)\(String(decoding: digits, as: UTF8.self))e\(exponent)") ?? 0
  }

  /// Digits behind the decimal point of the plain form.
  package var decimals: Int { max(0, -exponent) }

  /// Digits that were printed: 2 in `0.90`, 3 in `310`; kept by conversions, so 0.32 V is 320 mV
  /// with 2.
  package var significantDigits: Int { digits.count }

  /// The same number times a power of ten, digit by digit.
  func shifted(by power: Int) -> Self {
    Self(
      isNegative: isNegative, digits: digits, exponent: exponent + power,
      printedPower: printedPower.map { $0 + power })
  }

  /// The magnitude.
  package var magnitude: Self {
    Self(isNegative: false, digits: digits, exponent: exponent, printedPower: printedPower)
  }

  /// The number with the other sign.
  package var negated: Self {
    Self(isNegative: !isNegative, digits: digits, exponent: exponent, printedPower: printedPower)
  }

  /// A computed value at a fixed count of decimals; halves are rounded away from zero.
  /// Not finite values give nil.
  package init?(_ value: Double, decimals: Int) {
    guard let shortest = Self(shortest: value) else { return nil }
    self = shortest.rounded(toExponent: -decimals)
  }

  /// A computed value at a count of significant digits.
  package init?(_ value: Double, significantDigits: Int) {
    guard let shortest = Self(shortest: value) else { return nil }
    let place = shortest.exponent + shortest.digits.count - max(1, significantDigits)
    let rounded = shortest.rounded(toExponent: place)
    // 0.996 to two digits is 1.00 after rounding up; one digit fewer keeps the count.
    self =
      rounded.digits.count > significantDigits && !rounded.isZero
      ? shortest.rounded(toExponent: place + 1) : rounded
  }

  /// A value that was printed with some digits in a unit that is no power of ten away: at least
  /// three digits, so that 2 h is 120 min and not 100, but no zeros that were not given.
  init?(_ value: Double, keeping given: Int) {
    guard let rounded = Self(value, significantDigits: max(given, 3)) else { return nil }
    var digits = rounded.digits
    while digits.count > max(given, 1), digits.last == 48 { digits.removeLast() }
    self.init(
      isNegative: rounded.isNegative, digits: digits,
      exponent: rounded.exponent + rounded.digits.count - digits.count)
  }

  package var isZero: Bool { digits.allSatisfy { $0 == 48 } }

  /// The 15 digits that a Double surely holds, so that 0.1 + 0.2 is 0.3.
  init?(shortest value: Double) {
    guard value.isFinite, let read = Self.read(value.description) else { return nil }
    let surplus = read.digits.count - 15
    self = surplus > 0 ? read.rounded(toExponent: read.exponent + surplus).trimmed : read.trimmed
  }

  /// Zeros at the end dropped: they are not digits that were given.
  private var trimmed: Self {
    let kept = digits.count - (digits.reversed().firstIndex { $0 != 48 } ?? digits.count - 1)
    guard !isZero else { return Self(isNegative: false, digits: [48], exponent: 0) }
    return Self(
      isNegative: isNegative, digits: Array(digits.prefix(kept)),
      exponent: exponent + digits.count - kept)
  }

  /// Rounds half away from zero, or adds zeros, so that the last digit has this power of ten.
  func rounded(toExponent wanted: Int) -> Self {
    let drop = wanted - exponent
    guard drop > 0 else {
      let zeros = isZero ? [] : [UInt8](repeating: 48, count: min(-drop, 400))
      return Self(isNegative: isNegative, digits: digits + zeros, exponent: wanted)
    }
    guard drop <= digits.count else {
      return Self(isNegative: false, digits: [48], exponent: wanted)
    }
    var kept = Array(digits.prefix(digits.count - drop))
    if digits[digits.count - drop] >= 53 { Self.addOne(to: &kept) }
    let isNothing = kept.allSatisfy { $0 == 48 }
    return Self(isNegative: isNegative && !isNothing, digits: kept, exponent: wanted)
  }

  private static func addOne(to digits: inout [UInt8]) {
    var place = digits.count - 1
    while place >= 0 {
      if digits[place] < 57 {
        digits[place] += 1
        return
      }
      digits[place] = 48
      place -= 1
    }
    digits.insert(49, at: 0)
  }

  /// Reads what `Double.description` writes: `1.5`, `-1e-05`.
  private static func read(_ text: String) -> Self? {
    var digits: [UInt8] = []
    var exponent = 0
    var isNegative = false
    var inFraction = false
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): inFraction = true
      case UInt8(ascii: "e"):
        guard let power = Int(String(decoding: bytes[(index + 1)...], as: UTF8.self)) else {
          return nil
        }
        return Self(isNegative: isNegative, digits: digits, exponent: exponent + power)
      default:
        guard byte >= 48, byte <= 57 else { return nil }
        digits.append(byte)
        if inFraction { exponent -= 1 }
      }
    }
    return Self(isNegative: isNegative, digits: digits, exponent: exponent)
  }
}

extension PrintedNumber {
  /// The digits with a point: `0.90`, `320`, `1.2` of `1.2 × 10⁻³`.
  ///
  /// - Parameter grouped: whether a narrow blank stands between thousands from five digits on.
  func text(minus: StaticString, grouped: Bool) -> String {
    let shown = max(-400, min(400, exponent - (printedPower ?? 0)))
    // Zeros behind the digits, or digits behind the point.
    let zeros = isZero ? 0 : max(0, shown)
    let places = max(0, -shown)
    let whole = max(1, digits.count + zeros - places)
    let leading = whole + places - digits.count - zeros
    let separator = NumberText.thousandsSeparator.utf8
    let room = minus.utf8CodeUnitCount + whole + places + 1 + whole / 3 * separator.count
    return String(unsafeUninitializedCapacity: room) { text in
      var end = 0
      func append(_ byte: UInt8) {
        text[end] = byte
        end += 1
      }
      if isNegative { minus.withUTF8Buffer { $0.forEach(append) } }
      for place in 0..<whole + places {
        if place == whole { append(UInt8(ascii: ".")) }
        if grouped, whole >= 5, place > 0, place < whole, (whole - place) % 3 == 0 {
          separator.forEach(append)
        }
        let digit = place - leading
        append(digits.indices.contains(digit) ? digits[digit] : UInt8(ascii: "0"))
      }
      return end
    }
  }
}
