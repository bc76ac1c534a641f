/// Order of ids in which numbers count by value: `seed-9` before `seed-10`.
package enum NaturalOrder {
  package static func precedes(_ a: String, _ b: String) -> Bool {
    let order = compare(a.utf8, b.utf8)
    return order == 0 ? a < b : order < 0
  }

  /// Below 0 where the first comes first, 0 where only leading zeros tell the two apart.
  private static func compare(_ left: String.UTF8View, _ right: String.UTF8View) -> Int {
    var left = left[...]
    var right = right[...]
    while let a = left.first, let b = right.first {
      if isDigit(a), isDigit(b) {
        let order = compareNumbers(number(&left), number(&right))
        if order != 0 { return order }
        continue
      }
      if a != b { return a < b ? -1 : 1 }
      left.removeFirst()
      right.removeFirst()
    }
    return left.count - right.count
  }

  private static func compareNumbers(
    _ left: Substring.UTF8View, _ right: Substring.UTF8View
  ) -> Int {
    if left.count != right.count { return left.count - right.count }
    if left.elementsEqual(right) { return 0 }
    return left.lexicographicallyPrecedes(right) ? -1 : 1
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Takes the digits off the front and hands them over without leading zeros.
  private static func number(_ text: inout Substring.UTF8View) -> Substring.UTF8View {
    let digits = text.prefix(while: isDigit)
    text = text[digits.endIndex...]
    return digits.drop { $0 == UInt8(ascii: "0") }
  }
}
