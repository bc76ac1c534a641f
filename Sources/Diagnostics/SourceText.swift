/// The bytes of one file with its line starts, to turn byte offsets into lines and columns.
///
/// Texts are handed about by the thousand; a copy is one reference.
package struct SourceText: Sendable {
  private final class Storage: Sendable {
    let path: String
    let bytes: [UInt8]
    let lineStarts: [Int]

    init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
      lineStarts = bytes.withUnsafeBufferPointer { bytes in
        var starts = [0]
        starts.reserveCapacity(bytes.count / 32 + 2)
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
          starts.append(offset + 1)
        }
        return starts
      }
    }
  }

  private let storage: Storage

  /// Relative to the root of the review.
  package var path: String { storage.path }
  package var bytes: [UInt8] { storage.bytes }
  private var lineStarts: [Int] { storage.lineStarts }

  package init(path: String, bytes: [UInt8]) { storage = Storage(path: path, bytes: bytes) }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  package var lineCount: Int { lineStarts.count }

  /// Line `number` (from 1) without its line end; empty where there is no such line.
  package func line(_ number: Int) -> String {
    String(decoding: bytes[offsets(ofLine: number)], as: UTF8.self)
  }

  /// How many Unicode scalars line `number` (from 1) has, without its line end.
  package func scalarCount(ofLine number: Int) -> Int {
    Self.scalarCount(bytes[offsets(ofLine: number)])
  }

  private func offsets(ofLine number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return 0..<0 }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  /// The byte at which line `number` (from 1) starts.
  package func offset(ofLine number: Int) -> Int {
    lineStarts[min(max(number, 1), lineStarts.count) - 1]
  }

  /// The line and column (both from 1, columns in Unicode scalars) of a byte.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return (low + 1, Self.scalarCount(bytes[lineStarts[low]..<offset]) + 1)
  }

  /// The byte offset of a line and column.
  package func offset(line: Int, column: Int) -> Int {
    offset(column - 1, scalarsAfter: offset(ofLine: line))
  }

  /// The byte offset a number of Unicode scalars further on in the same line.
  package func offset(_ count: Int, scalarsAfter start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = start
      var left = count
      while left > 0, offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
        offset += 1
        while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        left -= 1
      }
      return offset
    }
  }

  package func range(_ offsets: Range<Int>) -> SourceRange {
    let start = position(of: offsets.lowerBound)
    let end = position(of: offsets.upperBound)
    return SourceRange(
      path: path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
  }

  private static func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
