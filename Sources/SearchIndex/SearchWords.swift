import Electrochemistry

/// Words as the index and the page's script compare them. `search.js` does the same, and the tests
/// of the site compare the two.
package struct SearchWords {
  /// The keys of the words, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// Where each of them stands.
  private(set) var words: [Range<Int>] = []

  /// Keys of the words of a text, lightly stemmed, in order.
  package static func words(of text: String) -> [String] {
    var found = Self()
    found.read(text)
    return found.words.map { String(decoding: found.bytes[$0], as: UTF8.self) }
  }

  /// Takes the words of a text in place of those it had.
  mutating func read(_ text: String) {
    bytes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    var text = text
    text.withUTF8 { read($0) }
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var wordStart = 0
    var isASCII = true
    while index < text.count {
      let letter = SearchKey.foldedASCII(text[index])
      if letter != 0 {
        bytes.append(letter)
        index += 1
        continue
      }
      if text[index] >= 0x80 {
        let (scalar, length) = SearchKey.scalar(in: text, at: index)
        if Self.isInside(scalar) {
          isASCII = false
          index += length
          continue
        }
        end(word: text[wordStart..<index], isASCII)
        index += length
      } else {
        end(word: text[wordStart..<index], isASCII)
        index += 1
      }
      wordStart = index
      isASCII = true
    }
    end(word: text[wordStart..<index], isASCII)
  }

  private static func isInside(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// Letters of ASCII stand in `bytes` already; a word with others is folded as a whole.
  private mutating func end(word: Slice<UnsafeBufferPointer<UInt8>>, _ isASCII: Bool) {
    let start = words.last?.upperBound ?? 0
    if !isASCII {
      bytes.removeSubrange(start...)
      SearchKey.appendKey(of: UnsafeBufferPointer(rebasing: word), to: &bytes)
    }
    guard bytes.count > start else { return }
    Self.stem(&bytes, from: start)
    words.append(start..<bytes.count)
  }

  package static func stem(_ key: String) -> String {
    var bytes = Array(key.utf8)
    stem(&bytes, from: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Plurals, and `sulph` as IUPAC spells it, of the key that begins at a place.
  private static func stem(_ bytes: inout [UInt8], from start: Int) {
    if bytes[start] == UInt8(ascii: "s"), begins(bytes, start, "sulph") {
      bytes.replaceSubrange((start + 3)..<(start + 5), with: [UInt8(ascii: "f")])
    }
    guard bytes.count - start > 3, bytes.last == UInt8(ascii: "s"),
      bytes[start...].allSatisfy({ $0 > 0x60 && $0 < 0x7B })
    else { return }
    let before = bytes[bytes.count - 2]
    if bytes.count - start > 4, ends(bytes, "ies") {
      bytes.removeLast(3)
      bytes.append(UInt8(ascii: "y"))
    } else if ends(bytes, "sses") || ends(bytes, "shes") || ends(bytes, "ches")
      || ends(bytes, "xes")
    {
      bytes.removeLast(2)
    } else if before != UInt8(ascii: "s"), before != UInt8(ascii: "u"),
      before != UInt8(ascii: "i")
    {
      bytes.removeLast()
    }
  }

  private static func begins(_ bytes: [UInt8], _ start: Int, _ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[start...].starts(with: $0) }
  }

  /// The key is longer than three letters and so than any ending that is asked for.
  private static func ends(_ bytes: [UInt8], _ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes.suffix($0.count).elementsEqual($0) }
  }
}
