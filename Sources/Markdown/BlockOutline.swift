import Diagnostics

/// The blocks of one section before their inlines are known, in document order; the children of a
/// node are the nodes after it whose `depth` is greater.
struct BlockOutline {
  struct Node {
    enum Kind {
      case quote
      case list(start: Int?, isTight: Bool)
      case item
      case code(String, info: String)
      case html(String)
      case thematicBreak
      case chart(ChartDirective)
      case summary(NumberDirective)
      /// An index into `leaves`.
      case paragraph(Int)
      case heading(level: Int, leaf: Int)
      case table(OutlinedTable)
    }

    var kind: Kind
    var depth: Int
    /// Within the body.
    var range: Range<Int>
  }

  struct OutlinedTable {
    var alignments: [Table.Alignment]
    /// The cells row by row, the header first, as indices into `leaves`.
    var rows: [[Int]]
  }

  var nodes: [Node] = []
  var leaves: [Leaf] = []
}

/// Makes the outline of a section from what libcmark found.
struct OutlineReader {
  /// How deep blocks, and inlines within a paragraph, may be nested.
  static let depthLimit = 100

  let body: BodyText
  let section: Section
  let dialect: Dialect
  /// The leaves of all sections; the outline's indices count within it.
  var leaves: [Leaf]
  private(set) var nodes: [BlockOutline.Node] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var frames = ContainerFrames()

  init(_ section: Section, in body: BodyText, dialect: Dialect, leaves: [Leaf]) {
    self.section = section
    self.body = body
    self.dialect = dialect
    self.leaves = leaves
  }

  mutating func read(_ parsed: CommonMarkParser.Result) {
    var depths: [Int] = []
    for node in parsed.nodes {
      // Lists put nothing before a line; quotes and items do.
      while let depth = depths.last, depth >= node.depth { depths.removeLast() }
      frames.removeLast(downTo: depths.count)
      switch node.kind {
      case .quote:
        frames.enterQuote()
        depths.append(node.depth)
      case .item:
        enterItem(node)
        depths.append(node.depth)
      default: break
      }
      add(node)
    }
  }

  private mutating func enterItem(_ node: CommonMarkNode) {
    guard node.start.line >= 1, node.start.line <= section.lines.count else {
      return frames.enterQuote()
    }
    frames.enterItem(
      on: node.start.line, section.lines[node.start.line - 1], of: body.bytes)
  }

  private mutating func add(_ node: CommonMarkNode) {
    let range = section.range(of: node)
    switch node.kind {
    case .quote: append(.quote, node.depth, range)
    case .list(let start, let isTight):
      append(.list(start: start, isTight: isTight), node.depth, range)
    case .item: append(.item, node.depth, range)
    case .code(let text, let info): append(.code(text, info: info), node.depth, range)
    case .html(let text): append(.html(text), node.depth, htmlRange(node, text))
    case .thematicBreak: append(.thematicBreak, node.depth, range)
    case .paragraph: addParagraph(lines(of: node), node)
    case .heading(let level): addHeading(level, node)
    default: break
    }
  }

  /// libcmark ends some HTML a line early; its text has all lines.
  private func htmlRange(_ node: CommonMarkNode, _ text: String) -> Range<Int> {
    let lines = text.utf8.count { $0 == .lineFeed }
    let last = min(node.start.line + max(lines, 1), section.lines.count + 1) - 2
    let start = section.offset(node.start)
    guard section.lines.indices.contains(last) else { return start..<start }
    return start..<max(start, section.lines[last].upperBound)
  }

  mutating func append(_ kind: BlockOutline.Node.Kind, _ depth: Int, _ range: Range<Int>) {
    nodes.append(.init(kind: kind, depth: depth, range: range))
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Adds a leaf and says its index.
  mutating func leaf(_ leaf: Leaf) -> Int {
    leaves.append(leaf)
    return leaves.count - 1
  }

  /// The text of a leaf block, line by line, without what its containers put before it.
  private func lines(of node: CommonMarkNode) -> [TableScanner.Line] {
    let numbers = node.start.line...max(node.start.line, node.end.line)
    return numbers.clamped(to: 1...max(1, section.lines.count)).compactMap { number in
      let line = section.lines[number - 1]
      let (cursor, isLazy) = frames.text(of: line, number: number, in: body.bytes)
      let indent = cursor.indent
      guard indent.offset < line.upperBound else { return nil }
      return .init(
        range: indent.offset..<line.upperBound, indent: indent.columns, isLazy: isLazy)
    }
  }

  private mutating func addParagraph(_ lines: [TableScanner.Line], _ node: CommonMarkNode) {
    guard !lines.isEmpty else { return }
    if dialect != .commonMark, addTable(lines, depth: node.depth, mayDefineLinks: true) { return }
    let leaf = Leaf.lines(lines.map(\.range), mayDefineLinks: true)
    if dialect == .tafel, addCharts(leaf, depth: node.depth) { return }
    append(.paragraph(self.leaf(leaf)), node.depth, leaf.range)
  }

  private mutating func addHeading(_ level: Int, _ node: CommonMarkNode) {
    var lines = lines(of: node)
    guard let first = lines.first else { return }
    let range = section.range(of: node)
    guard node.end.line > node.start.line else {
      let text = Self.headingText(first.range, in: body.bytes)
      let leaf = leaf(Leaf.lines([text]))
      return append(.heading(level: level, leaf: leaf), node.depth, range)
    }
    // libcmark ends such a heading one line late, unless the text ends with it.
    if lines.count > 2, Self.isUnderline(lines[lines.count - 2], in: body.bytes) {
      lines.removeLast()
    }
    let underline = lines.removeLast()
    if dialect != .commonMark, addTable(lines, underline: underline, level: level, node.depth) {
      return
    }
    let whole = range.lowerBound..<underline.range.upperBound
    let leaf = leaf(Leaf.lines(lines.map(\.range), mayDefineLinks: true))
    append(.heading(level: level, leaf: leaf), node.depth, whole)
  }

  /// Whether a line is the `===` or `---` of a heading (CommonMark 0.30, section 4.3).
  private static func isUnderline(_ line: TableScanner.Line, in bytes: [UInt8]) -> Bool {
    guard line.mayBelongToTable, let first = bytes[line.range].first,
      first == UInt8(ascii: "=") || first == UInt8(ascii: "-")
    else { return false }
    return bytes[line.range].drop { $0 == first }.allSatisfy(\.isBlank)
  }

  /// The text of `## text ##` (CommonMark 0.30, section 4.2).
  private static func headingText(_ line: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let hash = UInt8(ascii: "#")
    var low = line.lowerBound
    var high = line.upperBound
    while low < high, bytes[low] == hash { low += 1 }
    while low < high, bytes[low].isBlank { low += 1 }
    while low < high, bytes[high - 1].isBlank { high -= 1 }
    var closing = high
    while closing > low, bytes[closing - 1] == hash { closing -= 1 }
    if closing < high, closing == low || bytes[closing - 1].isBlank {
      high = closing
      while low < high, bytes[high - 1].isBlank { high -= 1 }
    }
    return low..<high
  }

  private mutating func addCharts(_ leaf: Leaf, depth: Int) -> Bool {
    guard body.bytes[leaf.range].first == UInt8(ascii: "{") else { return false }
    let text = leaf.flattened(of: body.bytes)
    guard ChartDirectiveReader.isNeeded(for: text) else { return false }
    var reader = ChartDirectiveReader(text, in: body)
    guard let directives = reader.read() else {
      if let fault = reader.fault { report(fault) }
      var plain = leaf
      plain.isPlain = true
      append(.paragraph(self.leaf(plain)), depth, leaf.range)
      return true
    }
    for directive in directives {
      switch directive {
      case .chart(let chart): append(.chart(chart), depth, leaf.range)
      case .summary(let summary): append(.summary(summary), depth, leaf.range)
      }
    }
    return true
  }
}
