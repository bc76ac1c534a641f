/// The mark that stands for a citation, entry link or footnote reference while libcmark reads a
/// text: a number between two of the scalars that Unicode reserves for such inner use (U+FDD0 and
/// U+FDD1). libcmark takes it for a letter, so emphasis works round it.
enum Placeholder {
  private static let opening: [UInt8] = [0xEF, 0xB7, 0x90]
  private static let closing: [UInt8] = [0xEF, 0xB7, 0x91]

  /// Whether three bytes are one of U+FDD0 to U+FDEF.
  static func isReserved(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 3 else { return false }
    let start = bytes.startIndex
    return bytes[start] == 0xEF && bytes[start + 1] == 0xB7
      && (0x90...0xAF).contains(bytes[start + 2])
  }

  static func append(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: opening)
    bytes.append(contentsOf: String(number).utf8)
    bytes.append(contentsOf: closing)
  }

  enum Part: Equatable {
    case text(String)
    case mark(Int)
  }

  /// A text cut at its marks.
  static func parts(of text: String) -> [Part] {
    guard text.hasByte(opening[0]) else { return [.text(text)] }
    var text = text
    return text.withUTF8 { bytes in
      var parts: [Part] = []
      var start = 0
      var index = 0
      while index < bytes.count {
        guard bytes[index] == opening[0], let (number, end) = mark(in: bytes, at: index) else {
          index += 1
          continue
        }
        if start < index { parts.append(.text(string(bytes, start..<index))) }
        parts.append(.mark(number))
        start = end
        index = end
      }
      if start < bytes.count { parts.append(.text(string(bytes, start..<bytes.count))) }
      return parts
    }
  }

  /// The number of the mark that begins at an offset, and its end.
  private static func mark(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (number: Int, end: Int)? {
    guard bytes[start...].starts(with: opening) else { return nil }
    var index = start + opening.count
    var number = 0
    let first = index
    // A text has no more marks than bytes: longer numbers are none.
    while index < bytes.count, bytes[index].isDigit, index - first < 18 {
      number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    guard index > first, bytes[index...].starts(with: closing) else { return nil }
    return (number, index + closing.count)
  }

  private static func string(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
