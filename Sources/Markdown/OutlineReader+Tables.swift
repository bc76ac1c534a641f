package import Diagnostics

extension MarkdownRules {
  package static let tableRow = Rule(
    "T213", .warning, "rows that make no table",
    meaning: "A row with more cells than the header loses what stands in the last ones; often a "
      + "bar within a cell lacks its backslash. Without a line of dashes below the header, one for "
      + "each column, the rows are plain text.",
    bad: "| catalyst | η10 |\n| --- | --- |\n| FeN4 | 0.31 V | at pH 14 |",
    good: "| catalyst | η10 | note |\n| --- | --- | --- |\n| FeN4 | 0.31 V | at pH 14 |")
}

extension OutlineReader {
  private var scanner: TableScanner {
    TableScanner(bytes: body.bytes, keepsEntryLinks: dialect == .tafel)
  }

  /// A table in the lines of a paragraph, with the paragraphs before and after it.
  mutating func addTable(
    _ lines: [TableScanner.Line], depth: Int, mayDefineLinks: Bool
  ) -> Bool {
    guard let (header, alignments) = scanner.firstHeader(in: lines) else {
      if dialect == .tafel { reportLostTable(lines) }
      return false
    }
    let end = lines[(header + 2)...].firstIndex { !$0.mayBelongToTable } ?? lines.count
    addText(lines[..<header], depth, mayDefineLinks: mayDefineLinks)
    addTable(lines[header], alignments, rows: lines[(header + 2)..<end], depth)
    if end < lines.count { addText(lines[end...], depth, mayDefineLinks: false) }
    return true
  }

  /// A table that libcmark took for a heading, as an underline follows it.
  mutating func addTable(
    _ lines: [TableScanner.Line], underline: TableScanner.Line, level: Int, _ depth: Int
  ) -> Bool {
    guard scanner.firstHeader(in: lines) != nil else { return false }
    let text = body.bytes[underline.range].filter { !$0.isBlank }
    if level == 1 || text.count < 3 {
      return addTable(lines + [underline], depth: depth, mayDefineLinks: true)
    }
    _ = addTable(lines, depth: depth, mayDefineLinks: true)
    append(.thematicBreak, depth, underline.range)
    return true
  }

  private mutating func addText(
    _ lines: ArraySlice<TableScanner.Line>, _ depth: Int, mayDefineLinks: Bool
  ) {
    guard !lines.isEmpty else { return }
    let leaf = Leaf.lines(lines.map(\.range), mayDefineLinks: mayDefineLinks)
    append(.paragraph(self.leaf(leaf)), depth, leaf.range)
  }

  private mutating func addTable(
    _ header: TableScanner.Line, _ alignments: [Table.Alignment],
    rows: ArraySlice<TableScanner.Line>, _ depth: Int
  ) {
    let headerCells = scanner.cells(of: header.range).map { leaf($0) }
    var table = BlockOutline.OutlinedTable(alignments: alignments, rows: [headerCells])
    for row in rows {
      var cells = scanner.cells(of: row.range)
      if cells.count > alignments.count, dialect == .tafel {
        reportTooLong(cells, limit: alignments.count)
      }
      let end = row.range.upperBound
      while cells.count < alignments.count {
        cells.append(Leaf(pieces: [.init(range: end..<end, isNewLine: false)]))
      }
      table.rows.append(cells.prefix(alignments.count).map { leaf($0) })
    }
    let end = rows.last?.range.upperBound ?? header.range.upperBound
    append(.table(table), depth, header.range.lowerBound..<end)
  }

  private mutating func reportTooLong(_ cells: [Leaf], limit: Int) {
    let lost = cells[limit].range.lowerBound..<(cells.last?.range.upperBound ?? 0)
    report(
      Diagnostic(
        MarkdownRules.tableRow, at: body.range(lost),
        "this row has \(cells.count) cells, its header has \(limit); the rest is not shown",
        help: "add a column to the header, or write \\| for a bar within a cell"))
  }

  /// Rows that somebody meant as a table: a line of dashes of another width, or none at all.
  private mutating func reportLostTable(_ lines: [TableScanner.Line]) {
    guard lines.count > 1, scanner.hasBar(lines[0].range) else { return }
    for index in 1..<lines.count {
      guard let alignments = scanner.alignments(of: lines[index].range),
        scanner.hasBar(lines[index].range) || alignments.count > 1
      else { continue }
      let columns = scanner.cells(of: lines[index - 1].range).count
      let found = alignments.count == 1 ? "1 column" : "\(alignments.count) columns"
      return reportNoTable(
        lines[index].range,
        "the line of dashes has \(found) and the header \(columns), so this is no table",
        replacement: (lines[index].range, Self.dashes(columns)))
    }
    guard lines.allSatisfy({ startsWithBar($0.range) }) else { return }
    let columns = scanner.cells(of: lines[0].range).count
    let start = lines[1].range.lowerBound
    reportNoTable(
      lines[0].range, "these rows have no line of dashes below the first, so they are no table",
      replacement: (start..<start, Self.dashes(columns) + "\n"))
  }

  private static func dashes(_ columns: Int) -> String {
    "|" + String(repeating: "---|", count: columns)
  }

  private func startsWithBar(_ range: Range<Int>) -> Bool {
    body.bytes[range].first { !$0.isBlank } == UInt8(ascii: "|")
  }

  private mutating func reportNoTable(
    _ range: Range<Int>, _ message: String, replacement: (range: Range<Int>, text: String)
  ) {
    let text = replacement.text
    let line = text.last == "\n" ? String(text.dropLast()) : text
    report(
      Diagnostic(
        MarkdownRules.tableRow, at: body.range(range), message,
        help: "write \(line) below the header",
        fixes: [
          Fix(
            title: "write \(line)",
            replacements: [.init(range: body.range(replacement.range), text: text)])
        ]))
  }
}
