package import Diagnostics

extension MarkdownRules {
  package static let limits = Rule(
    "T208", .error, "text too long or too deep",
    meaning: "A text of more than 256 kB, with quotes, lists or emphasis nested a hundred deep, or "
      + "with more than 4,000 opening brackets in one paragraph is no prose; the limit keeps a slip "
      + "from stopping the whole review.",
    bad: "> > > > … (a hundred deep)",
    good: "> quoted text")
}

/// Reads one document: the block structure first, then the inlines of all its leaves at once.
struct DocumentReader {
  /// In bytes: some forty thousand words.
  static let sizeLimit = 1 << 18
  /// Of opening brackets between two empty lines. libcmark 0.30.2 looks back through all of them at
  /// each closing one: 33,000 in `![[]()` after `![[]()` take it five seconds, 4,000 a tenth of one.
  static let bracketLimit = 4_000

  let body: BodyText
  let dialect: Dialect
  private(set) var diagnostics: [Diagnostic] = []
  private var leaves: [Leaf] = []

  init(_ source: SourceText, body: Range<Int>, dialect: Dialect) {
    self.dialect = dialect
    let problem = Self.problem(source, body)
    self.body = BodyText(source, body: problem == nil ? body : body.lowerBound..<body.lowerBound)
    if let problem { diagnostics.append(problem) }
  }

  /// What keeps a text from being read at all.
  private static func problem(_ source: SourceText, _ body: Range<Int>) -> Diagnostic? {
    if body.count > sizeLimit {
      return Diagnostic(
        MarkdownRules.limits, at: source.range(body.lowerBound..<body.lowerBound),
        "this text has \(body.count) bytes, more than the \(sizeLimit) a page may have",
        help: "split it into several files")
    }
    guard let place = crowdedPlace(source.bytes, body) else { return nil }
    return Diagnostic(
      MarkdownRules.limits, at: source.range(place..<place + 1),
      "this is bracket number \(bracketLimit + 1) of one paragraph",
      help: "write \\[ for a bracket that begins no link, or part the paragraph by an empty line")
  }

  /// The first bracket over the limit.
  private static func crowdedPlace(_ bytes: [UInt8], _ body: Range<Int>) -> Int? {
    var brackets = 0
    var isEmptyLine = true
    for index in body {
      switch bytes[index] {
      case UInt8(ascii: "\n"):
        if isEmptyLine { brackets = 0 }
        isEmptyLine = true
      case UInt8(ascii: "["):
        brackets += 1
        isEmptyLine = false
        if brackets > bracketLimit { return index }
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
      default: isEmptyLine = false
      }
    }
    return nil
  }

  mutating func read() -> MarkdownDocument {
    var (main, definitions) = sections()
    let footnotes = Footnotes(definitions, in: body, diagnostics: &diagnostics)
    definitions = footnotes.definitions
    let outline = outline(of: main)
    let notes = definitions.map { self.outline(of: $0.section) }
    var composer = InlineComposer()
    for section in [main] + definitions.map(\.section) {
      composer.addDefinitions(of: section, in: body)
    }
    compose(&composer, footnotes)
    var builder = TreeBuilder(
      body: body, inlines: inlines(of: composer), composer: composer, leaves: leaves,
      dialect: dialect, footnotes: footnotes)
    let document = builder.document(outline, notes: notes)
    diagnostics.append(contentsOf: builder.diagnostics)
    return document
  }

  private func sections() -> (Section, [FootnoteScanner.Definition]) {
    let whole = Section(lines: body.lines)
    guard dialect == .tafel, FootnoteScanner.isNeeded(for: body) else { return (whole, []) }
    guard mayHoldVerbatim else { return FootnoteScanner(body: body, verbatim: []).split() }
    let parsed = CommonMarkParser.blocks(of: body.bytes, depthLimit: OutlineReader.depthLimit)
    let verbatim = parsed.nodes.compactMap { node -> ClosedRange<Int>? in
      // Within quotes and items no line begins at the margin, where definitions do.
      guard node.depth == 1 else { return nil }
      return switch node.kind {
      case .code: node.start.line...max(node.start.line, node.end.line)
      // libcmark ends some HTML a line early; otherwise an empty line follows.
      case .html: node.start.line...max(node.start.line, node.end.line + 1)
      default: nil
      }
    }
    return FootnoteScanner(body: body, verbatim: verbatim).split()
  }

  /// Whether a line could begin fenced code or HTML.
  private var mayHoldVerbatim: Bool {
    body.lines.contains { line in
      switch body.bytes[line].first(where: { !$0.isBlank }) {
      case UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "<"): true
      default: false
      }
    }
  }

  private mutating func outline(of section: Section) -> [BlockOutline.Node] {
    let parsed = CommonMarkParser.blocks(
      of: section.text(of: body.bytes), depthLimit: OutlineReader.depthLimit)
    if parsed.isTooDeep, let first = section.lines.first {
      reportDepth(at: first, "block quotes or lists are", "the rest is left out")
    }
    var reader = OutlineReader(section, in: body, dialect: dialect, leaves: leaves)
    leaves = []
    reader.read(parsed)
    leaves = reader.leaves
    diagnostics.append(contentsOf: reader.diagnostics)
    return reader.nodes
  }

  private mutating func compose(_ composer: inout InlineComposer, _ footnotes: Footnotes) {
    for leaf in leaves {
      let text = leaf.flattened(of: body.bytes)
      guard dialect == .tafel, !leaf.isPlain, ExtensionScanner.isNeeded(for: text.bytes) else {
        composer.add(leaf, text, [])
        continue
      }
      var scanner = ExtensionScanner(text, in: body, footnotes: footnotes)
      scanner.scan()
      diagnostics.append(contentsOf: scanner.diagnostics)
      composer.add(leaf, text, scanner.found)
    }
  }

  /// The nodes of each leaf's paragraph.
  private mutating func inlines(of composer: InlineComposer) -> [ArraySlice<CommonMarkNode>] {
    guard let firstLine = composer.leafLines.first else { return [] }
    let parsed = CommonMarkParser.inlines(
      of: composer.bytes, from: firstLine, depthLimit: OutlineReader.depthLimit)
    if parsed.isTooDeep {
      let first = leaves.first?.range ?? 0..<0
      reportDepth(at: first, "emphasis or links are", "the inner ones are set as plain text")
    }
    var slices = Array(repeating: parsed.nodes[0..<0], count: leaves.count)
    var leaf = 0
    var start = 0
    while start < parsed.nodes.count {
      var end = start + 1
      while end < parsed.nodes.count, parsed.nodes[end].depth > 1 { end += 1 }
      let line = parsed.nodes[start].start.line
      while leaf < leaves.count, composer.leafLines[leaf] < line { leaf += 1 }
      if leaf < leaves.count, composer.leafLines[leaf] == line {
        slices[leaf] = parsed.nodes[start..<end]
      }
      start = end
    }
    return slices
  }

  private mutating func reportDepth(at range: Range<Int>, _ what: String, _ result: String) {
    diagnostics.append(
      Diagnostic(
        MarkdownRules.limits, at: body.range(range.lowerBound..<range.lowerBound),
        "\(what) nested deeper than \(OutlineReader.depthLimit) levels; \(result)",
        help: "write it flatter"))
  }
}
