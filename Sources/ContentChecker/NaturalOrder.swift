/// Order of ids in which numbers count by value: `seed-9` before `seed-10`.
package enum NaturalOrder {
  package static func precedes(_ a: String, _ b: String) -> Bool {
    var (left, right) = (a, b)
    let order = left.withUTF8 { left in right.withUTF8 { compare(left, $0) } }
    return order == 0 ? a < b : order < 0
  }

  /// The items in the order of their ids.
  package static func sorted<Item>(_ items: [Item], by id: (Item) -> String) -> [Item] {
    let ids = items.map(id)
    // Files come in nearly this order, often in just this.
    if zip(ids, ids.dropFirst()).allSatisfy({ !precedes($1, $0) }) { return items }
    return ids.indices.sorted { precedes(ids[$0], ids[$1]) }.map { items[$0] }
  }

  /// Below 0 where the first comes first, 0 where only leading zeros tell the two apart.
  private static func compare(
    _ left: UnsafeBufferPointer<UInt8>,
    _ right: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      if isDigit(left[i]), isDigit(right[j]) {
        let (x, y) = (number(left, &i), number(right, &j))
        if x.count != y.count { return x.count - y.count }
        if !x.elementsEqual(y) { return x.lexicographicallyPrecedes(y) ? -1 : 1 }
        continue
      }
      if left[i] != right[j] { return left[i] < right[j] ? -1 : 1 }
      i += 1
      j += 1
    }
    return (left.count - i) - (right.count - j)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The digits from `i` on without leading zeros; moves `i` behind them.
  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    let start = i
    while i < bytes.count, isDigit(bytes[i]) { i += 1 }
    return bytes[start..<i].drop { $0 == UInt8(ascii: "0") }
  }
}
