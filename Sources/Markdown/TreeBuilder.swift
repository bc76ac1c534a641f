import Diagnostics

/// Puts blocks and inlines together to the finished tree.
struct TreeBuilder {
  let body: BodyText
  let inlines: [ArraySlice<CommonMarkNode>]
  let composer: InlineComposer
  let leaves: [Leaf]
  let dialect: Dialect
  var footnotes: Footnotes
  private(set) var diagnostics: [Diagnostic] = []
  private var references: [Reference] = []
  private var headings: [Heading] = []
  private var numbers: [NumberDirective] = []
  private var anchors = Anchors()

  init(
    body: BodyText, inlines: [ArraySlice<CommonMarkNode>], composer: InlineComposer,
    leaves: [Leaf], dialect: Dialect, footnotes: Footnotes
  ) {
    self.body = body
    self.inlines = inlines
    self.composer = composer
    self.leaves = leaves
    self.dialect = dialect
    self.footnotes = footnotes
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func refer(_ kind: Reference.Kind, to id: String, at range: SourceRange) {
    references.append(Reference(kind, id: id, range: range))
  }

  mutating func document(
    _ main: [BlockOutline.Node], notes: [[BlockOutline.Node]]
  ) -> MarkdownDocument {
    let blocks = blocks(of: main[...])
    var texts: [(definition: Int, blocks: [Block])] = []
    // A note may refer to further notes, which makes the list longer on the way.
    while texts.count < footnotes.used.count {
      let definition = footnotes.used[texts.count]
      texts.append((definition, self.blocks(of: notes[definition][...])))
    }
    diagnostics.append(contentsOf: footnotes.unused(in: body))
    return MarkdownDocument(
      dialect: dialect, blocks: blocks,
      footnotes: texts.enumerated().map { footnote($0 + 1, $1.definition, $1.blocks) },
      headings: headings, references: references, numbers: numbers)
  }

  private func footnote(_ number: Int, _ definition: Int, _ blocks: [Block]) -> Footnote {
    let definition = footnotes.definitions[definition]
    let end = definition.section.lines.last?.upperBound ?? definition.labelRange.upperBound
    return Footnote(
      number: number, label: definition.label, blocks: blocks,
      referenceCount: footnotes.referenceCount(of: number),
      range: body.range(
        definition.labelRange.lowerBound..<max(end, definition.labelRange.upperBound)))
  }

  /// The blocks of a run of outline nodes. It calls itself for what they contain, at most as deep
  /// as `OutlineReader.depthLimit`.
  private mutating func blocks(of nodes: ArraySlice<BlockOutline.Node>) -> [Block] {
    var blocks: [Block] = []
    forEachChild(of: nodes) { builder, node, children in
      if let kind = builder.kind(of: node, children) {
        blocks.append(Block(kind, at: builder.body.range(node.range)))
      }
    }
    return blocks
  }

  private mutating func forEachChild(
    of nodes: ArraySlice<BlockOutline.Node>,
    _ body: (inout TreeBuilder, BlockOutline.Node, ArraySlice<BlockOutline.Node>) -> Void
  ) {
    var start = nodes.startIndex
    while start < nodes.endIndex {
      var end = start + 1
      while end < nodes.endIndex, nodes[end].depth > nodes[start].depth { end += 1 }
      body(&self, nodes[start], nodes[(start + 1)..<end])
      start = end
    }
  }

  private mutating func kind(
    of node: BlockOutline.Node, _ children: ArraySlice<BlockOutline.Node>
  ) -> Block.Kind? {
    switch node.kind {
    case .quote: .quote(blocks(of: children))
    case .list(let start, let isTight):
      .list(List(start: start, isTight: isTight, items: items(of: children)))
    case .item: nil
    case .code(let text, let info): .code(Self.shown(text), info: Self.shown(info))
    case .html(let text): html(text, node.range)
    case .thematicBreak: .thematicBreak
    case .chart(let directive): chart(directive)
    case .summary(let directive): summary(directive)
    case .paragraph(let leaf): paragraph(inlines(ofLeaf: leaf))
    case .heading(let level, let leaf): heading(level, inlines(ofLeaf: leaf), node.range)
    case .table(let table): .table(self.table(table))
    }
  }

  private mutating func items(of nodes: ArraySlice<BlockOutline.Node>) -> [List.Item] {
    var items: [List.Item] = []
    forEachChild(of: nodes) { builder, node, children in
      let blocks = builder.blocks(of: children)
      items.append(List.Item(blocks: blocks, range: builder.body.range(node.range)))
    }
    return items
  }

  private func paragraph(_ inlines: [Inline]) -> Block.Kind? {
    inlines.isEmpty ? nil : .paragraph(inlines)
  }

  private mutating func heading(
    _ level: Int, _ inlines: [Inline], _ range: Range<Int>
  ) -> Block.Kind {
    let heading = Heading(
      level: level, anchor: anchors.anchor(for: inlines.plainText()), inlines: inlines,
      range: body.range(range))
    headings.append(heading)
    return .heading(heading)
  }

  private mutating func chart(_ directive: ChartDirective) -> Block.Kind {
    refer(.chart, to: directive.name, at: directive.nameRange)
    return .chart(directive)
  }

  private mutating func summary(_ directive: NumberDirective) -> Block.Kind {
    numbers.append(directive)
    return .summary(directive)
  }

  private mutating func table(_ outlined: BlockOutline.OutlinedTable) -> Table {
    var rows: [[Table.Cell]] = []
    for row in outlined.rows {
      var cells: [Table.Cell] = []
      for leaf in row {
        let inlines = inlines(ofLeaf: leaf)
        cells.append(Table.Cell(inlines: inlines, range: body.range(leaves[leaf].range)))
      }
      rows.append(cells)
    }
    return Table(
      alignments: outlined.alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  private mutating func html(_ text: String, _ range: Range<Int>) -> Block.Kind {
    if let fault = RawHTML.fault(text, at: body.range(range)) { report(fault) }
    return .html(Self.shown(text))
  }

  private mutating func inlines(ofLeaf leaf: Int) -> [Inline] {
    var reader = InlineReader(inlines[leaf], of: leaves[leaf], composer, in: body)
    swap(&reader.footnotes, &footnotes)
    let inlines = reader.read()
    swap(&reader.footnotes, &footnotes)
    references.append(contentsOf: reader.references)
    numbers.append(contentsOf: reader.numbers)
    diagnostics.append(contentsOf: reader.diagnostics)
    return inlines
  }

  /// A text with U+FFFD where the file had something that is no text.
  static func shown(_ text: String) -> String {
    guard text.hasByte(.substitute) else { return text }
    let scalars = text.unicodeScalars.map { $0 == "\u{1A}" ? "\u{FFFD}" : $0 }
    return String(String.UnicodeScalarView(scalars))
  }
}
