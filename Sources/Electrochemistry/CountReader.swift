/// Reads the count behind a symbol: `4`, `0.85`, `x`, `1-x`, `3−δ`, `5+δ`, `1-x-y`, `2x`.
struct CountReader {
  enum Found {
    case none
    /// Digits that are no count, such as `01`.
    case broken
    case count(FormulaParse.Count)
  }

  let text: UTF8Text
  /// Where the count ends, after reading.
  var position: Int

  mutating func read() -> Found {
    if readVariable() { return .count(.open) }
    guard let number = readNumber() else { return .none }
    var isOpen = readVariable()
    while readTail() { isOpen = true }
    if isOpen { return .count(.open) }
    guard number.isPlausible else { return .broken }
    return .count(number.isDecimal ? .decimal : .integer(number.value))
  }

  /// `−x`, `+δ`, `−2x`: a sign, an optional number and a variable.
  private mutating func readTail() -> Bool {
    let sign = text.character(at: position)
    guard sign.value == 0x2B || ScalarClass.isMinus(sign.value) else { return false }
    let start = position
    position += sign.length
    _ = readNumber()
    guard readVariable() else {
      position = start
      return false
    }
    return true
  }

  /// x, y, z or δ that no small letter follows.
  private mutating func readVariable() -> Bool {
    let length = FormulaSymbols.variableLength(in: text, at: position)
    let after = text[position + length]
    guard length > 0, !ByteClass.isSmallLetter(after), !ByteClass.isDigit(after) else {
      return false
    }
    position += length
    return true
  }

  private struct Number {
    var value: Int
    var isDecimal: Bool
    var isPlausible: Bool
  }

  private mutating func readNumber() -> Number? {
    let start = position
    var value = 0
    while ByteClass.isDigit(text[position]), position - start < 4 {
      value = value * 10 + Int(text[position]) - 48
      position += 1
    }
    let whole = position - start
    guard whole > 0 else { return nil }
    let hasLeadingZero = text[start] == UInt8(ascii: "0")
    guard text[position] == UInt8(ascii: "."), ByteClass.isDigit(text[position + 1]) else {
      return Number(value: value, isDecimal: false, isPlausible: !hasLeadingZero && whole <= 3)
    }
    position += 1
    let fraction = position
    while ByteClass.isDigit(text[position]), position - fraction < 5 { position += 1 }
    return Number(
      value: value, isDecimal: true,
      isPlausible: value < 25 && position - fraction < 5 && (whole == 1 || !hasLeadingZero))
  }
}
