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
    guard text.hasByte(0xEF) else { return [.text(text)] }
    let bytes = text.utf8
    var parts: [Part] = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      guard bytes[index] == opening[0], let (number, end) = mark(in: bytes[index...]) else {
        bytes.formIndex(after: &index)
        continue
      }
      if start < index { parts.append(.text(String(text[start..<index]))) }
      parts.append(.mark(number))
      start = end
      index = end
    }
    if start < bytes.endIndex { parts.append(.text(String(text[start...]))) }
    return parts
  }

  /// The number of the mark that `bytes` begins with, and its end.
  private static func mark(in bytes: Substring.UTF8View) -> (number: Int, end: String.Index)? {
    guard bytes.starts(with: opening) else { return nil }
    let digits = bytes.dropFirst(opening.count).prefix { $0.isDigit }
    let rest = bytes[digits.endIndex...]
    guard rest.starts(with: closing), let number = Int(Substring(digits)) else { return nil }
    return (number, rest.index(rest.startIndex, offsetBy: closing.count))
  }
}
