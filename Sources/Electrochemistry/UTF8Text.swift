/// A stretch of UTF-8 from which formulae are read. What stands outside of it is not seen.
///
/// The bytes come from a `String`, so they are well formed.
struct UTF8Text {
  let bytes: [UInt8]
  let start: Int
  let end: Int

  init(_ bytes: [UInt8]) { self.init(bytes, 0..<bytes.count) }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    start = range.lowerBound
    end = range.upperBound
  }

  var range: Range<Int> { start..<end }
  var isEmpty: Bool { start == end }
  var count: Int { end - start }

  func part(_ range: Range<Int>) -> Self { Self(bytes, range) }

  /// The byte at a place, 0 outside.
  subscript(index: Int) -> UInt8 { index >= start && index < end ? bytes[index] : 0 }

  /// One character: its code point, 0 outside, and how many bytes it has.
  struct Character {
    let value: UInt32
    let length: Int
  }

  /// The character that begins at a place.
  func character(at index: Int) -> Character {
    let first = self[index]
    guard first >= 0x80 else { return Character(value: UInt32(first), length: 1) }
    return longCharacter(first, at: index)
  }

  /// The character that ends before a place.
  func character(before index: Int) -> Character {
    var first = index - 1
    while first > start, ByteClass.isContinuation(bytes[first]) { first -= 1 }
    return character(at: first)
  }

  private func longCharacter(_ first: UInt8, at index: Int) -> Character {
    let second = UInt32(self[index + 1] & 0x3F)
    if first < 0xE0 { return Character(value: UInt32(first & 0x1F) << 6 | second, length: 2) }
    let third = UInt32(self[index + 2] & 0x3F)
    if first < 0xF0 {
      return Character(value: UInt32(first & 0x0F) << 12 | second << 6 | third, length: 3)
    }
    let fourth = UInt32(self[index + 3] & 0x3F)
    let high = UInt32(first & 0x07) << 18 | second << 12
    return Character(value: high | third << 6 | fourth, length: 4)
  }

  /// Whether the text has more characters than a limit; bytes are counted only if they could be.
  func isLonger(than limit: Int) -> Bool { Self.isLonger(bytes, range, than: limit) }

  static func isLonger(_ bytes: [UInt8], _ range: Range<Int>, than limit: Int) -> Bool {
    guard range.count > limit else { return false }
    return bytes[range].count { !ByteClass.isContinuation($0) } > limit
  }

  func contains(_ byte: UInt8) -> Bool {
    for index in start..<end where bytes[index] == byte { return true }
    return false
  }

  func hasPrefix(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard count >= length else { return false }
    return text.withUTF8Buffer { expected in
      for offset in 0..<length where bytes[start + offset] != expected[offset] { return false }
      return true
    }
  }

  func equals(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && hasPrefix(text)
  }

  /// The whole as a word of a table; nil if it is longer than words are.
  var word: ByteWord? { ByteWord(bytes, range) }
}
