/// A file with offered replacements put in.
package struct FixedText: Sendable {
  package private(set) var text: SourceText
  /// The fixes that were put in, in the order of their places.
  package private(set) var fixes: [Fix] = []

  /// Puts in what does not get into each other's way: of two that overlap, the first.
  ///
  /// - Parameter fixes: of this file alone.
  package init(_ source: SourceText, applying fixes: [Fix]) {
    text = source
    // New lines end as the others of the file do.
    let isWindows = source.bytes.firstIndex(of: UInt8(ascii: "\n")).map {
      $0 > 0 && source.bytes[$0 - 1] == UInt8(ascii: "\r")
    }
    var taken: [(Range<Int>, text: String)] = []
    for fix in fixes {
      let own = fix.replacements.map { (Self.offsets(of: $0.range, in: source), text: $0.text) }
      // The same replacement, offered twice, is one.
      let new = own.filter { one in !taken.contains { $0.0 == one.0 && $0.text == one.text } }
      guard !new.contains(where: { one in taken.contains { Self.meet(one.0, $0.0) } }) else {
        continue
      }
      taken += new
      self.fixes.append(fix)
    }
    guard !taken.isEmpty else { return }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.bytes.count + 64)
    var end = 0
    for (range, text) in taken.sorted(by: { $0.0.lowerBound < $1.0.lowerBound }) {
      bytes += source.bytes[end..<range.lowerBound]
      for byte in text.utf8 {
        if byte == UInt8(ascii: "\n"), isWindows == true { bytes.append(UInt8(ascii: "\r")) }
        bytes.append(byte)
      }
      end = range.upperBound
    }
    bytes += source.bytes[end...]
    text = SourceText(path: source.path, bytes: bytes)
  }

  private static func offsets(of range: SourceRange, in source: SourceText) -> Range<Int> {
    let start = source.offset(line: range.line, column: range.column)
    return start..<max(start, source.offset(line: range.endLine, column: range.endColumn))
  }

  private static func meet(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.lowerBound == other.lowerBound || one.overlaps(other)
  }
}
