/// Words of a terminal: lines of bounded length.
enum LineWrapping {
  /// The lines of a text, each at most `width` characters long; a longer word has a line of its own.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in text.lines {
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty, line.count + 1 + word.count > width {
          lines.append(line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      lines.append(line)
    }
    return lines
  }
}

/// A table of aligned columns for a terminal.
struct PlainTable {
  static let gap = 2

  private let rows: [[String]]

  /// - Parameter rows: of equal length, the head first.
  init(_ rows: [[String]]) { self.rows = rows }

  /// Lines of at most `width` characters; cells are wrapped where they must be.
  func lines(width: Int) -> [String] {
    let widths = columnWidths(within: width)
    return rows.flatMap { row -> [String] in
      let cells = zip(row, widths).map { LineWrapping.lines($0, width: $1) }
      let height = cells.map(\.count).max() ?? 0
      return (0..<height).map { index in
        let line = zip(cells, widths).map { lines, width in
          padded(index < lines.count ? lines[index] : "", to: width)
        }.joined(separator: String(repeating: " ", count: PlainTable.gap))
        return line.withoutTrailingSpaces
      }
    }
  }

  /// As wide as the longest cell, but for columns wider than an even share of what is left.
  private func columnWidths(within width: Int) -> [Int] {
    let count = rows.first?.count ?? 0
    let natural = (0..<count).map { column in rows.map { $0[column].count }.max() ?? 0 }
    var left = width - PlainTable.gap * max(0, count - 1)
    var widths = natural
    let narrowFirst = natural.indices.sorted { (natural[$0], $0) < (natural[$1], $1) }
    for (done, column) in narrowFirst.enumerated() {
      widths[column] = min(natural[column], max(1, left / (count - done)))
      left -= widths[column]
    }
    return widths
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension String {
  /// Empty ones count.
  var lines: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var withoutTrailingSpaces: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
