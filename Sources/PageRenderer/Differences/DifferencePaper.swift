import Diagnostics

/// What is said of a difference, before it is Markdown or HTML.
struct DifferencePaper {
  enum Span: Hashable {
    case text(String)
    case strong(String)
    case code(String)
  }

  typealias Line = [Span]

  indirect enum Block {
    case heading(Int, String)
    case paragraph(Line)
    case list([Line])
    case tasks([Line])
    case table(head: [String], rows: [[Line]])
    /// Opened by whoever wants to know more.
    case folded(Line, [Block])
    case lines(TextDifference)
    /// The charts before and after; where there are no charts, only what moves is listed.
    case map(ReviewDifference.Map)
  }

  private(set) var blocks: [Block] = []

  mutating func add(_ block: Block) { blocks.append(block) }

  /// The first rows in sight, the others folded.
  mutating func table(_ head: [String], _ rows: [[Line]], inSight: Int, others: (String, String)) {
    guard !rows.isEmpty else { return }
    add(.table(head: head, rows: Array(rows.prefix(inSight))))
    let rest = Array(rows.dropFirst(inSight))
    if !rest.isEmpty {
      add(
        .folded(
          [.text("\(rest.count) more \(rest.count == 1 ? others.0 : others.1)")],
          [.table(head: head, rows: rest)]))
    }
  }

  mutating func list(_ lines: [Line], inSight: Int, others: (String, String)) {
    guard !lines.isEmpty else { return }
    add(.list(Array(lines.prefix(inSight))))
    let rest = Array(lines.dropFirst(inSight))
    if !rest.isEmpty {
      add(
        .folded(
          [.text("\(rest.count) more \(rest.count == 1 ? others.0 : others.1)")], [.list(rest)]))
    }
  }
}
