import Markup

// Tables and figures.
extension TypstConverter {
  mutating func table(_ children: [MarkupNode], _ writer: inout TypstWriter) {
    let table = PrintTable(children)
    guard table.columnCount > 0 else { return }
    writer.code("\n#data-table((")
    for width in table.widths {
      writer.number(width)
      writer.code("fr, ")
    }
    writer.code("), [")
    // A table without a subject stands under a heading that says what it is.
    if let subject {
      if let tableName {
        writer.text(tableName.prefix(1).uppercased() + tableName.dropFirst() + ": ")
      }
      writer.text(subject)
    }
    writer.code("], (")
    isCompact = true
    isInTable = true
    for cell in table.head {
      argument(cell.nodes, &writer)
      writer.code(", ")
    }
    writer.code("), ")
    for row in table.rows {
      for cell in row.cells { self.cell(cell, of: table.columnCount, &writer) }
      if let note = row.note {
        writer.code("note-cell(")
        writer.number(table.columnCount)
        writer.code(")")
        content(note, &writer)
        writer.code(", ")
      }
      writer.code("row-end, ")
    }
    isCompact = false
    isInTable = false
    writer.code(");\n")
  }

  /// Text alone needs no content around it, which costs a layout more.
  private mutating func argument(_ nodes: [MarkupNode], _ writer: inout TypstWriter) {
    if nodes.count == 1, case .text(let text) = nodes[0] {
      writer.string(text)
    } else {
      content(nodes, &writer)
    }
  }

  /// - Parameter columns: of the table: a cell across all of them is the head of a group.
  private mutating func cell(
    _ cell: PrintTable.Cell, of columns: Int, _ writer: inout TypstWriter
  ) {
    if cell.columns > 1 {
      writer.code(cell.columns < columns ? "wide-cell(" : "group-cell(")
      writer.number(cell.columns)
      writer.code(")")
      content(cell.nodes, &writer)
    } else {
      argument(cell.nodes, &writer)
    }
    writer.code(", ")
  }

  mutating func figure(_ children: [MarkupNode], _ writer: inout TypstWriter) {
    let parts = Self.figureParts(children)
    if let bytes = parts.drawing { drawing(bytes, caption: parts.caption, &writer) }
    blocks(parts.others, &writer)
  }

  private static func figureParts(
    _ children: [MarkupNode]
  ) -> (drawing: [UInt8]?, caption: [MarkupNode], others: [MarkupNode]) {
    var drawing: [UInt8]?
    var caption: [MarkupNode] = []
    var others: [MarkupNode] = []
    func visit(_ nodes: [MarkupNode]) {
      for node in nodes {
        switch node {
        case .drawing(let bytes): if drawing == nil { drawing = bytes }
        case .element("figcaption", _, let children): caption = children
        case .element("div", let attributes, let children):
          if attributes["class"] != "figure-narrow" { visit(children) }
        case .text: break
        case .element: others.append(node)
        }
      }
    }
    visit(children)
    return (drawing, caption, others)
  }

  /// Strips beside each other as one drawing: each drawing of its own costs the reading of fonts.
  mutating func strips(_ nodes: inout [MarkupNode], _ writer: inout TypstWriter) {
    defer { nodes = [] }
    let parts = nodes.compactMap { node -> (PrintDrawing, [MarkupNode])? in
      guard case .element(_, _, let children) = node else { return nil }
      let parts = Self.figureParts(children)
      return parts.drawing.map { (PrintDrawing($0), parts.caption) }
    }
    for start in stride(from: 0, to: parts.count, by: PrintDrawing.stripsInRow) {
      let row = parts[start..<min(start + PrintDrawing.stripsInRow, parts.count)]
      writer.code("\n#strips(bytes(")
      writer.string(PrintDrawing.row(of: row.map(\.0)))
      writer.code("), ")
      writer.string(row.map(\.0.description).joined(separator: "; "))
      for (_, caption) in row {
        writer.code(", ")
        content(caption, &writer)
      }
      writer.code(");\n")
    }
  }

  mutating func drawing(
    _ bytes: [UInt8], caption: [MarkupNode], _ writer: inout TypstWriter
  ) {
    let drawing = PrintDrawing(bytes)
    writer.code("\n#drawing(bytes(")
    writer.string(String(decoding: drawing.bytes, as: UTF8.self))
    writer.code("), ")
    writer.string(drawing.description)
    writer.code(", ")
    content([.text(drawing.title)], &writer)
    writer.code(", ")
    content(caption, &writer)
    writer.code(");\n")
  }
}
