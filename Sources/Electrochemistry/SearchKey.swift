/// The form under which names are compared: `FeN4`, `Fe–N₄` and `fe n4` have one key.
package enum SearchKey {
  /// Lower-case ASCII letters and digits, and the points between digits.
  ///
  /// Tags are dropped, compatibility characters (₄ ½ ％ Ａ) and marks are folded, Greek letters are
  /// spelled out (µ is u), everything else is left out.
  package static func key(of text: String) -> String {
    var text = text
    return text.withUTF8 { text in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.count)
      appendKey(of: text, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Appends the key of a text in UTF-8.
  package static func appendKey(of text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    text.withUnsafeBufferPointer { appendKey(of: $0, to: &bytes) }
  }

  package static func appendKey(
    of text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    if appendASCII(text, to: &bytes) { return }
    bytes.removeSubrange(start...)
    appendFolded(text, to: &bytes)
  }

  /// What a key makes of a letter or digit of ASCII, 0 of any other byte.
  package static func foldedASCII(_ byte: UInt8) -> UInt8 {
    if ByteClass.isSmallLetter(byte) || ByteClass.isDigit(byte) { return byte }
    return ByteClass.isCapital(byte) ? byte | 0x20 : 0
  }

  /// Lower-case ASCII with single hyphens, fit for an id: `Fe, Cu/N–C` → `fe-cu-n-c`.
  package static func slug(of text: String) -> String {
    var bytes: [UInt8] = []
    SlugFold.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a key holds a word, byte by byte: keys are ASCII, and the general search of strings
  /// costs a hundred times as much.
  package static func holds(_ key: String, _ word: String) -> Bool {
    var key = key
    var word = word
    return key.withUTF8 { text in
      word.withUTF8 { part in
        guard let first = part.first else { return true }
        guard part.count <= text.count else { return false }
        for start in 0...(text.count - part.count) where text[start] == first {
          var offset = 1
          while offset < part.count, text[start + offset] == part[offset] { offset += 1 }
          if offset == part.count { return true }
        }
        return false
      }
    }
  }

  /// False as soon as a byte needs more than ASCII rules.
  private static func appendASCII(
    _ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) -> Bool {
    for (index, byte) in text.enumerated() {
      let letter = foldedASCII(byte)
      if letter != 0 {
        bytes.append(letter)
      } else if byte == UInt8(ascii: ".") {
        // A point stays between two digits, as in 1.5 but not in "1 .5".
        if index > 0, index + 1 < text.count, ByteClass.isDigit(text[index - 1]),
          ByteClass.isDigit(text[index + 1])
        {
          bytes.append(byte)
        }
      } else if byte >= 0x80 || byte == UInt8(ascii: "<") {
        return false
      }
    }
    return true
  }

  private static func appendFolded(
    _ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "<"), let end = Tag.end(in: text, at: index) {
        index = end
        continue
      }
      let (scalar, length) = scalar(in: text, at: index)
      CompatibilityFold.append(scalar, to: &folded)
      index += length
    }
    folded.withUnsafeBufferPointer { _ = appendASCII($0, to: &bytes) }
  }

  /// The character that begins at a place of well-formed UTF-8, and how many bytes it has.
  package static func scalar(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    let first = text[index]
    guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for byte in text[(index + 1)..<min(index + length, text.count)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

/// Markup inside a name: `<sub>`, `</i>`.
enum Tag {
  /// The index after the `>` of a tag that starts here, or nil if this `<` is a sign.
  static func end(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var index = start + 1
    if index < text.count, text[index] == UInt8(ascii: "/") { index += 1 }
    guard index < text.count, ByteClass.isLetter(text[index]) else { return nil }
    // Tags in names are short; a bound keeps text full of `<` linear.
    var left = 200 - (index - start)
    while index < text.count, left > 0 {
      if text[index] == UInt8(ascii: ">") { return index + 1 }
      if text[index] == UInt8(ascii: "<") { return nil }
      index += 1
      // The bound counts characters.
      if index < text.count, !ByteClass.isContinuation(text[index]) { left -= 1 }
    }
    return nil
  }
}
