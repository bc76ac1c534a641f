extension MarkdownDocument {
  /// The text without marks, paragraphs parted by a line end; for search and descriptions.
  ///
  /// Citations, footnotes, code blocks, charts and HTML are left out. `entryName` gives the name
  /// that a link without a label shows; without one it is the id.
  package func plainText(entryName: (String) -> String? = { _ in nil }) -> String {
    var parts: [String] = []
    blocks.appendPlainText(to: &parts, entryName)
    return parts.joined(separator: "\n")
  }

  /// The first paragraph without marks, cut at a word to at most `limit` characters.
  package func summary(
    limit: Int = .max, entryName: (String) -> String? = { _ in nil }
  ) -> String {
    for block in blocks {
      if case .paragraph(let inlines) = block.kind {
        let text = inlines.plainText(entryName: entryName)
        if !text.isEmpty { return text.cut(to: limit) }
      }
    }
    return ""
  }
}

extension [Block] {
  fileprivate func appendPlainText(to parts: inout [String], _ entryName: (String) -> String?) {
    for block in self {
      switch block.kind {
      case .paragraph(let inlines): parts.append(inlines.plainText(entryName: entryName))
      case .heading(let heading): parts.append(heading.inlines.plainText(entryName: entryName))
      case .quote(let blocks): blocks.appendPlainText(to: &parts, entryName)
      case .list(let list):
        for item in list.items { item.blocks.appendPlainText(to: &parts, entryName) }
      case .table(let table):
        for row in [table.header] + table.rows {
          parts.append(
            row.map { $0.inlines.plainText(entryName: entryName) }.joined(separator: " "))
        }
      case .code, .thematicBreak, .chart, .summary, .html: continue
      }
    }
  }
}

extension [Inline] {
  /// The text without marks; line ends within it are spaces.
  package func plainText(entryName: (String) -> String? = { _ in nil }) -> String {
    var text = ""
    appendPlainText(to: &text, entryName)
    return text
  }

  private func appendPlainText(to text: inout String, _ entryName: (String) -> String?) {
    for inline in self {
      switch inline.kind {
      case .text(let part), .plainWord(let part), .code(let part): text += part
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let children), .strong(let children):
        children.appendPlainText(to: &text, entryName)
      case .link(let link): link.children.appendPlainText(to: &text, entryName)
      case .image(let image): text += image.alternative
      case .entryLink(let id, let label): text += label ?? entryName(id) ?? id
      case .citation:
        // The space before a citation goes with it: “0.90 V [@a].” is “0.90 V.”
        if text.last == " " { text.removeLast() }
      case .number: text += "…"
      case .html, .footnoteReference: continue
      }
    }
  }
}

extension String {
  /// At most `limit` characters, cut after a word, with an ellipsis if something is left out.
  fileprivate func cut(to limit: Int) -> String {
    guard limit > 1, let end = index(startIndex, offsetBy: limit, limitedBy: endIndex),
      end < endIndex
    else { return limit < 1 ? "" : self }
    let head = self[..<index(before: end)]
    let words = head.lastIndex(of: " ").map { head[..<$0] } ?? head
    return words + "…"
  }
}
