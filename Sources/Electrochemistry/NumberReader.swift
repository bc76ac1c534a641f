/// Reads one printed number from scalars.
struct NumberReader {
  /// More digits than this are not a measured value.
  static let maximumDigits = 40

  let scalars: [Unicode.Scalar]
  var position: Int

  /// The number at the position, nil if there is none (and the position stays).
  mutating func read() -> Result<PrintedNumber, QuantityFault>? {
    let start = position
    let isNegative = readSign()
    var digits: [UInt8] = []
    var decimals = 0
    readWhole(into: &digits)
    if position + 1 < scalars.count, scalars[position] == ".", digit(at: position + 1) != nil {
      position += 1
      while let digit = digit(at: position) {
        digits.append(digit)
        decimals += 1
        position += 1
      }
    }
    guard !digits.isEmpty else {
      position = start
      return nil
    }
    if let fault = commaFault(from: start) { return .failure(fault) }
    guard digits.count <= Self.maximumDigits else {
      return .failure(QuantityFault(kind: .tooLong, range: start..<position))
    }
    let power = readPower()
    let number = PrintedNumber(
      isNegative: isNegative, digits: digits, exponent: (power ?? 0) - decimals,
      printedPower: power)
    guard number.value.isFinite else {
      return .failure(QuantityFault(kind: .tooLong, range: start..<position))
    }
    return .success(number)
  }

  mutating func skipBlanks() {
    while position < scalars.count, ScalarClass.isBlank(scalars[position]) { position += 1 }
  }

  func digit(at index: Int) -> UInt8? {
    guard index < scalars.count, ScalarClass.isDigit(scalars[index]) else { return nil }
    return UInt8(truncatingIfNeeded: scalars[index].value)
  }

  private mutating func readSign() -> Bool {
    guard position < scalars.count else { return false }
    if ScalarClass.isMinus(scalars[position]) {
      position += 1
      return true
    }
    if scalars[position] == "+" { position += 1 }
    return false
  }

  /// Digits, with blanks between full groups of three: `30 000`.
  private mutating func readWhole(into digits: inout [UInt8]) {
    while let digit = digit(at: position) {
      digits.append(digit)
      position += 1
    }
    guard (1...3).contains(digits.count) else { return }
    while position < scalars.count, ScalarClass.isBlank(scalars[position]),
      let group = group(at: position + 1)
    {
      digits += group
      position += 4
    }
    while hasCommaGroups(at: position), let group = group(at: position + 1) {
      digits += group
      position += 4
    }
  }

  /// Three digits that no fourth follows.
  private func group(at index: Int) -> [UInt8]? {
    guard let first = digit(at: index), let second = digit(at: index + 1),
      let third = digit(at: index + 2), digit(at: index + 3) == nil
    else { return nil }
    return [first, second, third]
  }

  /// `,000,000`, or the last group of such a row: one comma alone may be a decimal one.
  private func hasCommaGroups(at index: Int) -> Bool {
    guard index < scalars.count, scalars[index] == ",", group(at: index + 1) != nil else {
      return false
    }
    let next = index + 4
    let follows = next < scalars.count && scalars[next] == "," && group(at: next + 1) != nil
    let precedes = index >= 4 && scalars[index - 4] == ","
    return follows || precedes
  }

  /// `0,90` and `1,159`: said with what to write instead.
  private mutating func commaFault(from start: Int) -> QuantityFault? {
    guard position + 1 < scalars.count, scalars[position] == ",", digit(at: position + 1) != nil
    else { return nil }
    let whole = UnitWords.text(scalars[start..<position])
    var end = position + 1
    while digit(at: end) != nil { end += 1 }
    let rest = UnitWords.text(scalars[(position + 1)..<end])
    let isGroup = end - position == 4 && digit(at: start) != 48 && !whole.contains(".")
    let range = start..<end
    position = end
    if isGroup {
      return QuantityFault(
        kind: .ambiguousComma(thousands: whole + rest, decimal: whole + "." + rest), range: range)
    }
    return QuantityFault(kind: .decimalComma(suggestion: whole + "." + rest), range: range)
  }

  /// `e-3`, `× 10^-3`, `×10⁻³`; nil and no step if there is none.
  private mutating func readPower() -> Int? {
    let start = position
    if position < scalars.count, scalars[position] == "e" || scalars[position] == "E" {
      position += 1
      if let power = readInteger() { return power }
      position = start
      return nil
    }
    skipBlanks()
    guard position < scalars.count, ["×", "x", "·", "*", "⋅"].contains(scalars[position]) else {
      position = start
      return nil
    }
    position += 1
    skipBlanks()
    guard digit(at: position) == 49, digit(at: position + 1) == 48 else {
      position = start
      return nil
    }
    position += 2
    if position < scalars.count, scalars[position] == "^" { position += 1 }
    if let power = readInteger() { return power }
    position = start
    return nil
  }

  /// A signed integer of at most three digits, plain or superscript.
  private mutating func readInteger() -> Int? {
    var index = position
    var sign = 1
    if index < scalars.count {
      if ScalarClass.isMinus(scalars[index]) || scalars[index] == "⁻" {
        sign = -1
        index += 1
      } else if scalars[index] == "+" || scalars[index] == "⁺" {
        index += 1
      }
    }
    var value = 0
    var digits = 0
    while index < scalars.count {
      let scalar = ScalarClass.superscriptDigit(scalars[index]) ?? scalars[index]
      guard ScalarClass.isDigit(scalar) else { break }
      value = value * 10 + Int(scalar.value) - 48
      digits += 1
      index += 1
      if digits > 3 { return nil }
    }
    guard digits > 0 else { return nil }
    position = index
    return sign * value
  }
}
