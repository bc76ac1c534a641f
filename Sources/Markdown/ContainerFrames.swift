/// Reads a line the way CommonMark does: in columns, with tab stops of four.
struct LineCursor {
  let bytes: [UInt8]
  let end: Int
  private(set) var offset: Int
  private var column = 0
  /// Columns left of a tab that was used in part.
  private var partOfTab = 0

  init(_ bytes: [UInt8], line: Range<Int>) {
    self.bytes = bytes
    offset = line.lowerBound
    end = line.upperBound
  }

  var isAtBlank: Bool { offset < end && bytes[offset].isBlank }
  var isAtEnd: Bool { offset >= end }
  var byte: UInt8? { offset < end ? bytes[offset] : nil }

  /// How many columns of white space come next, and the byte after them.
  var indent: (columns: Int, offset: Int) {
    var ahead = self
    while ahead.isAtBlank { ahead.advance(1) }
    return (ahead.column - column, ahead.offset)
  }

  mutating func advance(_ columns: Int) {
    var left = columns
    while left > 0, offset < end {
      guard bytes[offset] == .tab else {
        offset += 1
        column += 1
        left -= 1
        continue
      }
      let width = partOfTab > 0 ? partOfTab : 4 - column % 4
      partOfTab = max(0, width - left)
      if partOfTab == 0 { offset += 1 }
      column += min(width, left)
      left -= width
    }
  }
}

/// The block quotes and list items round a block: what each of its lines begins with.
///
/// libcmark reports where a paragraph begins but not where the text of its further lines does;
/// this follows the block structure rules of CommonMark 0.30, section 5, to find it.
struct ContainerFrames {
  private enum Frame {
    case quote
    /// `columns`: marker and white space before the text; `line`: where the item begins.
    case item(columns: Int, line: Int)
  }

  private var frames: [Frame] = []

  var count: Int { frames.count }

  mutating func removeLast(downTo count: Int) {
    frames.removeLast(max(0, frames.count - count))
  }

  mutating func enterQuote() { frames.append(.quote) }

  /// Enters the list item whose marker stands on line `number`.
  mutating func enterItem(on number: Int, _ line: Range<Int>, of bytes: [UInt8]) {
    var cursor = text(of: line, number: number, in: bytes).cursor
    let indent = cursor.indent.columns
    cursor.advance(indent)
    let marker = Self.markerLength(cursor)
    cursor.advance(marker)
    let spaces = cursor.indent
    let isBare = spaces.columns >= 5 || spaces.columns < 1 || spaces.offset >= cursor.end
    let columns = indent + marker + (isBare ? 1 : spaces.columns)
    frames.append(.item(columns: columns, line: number))
  }

  /// Where the text of a line begins within all containers; `isLazy` if a container's mark is
  /// missing, which only the further lines of a paragraph may do.
  func text(of line: Range<Int>, number: Int, in bytes: [UInt8]) -> (
    cursor: LineCursor, isLazy: Bool
  ) {
    var cursor = LineCursor(bytes, line: line)
    for frame in frames {
      let indent = cursor.indent
      switch frame {
      case .quote:
        guard indent.columns <= 3, indent.offset < cursor.end,
          bytes[indent.offset] == UInt8(ascii: ">")
        else { return (cursor, true) }
        cursor.advance(indent.columns + 1)
        if cursor.isAtBlank { cursor.advance(1) }
      case .item(let columns, let start):
        guard start == number || indent.columns >= columns else { return (cursor, true) }
        cursor.advance(columns)
      }
    }
    return (cursor, false)
  }

  private static func markerLength(_ cursor: LineCursor) -> Int {
    var ahead = cursor
    while let byte = ahead.byte, byte.isDigit { ahead.advance(1) }
    return ahead.offset - cursor.offset + 1
  }
}
