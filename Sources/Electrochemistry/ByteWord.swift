/// A word of up to fifteen bytes as two numbers, so that words are compared and looked up without a
/// `String`.
struct ByteWord: Sendable, Hashable {
  /// The first eight bytes, the first one lowest.
  private(set) var low: UInt64 = 0
  /// The rest, and the length in the highest byte: a word with a NUL behind it is another word.
  private(set) var high: UInt64 = 0

  static let longest = 15

  init() {}

  init?(_ text: String) { self.init(text.utf8) }

  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count <= Self.longest else { return nil }
    for byte in bytes { append(byte) }
  }

  /// The scalars in UTF-8; nil if they are too long.
  init?(_ scalars: ArraySlice<Unicode.Scalar>) {
    for scalar in scalars {
      guard count + UTF8.width(scalar) <= Self.longest else { return nil }
      if scalar.value < 0x80 {
        append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        for byte in UTF8.encode(scalar) ?? .init() { append(byte) }
      }
    }
  }

  /// With small letters for the ASCII capitals.
  var lowercased: Self {
    var word = Self()
    for place in 0..<count {
      let byte = self[place]
      word.append(ByteClass.isCapital(byte) ? byte | 0x20 : byte)
    }
    return word
  }

  /// The byte at a place below `count`.
  subscript(place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: (place < 8 ? low : high) >> UInt64((place & 7) * 8))
  }

  var count: Int { Int(truncatingIfNeeded: high >> 56) }

  /// The byte must fit; callers count.
  mutating func append(_ byte: UInt8) {
    let place = count
    let bits = UInt64(byte) << UInt64((place & 7) * 8)
    if place < 8 { low |= bits } else { high |= bits }
    high &+= 1 << 56
  }

  /// The first byte, 0 of an empty word.
  var first: UInt8 { UInt8(truncatingIfNeeded: low) }

  var hash: Int {
    let mixed = (low ^ (high &* 0xFF51_AFD7_ED55_8CCD)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32)
  }
}

/// A fixed table from short words to values: open addressing, half empty, a few nanoseconds a look.
struct WordTable<Value: Sendable>: Sendable {
  private var keys: [ByteWord]
  private var values: [Value?]
  private let mask: Int

  /// Of equal words the last one counts; words that are too long are left out.
  init(_ entries: [(word: String, value: Value)]) {
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    keys = Array(repeating: ByteWord(), count: size)
    values = Array(repeating: nil, count: size)
    mask = size - 1
    for entry in entries {
      guard let word = ByteWord(entry.word), word.count > 0 else { continue }
      let slot = slot(of: word)
      keys[slot] = word
      values[slot] = entry.value
    }
  }

  subscript(word: ByteWord) -> Value? { values[slot(of: word)] }

  subscript(word: ByteWord?) -> Value? { word.flatMap { self[$0] } }

  /// Where the word stands, or the empty place where it would.
  private func slot(of word: ByteWord) -> Int {
    var slot = word.hash & mask
    while keys[slot] != word, keys[slot].count > 0 { slot = (slot + 1) & mask }
    return slot
  }
}

extension WordTable where Value == Bool {
  /// A set of words.
  init(set words: [String]) { self.init(words.map { ($0, true) }) }

  func contains(_ word: ByteWord?) -> Bool { self[word] ?? false }
}
