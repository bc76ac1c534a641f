import Diagnostics

/// Bytes to text that the next stages can rely on: UTF-8, without byte order mark, not empty.
enum TextCheck {
  static func source(
    _ path: String, _ bytes: [UInt8], _ diagnostics: inout [Diagnostic]
  ) -> SourceText? {
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
      diagnostics.append(
        Diagnostic(
          ReaderRules.misplacedMark, at: .start(of: path), "the file starts with a byte order mark",
          help: "save it as “UTF-8 without BOM”"))
    }
    let source = SourceText(path: path, bytes: bytes)
    if let offset = firstInvalid(bytes) {
      let found = hex(bytes[offset])
      diagnostics.append(
        Diagnostic(
          ReaderRules.notUTF8, at: source.range(offset..<offset),
          bytes[offset] == 0
            ? "a NUL character stands in the text" : "the byte 0x\(found) is not UTF-8",
          help: encodingHelp(bytes, isNUL: bytes[offset] == 0)))
      return nil
    }
    diagnostics += CharacterCheck.diagnostics(of: source)
    guard bytes.contains(where: { $0 > 0x20 }) else {
      diagnostics.append(
        Diagnostic(
          ReaderRules.emptyFile, at: .start(of: path), "the file is empty",
          help: "fill it, or delete it; `tafel explain T103` shows how an entry starts"))
      return nil
    }
    return source
  }

  private static func encodingHelp(_ bytes: [UInt8], isNUL: Bool) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return "the file is UTF-16; save it as UTF-8"
    }
    return isNUL
      ? "delete it; it came with text pasted from another program, or the file is no text"
      : "save the file as UTF-8; it is probably in Windows-1252 or Latin-1"
  }

  private static func hex(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16, uppercase: true)
    return text.utf8.count == 1 ? "0" + text : text
  }

  /// The offset of the first byte that is no part of well-formed UTF-8, or of a NUL.
  static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes in
      var i = 0
      while i < bytes.count {
        if i + 8 <= bytes.count, isPlain(bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)) {
          i += 8
          continue
        }
        guard bytes[i] != 0, let length = bytes[i] < 0x80 ? 1 : sequenceLength(bytes, at: i) else {
          return i
        }
        i += length
      }
      return nil
    }
  }

  /// Whether eight bytes are ASCII and none is NUL: taking one from each changes no high bit.
  private static func isPlain(_ eight: UInt64) -> Bool {
    let highBits: UInt64 = 0x8080_8080_8080_8080
    return (eight | (eight &- 0x0101_0101_0101_0101)) & highBits == 0
  }

  /// The Unicode Standard, table 3-7.
  private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at i: Int) -> Int? {
    let lead = bytes[i]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard i + length <= bytes.count, second.contains(bytes[i + 1]) else { return nil }
    for next in bytes[(i + 2)..<max(i + 2, i + length)] where next & 0xC0 != 0x80 { return nil }
    return length
  }
}
