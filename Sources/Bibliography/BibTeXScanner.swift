import Diagnostics

/// A BibTeX file, byte by byte, with the places of what was read.
struct BibTeXScanner {
  let source: SourceText
  var position = 0
  private var known = (offset: 0, line: 1, column: 1)

  init(_ source: SourceText) { self.source = source }

  var isAtEnd: Bool { position >= source.bytes.count }
  var byte: UInt8? { position < source.bytes.count ? source.bytes[position] : nil }

  mutating func skipSpace() {
    while let byte, Self.isSpace(byte) { position += 1 }
  }

  /// The end of what stands before `offset`, without the space between.
  func endOfText(before offset: Int) -> Int {
    var end = min(offset, source.bytes.count)
    while end > 0, Self.isSpace(source.bytes[end - 1]) { end -= 1 }
    return end
  }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard let byte, UInt32(byte) == sign.value else { return false }
    position += 1
    return true
  }

  /// A run of bytes that may stand in a type, key or field name.
  mutating func name(where accepts: (UInt8) -> Bool) -> (text: String, range: Range<Int>) {
    let start = position
    while let byte, accepts(byte) { position += 1 }
    return (text(start..<position), start..<position)
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: source.bytes[range], as: UTF8.self)
  }

  /// A record starts here: `@` first on its line, a word, `{` or `(`. No value holds such a line,
  /// so one inside a value means that a brace before it was not closed.
  func isRecordStart(at offset: Int) -> Bool {
    let bytes = source.bytes
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "@") else { return false }
    var before = offset
    while before > 0, Self.isBlank(bytes[before - 1]) { before -= 1 }
    guard before == 0 || Self.isLineEnd(bytes[before - 1]) else { return false }
    var after = offset + 1
    while after < bytes.count, Self.isTypeByte(bytes[after]) { after += 1 }
    guard after > offset + 1 else { return false }
    while after < bytes.count, Self.isBlank(bytes[after]) { after += 1 }
    return after < bytes.count && [0x7B, 0x28].contains(bytes[after])
  }

  /// Moves to the next record that starts a line, or to the end.
  mutating func resynchronise() {
    while !isAtEnd {
      if byte == UInt8(ascii: "@"), isRecordStart(at: position) { return }
      position += 1
    }
  }

  /// Moves past the sign that closes the group opened just before `position`; nil, with `position`
  /// at the next record or the end, where it is never closed. The range excludes both delimiters.
  mutating func group(closedBy closer: UInt8) -> Range<Int>? {
    let start = position
    var depth = 0
    while let byte {
      if byte == closer, depth == 0 {
        position += 1
        return start..<(position - 1)
      }
      switch byte {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        if depth == 0 { return nil }
        depth -= 1
      case UInt8(ascii: "@"):
        if position > start, isRecordStart(at: position) { return nil }
      default: break
      }
      position += 1
    }
    return nil
  }

  /// Lines and columns; near-linear over a file when asked for in order.
  mutating func range(_ offsets: Range<Int>) -> SourceRange {
    let start = place(of: offsets.lowerBound)
    let end = place(of: offsets.upperBound)
    known = (offsets.lowerBound, start.line, start.column)
    return SourceRange(
      path: source.path, line: start.line, column: start.column, endLine: end.line,
      endColumn: end.column)
  }

  private func place(of offset: Int) -> (line: Int, column: Int) {
    guard offset >= known.offset else { return source.position(of: offset) }
    var (line, column) = (known.line, known.column)
    for byte in source.bytes[known.offset..<min(offset, source.bytes.count)] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }

  static func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || isLineEnd(byte) }
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
  /// Reference managers make types of their own: `book_section`, `web-page`.
  static func isTypeByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
  /// Letters, digits and what BibTeX allows in the name of a field or macro.
  static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte >= 0x80 || "-_.:+/*!?'`|&;<>[]^$".utf8.contains(byte)
  }
  static func isKeyByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && !",{}=\"@".utf8.contains(byte)
  }
}
