/// Writes Typst that content can't break out of: code is literals of the program, and every text of
/// the content is a string of Typst with its quotes and backslashes escaped.
struct TypstWriter {
  private(set) var bytes: [UInt8] = []

  /// Code of the program itself.
  mutating func code(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// A string of Typst.
  ///
  /// - Parameter keepsLines: whether line feeds stay; else each run of white space is one space.
  mutating func string(_ text: some StringProtocol, keepsLines: Bool = false) {
    bytes.append(UInt8(ascii: "\""))
    var isSpace = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A where keepsLines: code("\\n")
      // A line feed would break the string, and no document may hold control characters.
      case 0..<0x20, 0x20, 0x7F:
        if keepsLines || !isSpace { bytes.append(0x20) }
      default: bytes.append(byte)
      }
      isSpace = byte <= 0x20 || byte == 0x7F
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Text in markup mode; the semicolon ends the expression, so that nothing after it belongs to it.
  mutating func text(_ text: some StringProtocol) {
    guard !text.isEmpty else { return }
    code("#")
    string(text)
    code(";")
  }
}
