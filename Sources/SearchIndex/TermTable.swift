/// Words as numbers in the order of their first appearance, compared as bytes in one buffer.
struct TermTable {
  /// All words one behind the other.
  private(set) var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  private var hashes: [UInt32] = []
  /// Open addressing, at most half full: the number of a word plus one, 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 1024)

  var count: Int { hashes.count }

  /// Where a word stands in `bytes`.
  func range(of term: Int) -> Range<Int> { starts[term]..<starts[term + 1] }

  /// The number of a word, which is new if it was not there before.
  mutating func number(of source: [UInt8], _ range: Range<Int>) -> Int {
    let hash = Self.hash(source, range)
    let slot = slot(of: source, range, hash)
    if slots[slot] > 0 { return Int(slots[slot]) - 1 }
    bytes.append(contentsOf: source[range])
    starts.append(bytes.count)
    hashes.append(hash)
    slots[slot] = UInt32(truncatingIfNeeded: count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  mutating func number(of text: String) -> Int {
    let bytes = Array(text.utf8)
    return number(of: bytes, 0..<bytes.count)
  }

  /// Where the word stands, or the empty place where it would.
  private func slot(of source: [UInt8], _ range: Range<Int>, _ hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] > 0 {
      let term = Int(slots[slot]) - 1
      if hashes[term] == hash, holds(source, range, at: term) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func holds(_ source: [UInt8], _ range: Range<Int>, at term: Int) -> Bool {
    let start = starts[term]
    guard starts[term + 1] - start == range.count else { return false }
    for offset in 0..<range.count
    where bytes[start + offset] != source[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    let mask = slots.count * 4 - 1
    slots = [UInt32](repeating: 0, count: mask + 1)
    for term in 0..<count {
      var slot = Int(hashes[term]) & mask
      while slots[slot] > 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: term + 1)
    }
  }

  /// FNV-1a, with its bits mixed once more for the low ones that choose the place.
  private static func hash(_ source: [UInt8], _ range: Range<Int>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for index in range { hash = (hash ^ UInt32(source[index])) &* 16_777_619 }
    return hash ^ (hash >> 15)
  }

  /// The numbers of words in the order of their bytes.
  func sorted(_ terms: [Int]) -> [Int] {
    terms.map { (start: beginning(of: $0), term: $0) }
      .sorted { left, right in
        left.start == right.start
          ? precedes(left.term, right.term) : left.start < right.start
      }
      .map(\.term)
  }

  /// The first eight bytes as a number that sorts like them.
  private func beginning(of term: Int) -> UInt64 {
    var value: UInt64 = 0
    let range = range(of: term)
    for index in range.prefix(8) { value = value << 8 | UInt64(bytes[index]) }
    return range.count < 8 ? value << UInt64(8 * (8 - range.count)) : value
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    bytes[range(of: left)].lexicographicallyPrecedes(bytes[range(of: right)])
  }
}
