/// Finds pipe tables in the lines of a paragraph, by the rules of GitHub Flavored Markdown 0.29,
/// section 4.10.
struct TableScanner {
  private static let delimiterBytes = ByteSet("|:- \t")

  let bytes: [UInt8]
  /// A bar within `[[entry|label]]` belongs to the link and ends no cell.
  let keepsEntryLinks: Bool

  /// A line of a paragraph without what its containers put before it.
  struct Line {
    var range: Range<Int>
    /// Columns of white space before the text.
    var indent: Int
    var isLazy: Bool

    var mayBelongToTable: Bool { indent <= 3 && !isLazy }
  }

  /// The first line that heads a table, and the alignments of its columns.
  func firstHeader(in lines: [Line]) -> (index: Int, alignments: [Table.Alignment])? {
    guard lines.count > 1 else { return nil }
    for index in 1..<lines.count where lines[index].mayBelongToTable {
      guard let alignments = alignments(of: lines[index].range) else { continue }
      guard cells(of: lines[index - 1].range).count == alignments.count else { continue }
      guard hasBar(lines[index - 1].range) || hasBar(lines[index].range) else { continue }
      return (index - 1, alignments)
    }
    return nil
  }

  /// The alignments of a delimiter row (`| :-- | --: |`); nil if the line is none.
  func alignments(of line: Range<Int>) -> [Table.Alignment]? {
    guard bytes[line].allSatisfy(Self.delimiterBytes.contains) else { return nil }
    let cells = cells(of: line)
    guard !cells.isEmpty else { return nil }
    var alignments: [Table.Alignment] = []
    for cell in cells {
      guard cell.pieces.count == 1, let alignment = alignment(bytes[cell.range]) else { return nil }
      alignments.append(alignment)
    }
    return alignments
  }

  private func alignment(_ cell: ArraySlice<UInt8>) -> Table.Alignment? {
    var dashes = cell
    let colon = UInt8(ascii: ":")
    let left = dashes.first == colon
    if left { dashes = dashes.dropFirst() }
    let right = dashes.last == colon
    if right { dashes = dashes.dropLast() }
    guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    switch (left, right) {
    case (true, true): return .center
    case (true, false): return .left
    case (false, true): return .right
    case (false, false): return Table.Alignment.none
    }
  }

  func hasBar(_ line: Range<Int>) -> Bool { bytes[line].contains(UInt8(ascii: "|")) }

  /// The cells of a row without the white space round them. A backslash before a bar is left out.
  func cells(of line: Range<Int>) -> [Leaf] {
    let line = trimmed(line)
    var cells: [Leaf] = []
    var offset = line.lowerBound
    if offset < line.upperBound, bytes[offset] == UInt8(ascii: "|") { offset += 1 }
    while offset < line.upperBound {
      let cell = cell(in: offset..<line.upperBound)
      cells.append(cell.leaf)
      offset = cell.end + 1
    }
    return cells
  }

  /// The cell at the start of `range` and the bar (or line end) after it.
  private func cell(in range: Range<Int>) -> (leaf: Leaf, end: Int) {
    var pieces: [Leaf.Piece] = []
    var start = range.lowerBound
    var offset = start
    while offset < range.upperBound, bytes[offset] != UInt8(ascii: "|") {
      if bytes[offset] == .backslash, offset + 1 < range.upperBound, bytes[offset + 1].isPunctuation
      {
        if bytes[offset + 1] == UInt8(ascii: "|") {
          pieces.append(.init(range: start..<offset, isNewLine: false))
          start = offset + 1
        }
        offset += 2
      } else if keepsEntryLinks, let end = entryLinkEnd(in: offset..<range.upperBound) {
        offset = end
      } else {
        offset += 1
      }
    }
    pieces.append(.init(range: start..<offset, isNewLine: false))
    return (Leaf(pieces: trimmed(pieces)), offset)
  }

  /// The end of an entry link with an unescaped bar that starts here.
  private func entryLinkEnd(in range: Range<Int>) -> Int? {
    let open = UInt8(ascii: "[")
    let close = UInt8(ascii: "]")
    guard range.count > 2, bytes[range.lowerBound] == open, bytes[range.lowerBound + 1] == open
    else { return nil }
    var bars = 0
    for offset in range.dropFirst(2) {
      switch bytes[offset] {
      case close:
        let isClosed = offset + 1 < range.upperBound && bytes[offset + 1] == close
        return isClosed && bars == 1 ? offset + 2 : nil
      case UInt8(ascii: "|"):
        bars += 1
      case open, .backslash, UInt8(ascii: "`"):
        return nil
      default: continue
      }
      if bars > 1 { return nil }
    }
    return nil
  }

  private func trimmed(_ pieces: [Leaf.Piece]) -> [Leaf.Piece] {
    var pieces = pieces
    if let first = pieces.first {
      pieces[0].range = trimmed(first.range, atEnd: pieces.count == 1)
    }
    if pieces.count > 1, let last = pieces.last {
      pieces[pieces.count - 1].range = trimmed(last.range, atStart: false)
    }
    return pieces
  }

  private func trimmed(_ range: Range<Int>, atStart: Bool = true, atEnd: Bool = true) -> Range<Int>
  {
    var low = range.lowerBound
    var high = range.upperBound
    while atEnd, low < high, bytes[high - 1].isBlank { high -= 1 }
    while atStart, low < high, bytes[low].isBlank { low += 1 }
    return low..<high
  }
}
