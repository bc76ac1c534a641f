import Diagnostics

/// Lines and columns of a body, found in the same time wherever they stand: a line of a hundred
/// thousand brackets must not be counted from its start for each of them.
///
/// One reference for the many readers of a text.
final class PlaceIndex: Sendable {
  private static let stride = 16

  private let path: String
  private let bytes: ArraySlice<UInt8>
  /// Line and column (from 1) of the body's first byte.
  private let first: (line: Int, column: Int)
  /// Where lines start within the body, as `SourceText` counts them.
  private let lineStarts: [Int]
  /// How many scalars begin before every 16th byte.
  private let scalars: [Int]
  /// How many scalars begin before each line.
  private let scalarsBeforeLine: [Int]

  init(_ source: SourceText, body: Range<Int>) {
    path = source.path
    bytes = source.bytes[body]
    first = source.position(of: body.lowerBound)
    var starts = [0]
    var beforeLine = [0]
    var scalars: [Int] = []
    scalars.reserveCapacity(body.count / Self.stride + 1)
    var count = 0
    bytes.withUnsafeBufferPointer { bytes in
      for (offset, byte) in bytes.enumerated() {
        if offset % Self.stride == 0 { scalars.append(count) }
        if byte & 0xC0 != 0x80 { count += 1 }
        if byte == .lineFeed {
          starts.append(offset + 1)
          beforeLine.append(count)
        }
      }
    }
    lineStarts = starts
    self.scalars = scalars
    scalarsBeforeLine = beforeLine
  }

  /// The place of a stretch of the body.
  func range(_ offsets: Range<Int>) -> SourceRange {
    let start = position(of: offsets.lowerBound)
    let end = position(of: offsets.upperBound)
    return SourceRange(
      path: path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
  }

  private func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineStarts.firstIndex(past: offset) { $0 } - 1
    let column = scalarCount(before: offset) - scalarsBeforeLine[line]
    return (first.line + line, column + (line == 0 ? first.column : 1))
  }

  private func scalarCount(before offset: Int) -> Int {
    guard !scalars.isEmpty else { return 0 }
    let block = min(offset / Self.stride, scalars.count - 1)
    var count = scalars[block]
    let start = bytes.startIndex
    for byte in bytes[(start + block * Self.stride)..<(start + offset)] where byte & 0xC0 != 0x80 {
      count += 1
    }
    return count
  }
}
