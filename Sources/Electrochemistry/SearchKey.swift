/// The form under which names are compared: `FeN4`, `Fe–N₄` and `fe n4` have one key.
package enum SearchKey {
  /// Lower-case ASCII letters and digits, and the points between digits.
  ///
  /// Tags are dropped, compatibility characters (₄ ½ ％ Ａ) and marks are folded, Greek letters are
  /// spelled out (µ is u), everything else is left out.
  package static func key(of text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    if !appendASCII(text, to: &bytes) {
      bytes.removeAll(keepingCapacity: true)
      appendFolded(text, to: &bytes)
    }
    return String(decoding: keptPoints(in: bytes), as: UTF8.self)
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
  private static func appendASCII(_ text: String, to bytes: inout [UInt8]) -> Bool {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "."):
        bytes.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      case UInt8(ascii: "<"), 0x80...: return false
      // A blank keeps "1 .5" from becoming a decimal; it is dropped with the lone points.
      default: bytes.append(0x20)
      }
    }
    return true
  }

  private static func appendFolded(_ text: String, to bytes: inout [UInt8]) {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if scalars[index] == "<", let end = Tag.end(in: scalars, at: index) {
        index = end
        continue
      }
      CompatibilityFold.append(scalars[index], to: &bytes)
      index += 1
    }
  }

  /// Drops blanks and those points that do not stand between two digits.
  private static func keptPoints(in bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 0x20 { continue }
      if byte == UInt8(ascii: ".") {
        guard index > 0, index + 1 < bytes.count, isDigit(bytes[index - 1]),
          isDigit(bytes[index + 1])
        else { continue }
      }
      kept.append(byte)
    }
    return kept
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}

/// Markup inside a name: `<sub>`, `</i>`.
enum Tag {
  /// The index after the `>` of a tag that starts here, or nil if this `<` is a sign.
  static func end(in scalars: [Unicode.Scalar], at start: Int) -> Int? {
    var index = start + 1
    if index < scalars.count, scalars[index] == "/" { index += 1 }
    guard index < scalars.count, ScalarClass.isASCIILetter(scalars[index]) else { return nil }
    // Tags in names are short; a bound keeps text full of `<` linear.
    let limit = min(scalars.count, start + 200)
    while index < limit {
      if scalars[index] == ">" { return index + 1 }
      if scalars[index] == "<" { return nil }
      index += 1
    }
    return nil
  }
}
