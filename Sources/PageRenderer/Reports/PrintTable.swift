import Markup

/// A table of a page as it stands on a sheet: its columns share the width by what is in them, and
/// where they would be too narrow the words of a row go below it.
struct PrintTable {
  struct Cell {
    var nodes: [MarkupNode]
    var columns: Int
    /// Numbers are not broken over lines if it can be helped.
    var isNumber: Bool
    var isWords: Bool
  }

  struct Row {
    var cells: [Cell]
    /// What stands below the row.
    var note: [MarkupNode]?

    /// A row across all columns follows them.
    mutating func shorten(by count: Int) {
      guard let whole = cells.firstIndex(where: { $0.columns > count }) else { return }
      cells[whole].columns -= count
    }
  }

  private(set) var head: [Cell] = []
  private(set) var rows: [Row] = []
  private(set) var columnCount = 0
  /// Shares of the width, in letters.
  private(set) var widths: [Int] = []

  /// About as many letters as stand side by side on a sheet.
  private static let capacity = 92

  init(_ children: [MarkupNode]) {
    var heads: [[Cell]] = []
    for case .element(let name, _, let lines) in children where name == "thead" || name == "tbody" {
      for case .element("tr", _, let nodes) in lines {
        let cells = nodes.compactMap(Self.cell)
        if cells.isEmpty { continue }
        if name == "thead" { heads.append(cells) } else { rows.append(Row(cells: cells)) }
      }
    }
    head = heads.first ?? []
    merge([.at, .electrolyte, .conditions], as: .conditions)
    merge([.value, .printed], as: .value)
    let all = [head] + rows.map(\.cells)
    columnCount = all.map { $0.reduce(0) { $0 + $1.columns } }.max() ?? 0
    widths = Self.widths(all, columnCount)
    let hasWords = rows.contains { row in
      row.cells.contains { $0.isWords && !Self.isEmpty($0.nodes) }
    }
    if !hasWords || widths.reduce(0, +) > Self.capacity { lowerWords() }
    let empty = Cell(nodes: [], columns: 1, isNumber: false, isWords: false)
    for index in rows.indices {
      let missing = columnCount - rows[index].cells.reduce(0) { $0 + $1.columns }
      rows[index].cells += [Cell](repeating: empty, count: max(0, missing))
    }
    if !head.isEmpty {
      head += [Cell](repeating: empty, count: max(0, columnCount - head.count))
    }
  }

  /// Puts columns of measurements that belong together into one: a sheet is narrower than a screen.
  private mutating func merge(
    _ columns: [MeasurementTable.Column], as merged: MeasurementTable.Column
  ) {
    let titles = head.map { $0.nodes.map(\.plain).joined() }
    let places = columns.compactMap { titles.firstIndex(of: $0.title) }
    guard let first = places.first, places.count > 1,
      places == Array(first..<(first + places.count))
    else { return }
    head[first].nodes = [.text(merged.title)]
    head.removeSubrange((first + 1)...(first + places.count - 1))
    for index in rows.indices {
      let cells = rows[index].cells
      guard cells.count == titles.count else {
        rows[index].shorten(by: places.count - 1)
        continue
      }
      let filled = places.map { cells[$0].nodes }.filter { !Self.isEmpty($0) }
      rows[index].cells[first].nodes =
        merged == .value ? Self.withPrinted(filled) : Self.joined(filled)
      rows[index].cells.removeSubrange((first + 1)...(first + places.count - 1))
    }
  }

  private static func joined(_ parts: [[MarkupNode]]) -> [MarkupNode] {
    guard let first = parts.first else { return [.text("–")] }
    return parts.dropFirst().reduce(first) { $0 + [.text("; ")] + $1 }
  }

  /// The text with plain spaces.
  private static func words(_ nodes: [MarkupNode]) -> String {
    nodes.map(\.plain).joined().replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  /// The value, and below it what is printed where that differs in more than the scale.
  private static func withPrinted(_ parts: [[MarkupNode]]) -> [MarkupNode] {
    guard let value = parts.first, let printed = parts.last, parts.count > 1,
      !words(value).hasPrefix(words(printed))
    else { return parts.first ?? [.text("–")] }
    return value + [.element("span", ["class": "under"], [.text("printed ")] + printed)]
  }

  /// Takes the column of words out and puts its texts below their rows.
  private mutating func lowerWords() {
    guard let column = rows.lazy.compactMap({ $0.cells.firstIndex(where: \.isWords) }).first,
      head.count == columnCount
    else { return }
    for index in rows.indices {
      if rows[index].cells.count == columnCount {
        let words = rows[index].cells.remove(at: column).nodes
        rows[index].note = Self.isEmpty(words) ? nil : words
      } else {
        rows[index].shorten(by: 1)
      }
    }
    head.remove(at: column)
    columnCount -= 1
    widths.remove(at: column)
  }

  private static func isEmpty(_ nodes: [MarkupNode]) -> Bool {
    ["", "–"].contains(nodes.map(\.plain).joined())
  }

  private static func cell(_ node: MarkupNode) -> Cell? {
    guard case .element(let name, let attributes, let children) = node, name == "td" || name == "th"
    else { return nil }
    let classes = (attributes["class"] ?? "").split(separator: " ")
    return Cell(
      nodes: children, columns: Int(attributes["colspan"] ?? "") ?? 1,
      isNumber: classes.contains("number"), isWords: classes.contains("words"))
  }

  /// A column is at least as wide as its longest word, and grows with its texts up to a measure.
  private static func widths(_ rows: [[Cell]], _ count: Int) -> [Int] {
    var widths = [Int](repeating: 4, count: count)
    for row in rows {
      var column = 0
      for cell in row {
        defer { column += cell.columns }
        guard cell.columns == 1, column < count else { continue }
        let text = cell.nodes.map(\.spaced).joined()
        let word = text.split { $0 == " " || $0 == "\n" }.map(\.count).max() ?? 0
        let measure = cell.isNumber ? 16 : cell.isWords ? 30 : 24
        widths[column] = max(widths[column], min(word, 24) + 1, min(text.count, measure))
      }
    }
    return widths
  }
}
