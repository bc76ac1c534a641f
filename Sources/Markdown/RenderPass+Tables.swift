import Markup

extension RenderPass {
  mutating func table(_ table: Table, _ writer: inout MarkupWriter) {
    tableCount += 1
    guard dialect == .tafel else { return plainTable(table, &writer) }
    // A wide table scrolls by itself, also by keyboard; so the region needs a name and a tab stop.
    writer.element(
      "div",
      [
        "class": "table-scroll", "tabindex": "0", "role": "region",
        "aria-label": hooks.tableLabel(tableCount),
      ]
    ) { plainTable(table, &$0) }
  }

  private func plainTable(_ table: Table, _ writer: inout MarkupWriter) {
    writer.line { $0.open("table") }
    writer.line { $0.open("thead") }
    row(table.header, "th", table.alignments, &writer)
    writer.line { $0.close("thead") }
    if !table.rows.isEmpty {
      writer.line { $0.open("tbody") }
      for cells in table.rows { row(cells, "td", table.alignments, &writer) }
      writer.line { $0.close("tbody") }
    }
    writer.close("table")
  }

  private func row(
    _ cells: [Table.Cell], _ name: StaticString, _ alignments: [Table.Alignment],
    _ writer: inout MarkupWriter
  ) {
    writer.line { $0.open("tr") }
    for (cell, alignment) in zip(cells, alignments) {
      writer.line {
        $0.open(name, attributes(name, alignment))
        inlines(cell.inlines, &$0)
        $0.close(name)
      }
    }
    writer.line { $0.close("tr") }
  }

  /// The `align` of the GFM specification is obsolete in HTML, so Tafel's tables have classes.
  private func attributes(
    _ name: StaticString, _ alignment: Table.Alignment
  ) -> MarkupWriter.Attributes {
    let word: String? =
      switch alignment {
      case .none: nil
      case .left: "left"
      case .center: "center"
      case .right: "right"
      }
    guard dialect == .tafel else { return ["align": word] }
    let isHeader = name.utf8CodeUnitCount == 2 && name.utf8Start[1] == UInt8(ascii: "h")
    return ["scope": isHeader ? "col" : nil, "class": word.map { "align-\($0)" }]
  }
}

extension MarkupWriter {
  /// A piece with a line end.
  fileprivate mutating func line(_ body: (inout MarkupWriter) -> Void) {
    body(&self)
    newline()
  }
}
