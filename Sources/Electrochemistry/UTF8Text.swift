/// A stretch of UTF-8 from which formulae are read. What stands outside of it is not seen.
///
/// It borrows the bytes of a `String` during `withUTF8`, so they are well formed and nothing is
/// counted or copied; no value of it may be kept. Every read is held within `start` and `end`, and
/// those within the buffer.
struct UTF8Text {
  private let base: UnsafeBufferPointer<UInt8>
  let start: Int
  let end: Int

  init(_ base: UnsafeBufferPointer<UInt8>) {
    self.base = base
    start = 0
    end = base.count
  }

  private init(_ base: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.base = base
    start = range.lowerBound
    end = range.upperBound
  }

  var range: Range<Int> { start..<end }
  var isEmpty: Bool { start == end }
  var count: Int { end - start }

  /// A part of the text; the range must lie in it.
  func part(_ range: Range<Int>) -> Self {
    precondition(range.lowerBound >= start && range.upperBound <= end)
    return Self(base, range)
  }

  /// The bytes of this stretch alone.
  var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: base[range]) }

  /// The byte at a place, 0 outside.
  subscript(index: Int) -> UInt8 { index >= start && index < end ? base[index] : 0 }

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
    while first > start, ByteClass.isContinuation(self[first]) { first -= 1 }
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
  func isLonger(than limit: Int) -> Bool {
    count > limit && buffer.count { !ByteClass.isContinuation($0) } > limit
  }

  func contains(_ byte: UInt8) -> Bool {
    for index in range where self[index] == byte { return true }
    return false
  }

  func hasPrefix(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard count >= length else { return false }
    return text.withUTF8Buffer { expected in
      for offset in 0..<length where self[start + offset] != expected[offset] { return false }
      return true
    }
  }

  func equals(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && hasPrefix(text)
  }

  /// The whole as a word of a table; nil if it is longer than words are.
  var word: ByteWord? { ByteWord(buffer) }
}
