package import Diagnostics

extension MarkdownRules {
  package static let linkWithinLink = Rule(
    "T212", .error, "link within a link",
    meaning: "A citation, footnote or entry link is a link itself and cannot stand in the text of "
      + "another link.",
    bad: "[the source [@seed-182]](https://example.org)",
    good: "[the source](https://example.org) [@seed-182]")
}

/// Turns libcmark's inline nodes of one leaf into inlines with places in the file.
struct InlineReader {
  private struct Open {
    var kind: CommonMarkNode.Kind
    var depth: Int
    var range: Range<Int>
    /// In the composed text.
    var end: Int
    var endLine: Int
    var children: [Inline] = []
  }

  private let body: BodyText
  private let composer: InlineComposer
  private let nodes: ArraySlice<CommonMarkNode>
  private let leaf: Leaf
  var footnotes = Footnotes()
  private(set) var references: [Reference] = []
  private(set) var numbers: [NumberDirective] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Added to libcmark's lines: it counts neither the link reference definitions before a text nor
  /// the line ends within the address of a link.
  private var lineShift: Int
  private var reportedLine: Int
  private var stack: [Open] = []
  private var done: [Inline] = []
  private var pending = ""
  private var pendingRange = 0..<0
  private var isFirst = true
  /// Where the last node ended in the composed text, for nodes without a place.
  private var last: Int

  init(
    _ nodes: ArraySlice<CommonMarkNode>, of leaf: Leaf, _ composer: InlineComposer,
    in body: BodyText
  ) {
    self.nodes = nodes.dropFirst()
    self.leaf = leaf
    self.composer = composer
    self.body = body
    lineShift = Self.skippedLines(nodes, leaf, in: body)
    let line = nodes.first?.start.line ?? 1
    reportedLine = line
    last = composer.position(of: .init(line: line + lineShift, column: 1))
  }

  mutating func read() -> [Inline] {
    for node in nodes {
      while let open = stack.last, open.depth >= node.depth { close() }
      add(node)
    }
    while !stack.isEmpty { close() }
    flush()
    return done
  }

  /// How many lines of link reference definitions libcmark took off the start of a paragraph.
  private static func skippedLines(
    _ nodes: ArraySlice<CommonMarkNode>, _ leaf: Leaf, in body: BodyText
  ) -> Int {
    guard leaf.mayDefineLinks, leaf.pieces.count > 1, let paragraph = nodes.first,
      let last = nodes.dropFirst().map(\.end.line).max(), last < paragraph.end.line
    else { return 0 }
    let text = leaf.flattened(of: body.bytes).bytes
    guard text.first == UInt8(ascii: "["), let end = text.firstIndex(of: UInt8(ascii: "]")),
      text[end...].dropFirst().first == UInt8(ascii: ":")
    else { return 0 }
    return paragraph.end.line - last
  }

  // MARK: Places

  private func position(_ place: CommonMarkNode.Place) -> Int {
    composer.position(of: .init(line: place.line + lineShift, column: place.column))
  }

  /// The stretch of the composed text that a node takes.
  private mutating func range(of node: CommonMarkNode) -> Range<Int> {
    guard node.start.line > 0 else {
      lineShift = composer.line(of: last) - reportedLine
      return last..<last
    }
    var start = position(node.start)
    var end = max(start, position(node.end) + 1)
    switch node.kind {
    case .emphasis, .strong, .link, .image:
      last = start
      return start..<end
    case .text(let text):
      // libcmark places backticks that open no code behind themselves.
      if text.utf8.first == UInt8(ascii: "`"), node.start.column == node.end.column {
        end = start
        start -= text.utf8.count
      }
      end = min(end, max(start, composer.end(ofLineAt: start)))
    default: break
    }
    leave(end, node.end.line)
    return start..<end
  }

  private mutating func leave(_ end: Int, _ line: Int) {
    last = end
    reportedLine = line
  }

  /// The stretch of the body behind a stretch of the composed text; never outside the leaf.
  private func origin(_ range: Range<Int>) -> Range<Int> {
    let start = composer.origin(of: range.lowerBound)
    let end = range.isEmpty ? start : composer.origin(of: range.upperBound - 1) + 1
    return (start..<max(start, end)).clamped(to: leaf.range)
  }

  private func place(_ range: Range<Int>) -> SourceRange { body.range(range) }

  // MARK: Nodes

  private mutating func add(_ node: CommonMarkNode) {
    let position = range(of: node)
    let range = origin(position)
    switch node.kind {
    case .text(let text): addText(text, range)
    case .softBreak: append(.softBreak, range)
    case .lineBreak: append(.lineBreak, range)
    case .inlineCode(let text): append(.code(restored(text)), range)
    case .inlineHTML(let text):
      let text = restored(text)
      if let fault = RawHTML.fault(text, at: place(range)) { diagnostics.append(fault) }
      append(.html(text), range)
    default:
      flush()
      stack.append(
        Open(
          kind: node.kind, depth: node.depth, range: range, end: position.upperBound,
          endLine: node.end.line))
    }
  }

  private mutating func append(_ kind: Inline.Kind, _ range: Range<Int>) {
    flush()
    push(Inline(kind, at: place(range)))
  }

  private mutating func push(_ inline: Inline) {
    if stack.isEmpty { done.append(inline) } else { stack[stack.count - 1].children.append(inline) }
  }

  /// libcmark cuts a text at every bracket; here it grows together again.
  private mutating func flush() {
    guard !pending.isEmpty else { return }
    let text = TreeBuilder.shown(pending)
    pending = ""
    // libcmark drops white space before a line end, but not from the place.
    var end = pendingRange.upperBound
    if text.utf8.last?.isBlank != true {
      while end > pendingRange.lowerBound, body.bytes[end - 1].isBlank { end -= 1 }
    }
    pendingRange = pendingRange.lowerBound..<end
    push(Inline(.text(text), at: place(pendingRange)))
  }

  private mutating func addText(_ text: String, _ range: Range<Int>) {
    var text = text
    var start = range.lowerBound
    if isFirst, let unguarded = InlineComposer.unguarded(text) {
      text = unguarded
      start = leaf.range.lowerBound
    }
    isFirst = false
    for part in Placeholder.parts(of: text) {
      switch part {
      case .text(let text):
        start = appendPending(text, from: start, limit: range.upperBound)
      case .mark(let number):
        addExtension(number)
        if number < composer.extensions.count {
          start = composer.extensions[number].range.upperBound
        }
      }
    }
    if !pending.isEmpty {
      pendingRange = pendingRange.lowerBound..<max(pendingRange.upperBound, range.upperBound)
    }
  }

  /// Adds to the text that is not yet closed and says where it ends in the body.
  private mutating func appendPending(_ text: String, from start: Int, limit: Int) -> Int {
    guard !text.isEmpty else { return start }
    let end = min(start + text.utf8.count, limit)
    if pending.isEmpty {
      pendingRange = start..<max(start, end)
      pending = text
    } else {
      pendingRange = pendingRange.lowerBound..<max(pendingRange.lowerBound, end)
      pending += text
    }
    return end
  }

  // MARK: Extensions

  private mutating func addExtension(_ number: Int) {
    guard number < composer.extensions.count else { return }
    let (kind, range) = composer.extensions[number]
    if isWithinLink, reportsWithinLink(kind, range) { return }
    switch kind {
    case .citation(let items):
      for item in items { references.append(Reference(.source, id: item.id, range: item.range)) }
      append(.citation(items), range)
    case .entryLink(let id, let label, let idRange):
      references.append(Reference(.entry, id: id, range: idRange))
      append(.entryLink(id: id, label: label), range)
    case .footnote(let label):
      guard let reference = footnotes.reference(to: label) else { return }
      append(.footnoteReference(reference), range)
    case .plainWord(let word): append(.plainWord(TreeBuilder.shown(word)), range)
    case .number(let directive):
      numbers.append(directive)
      append(.number(directive), range)
    }
  }

  private var isWithinLink: Bool {
    stack.contains {
      switch $0.kind {
      case .link, .image: true
      default: false
      }
    }
  }

  /// Reports what may not stand within a link and sets it as text; a plain word may.
  private mutating func reportsWithinLink(_ kind: Extension, _ range: Range<Int>) -> Bool {
    let text: String
    switch kind {
    case .plainWord, .number: return false
    case .entryLink(let id, let label, _): text = label ?? id
    case .citation, .footnote: text = ""
    }
    diagnostics.append(
      Diagnostic(
        MarkdownRules.linkWithinLink, at: place(range),
        "“\(body.string(range))” stands within the text of another link",
        help: "move it behind the link"))
    if !text.isEmpty { append(.text(text), range) }
    return true
  }

  /// A text in which libcmark saw marks where the file has its own words (code, addresses).
  private func restored(_ text: String) -> String {
    let parts = Placeholder.parts(of: text)
    guard parts != [.text(text)] else { return TreeBuilder.shown(text) }
    let whole = parts.map { part in
      switch part {
      case .text(let text): text
      case .mark(let number):
        number < composer.extensions.count
          ? body.string(composer.extensions[number].range) : ""
      }
    }
    return TreeBuilder.shown(whole.joined())
  }

  // MARK: Containers

  private mutating func close() {
    flush()
    guard let open = stack.popLast() else { return }
    let range = open.range
    leave(open.end, open.endLine)
    switch open.kind {
    case .emphasis: push(Inline(.emphasis(open.children), at: place(range)))
    case .strong: push(Inline(.strong(open.children), at: place(range)))
    case .link(let url, let title): closeLink(restored(url), restored(title), open, range)
    case .image(let url, let title): closeImage(restored(url), restored(title), open, range)
    default: break
    }
  }

  private mutating func closeLink(
    _ url: String, _ title: String, _ open: Open, _ range: Range<Int>
  ) {
    let range = wholeRange(range, open)
    guard let fault = Address(url).linkFault(at: range) else {
      let link = Link(destination: url, title: title, children: open.children)
      return push(Inline(.link(link), at: range))
    }
    diagnostics.append(fault)
    for child in open.children { push(child) }
  }

  private mutating func closeImage(
    _ url: String, _ title: String, _ open: Open, _ range: Range<Int>
  ) {
    let range = wholeRange(range, open)
    let alternative = open.children.plainText()
    guard let fault = Address(url).imageFault(at: range) else {
      let image = Image(source: url, title: title, alternative: alternative)
      return push(Inline(.image(image), at: range))
    }
    diagnostics.append(fault)
    if !alternative.isEmpty { push(Inline(.text(alternative), at: range)) }
  }

  /// libcmark puts a link that spans lines wholly onto its last line; what it contains knows
  /// better where it begins.
  private func wholeRange(_ range: Range<Int>, _ open: Open) -> SourceRange {
    var place = place(range)
    if let first = open.children.first?.range, first.line < place.line {
      var mark = 1
      if case .image = open.kind { mark = 2 }
      place.line = first.line
      place.column = max(1, first.column - mark)
    }
    return place
  }
}
