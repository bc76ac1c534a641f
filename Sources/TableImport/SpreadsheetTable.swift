/// A spreadsheet as it was exported: a header, and rows of cells with the line each begins at.
///
/// Separated by commas, semicolons or tabs, whichever the header has most of; cells may be quoted
/// (RFC 4180), and then hold separators, line breaks and doubled quotation marks.
package struct SpreadsheetTable: Sendable {
  package struct Row: Sendable {
    package let line: Int
    /// As many as the header has; cells that a row lacks are empty.
    package let cells: [String]
  }

  package let header: [String]
  package let rows: [Row]
  /// Rows with more cells than the header, by line.
  package let overfull: [Int]
  /// Semicolons separate, so a comma in a number is its decimal sign.
  package let hasDecimalCommas: Bool

  /// Nil for a text without a header.
  package init?(_ bytes: [UInt8]) {
    let firstLine = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 9]
    let separator =
      separators.max { one, other in
        firstLine.count { $0 == one } < firstLine.count { $0 == other }
      } ?? UInt8(ascii: ",")
    let all = Self.records(bytes, separator)
    guard let first = all.first, first.cells.contains(where: { !$0.isEmpty }) else { return nil }
    var header = first.cells
    while header.last?.isEmpty == true { header.removeLast() }
    self.header = header
    hasDecimalCommas = separator == UInt8(ascii: ";")
    var rows: [Row] = []
    var overfull: [Int] = []
    for record in all.dropFirst() where record.cells.contains(where: { !$0.isEmpty }) {
      if record.cells.dropFirst(header.count).contains(where: { !$0.isEmpty }) {
        overfull.append(record.line)
        continue
      }
      let missing = max(0, header.count - record.cells.count)
      rows.append(
        Row(
          line: record.line,
          cells: Array(record.cells.prefix(header.count)) + Array(repeating: "", count: missing)))
    }
    self.rows = rows
    self.overfull = overfull
  }

  private static func records(
    _ bytes: [UInt8], _ separator: UInt8
  ) -> [(line: Int, cells: [String])] {
    var records: [(line: Int, cells: [String])] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var (line, start) = (1, 1)
    var isQuoted = false
    func text(_ bytes: [UInt8]) -> String { trimmed(String(decoding: bytes, as: UTF8.self)) }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && (index == bytes.count || bytes[index] != 0x0A)) {
        line += 1
      }
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where cell.allSatisfy({ $0 == 0x20 }):
        isQuoted = true
        cell = []
      case separator:
        cells.append(text(cell))
        cell = []
      case 0x0A, 0x0D:
        if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { continue }
        records.append((start, cells + [text(cell)]))
        (cells, cell, start) = ([], [], line)
      default: cell.append(byte)
      }
    }
    if !cells.isEmpty || !cell.isEmpty { records.append((start, cells + [text(cell)])) }
    return records
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text.replacing("\u{A0}", with: " ")
  }
}

extension Substring {
  fileprivate func replacing(_ one: Character, with other: Character) -> String {
    String(map { $0 == one ? other : $0 })
  }
}
