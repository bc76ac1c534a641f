import Diagnostics

/// Finds the YAML between the two `---` lines at the head of a Markdown file.
enum FrontMatter {
  struct Parts {
    var yaml: Range<Int>
    var body: Range<Int>
  }

  static func split(_ source: SourceText, diagnostics: inout [Diagnostic]) -> Parts? {
    guard isFence(source, line: 1) else {
      diagnostics.append(FenceSlip.noStart(source))
      return nil
    }
    let start = source.offset(ofLine: 2)
    for line in stride(from: 2, through: source.lineCount, by: 1) where isFence(source, line: line)
    {
      let end = source.offset(ofLine: line)
      let body = line < source.lineCount ? source.offset(ofLine: line + 1) : source.bytes.count
      return Parts(yaml: start..<end, body: body..<source.bytes.count)
    }
    diagnostics.append(FenceSlip.noEnd(source))
    return nil
  }

  /// Three hyphens and nothing but blanks after them.
  static func isFence(_ source: SourceText, line: Int) -> Bool {
    guard line <= source.lineCount else { return false }
    let start = source.offset(ofLine: line)
    let bytes = source.bytes
    guard start + 3 <= bytes.count else { return false }
    guard bytes[start..<(start + 3)].allSatisfy({ $0 == UInt8(ascii: "-") }) else { return false }
    for byte in bytes[(start + 3)...] {
      if byte == UInt8(ascii: "\n") { return true }
      if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\r"), byte != UInt8(ascii: "\t") {
        return false
      }
    }
    return true
  }
}
