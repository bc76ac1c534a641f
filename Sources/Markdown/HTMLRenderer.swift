package import Markup

/// Writes a text as HTML. Raw HTML is left out; everything else passes through `MarkupWriter`.
package struct HTMLRenderer: Sendable {
  package let hooks: Hooks

  package init(hooks: Hooks = Hooks()) { self.hooks = hooks }

  /// The whole text with its footnotes.
  package func render(_ document: MarkdownDocument) -> Markup {
    Markup { writer in
      var pass = RenderPass(hooks: hooks, dialect: document.dialect)
      pass.blocks(document.blocks, isTight: false, &writer)
      pass.footnotes(document.footnotes, &writer)
    }
  }

  /// A part of a document, without its footnotes.
  package func render(_ blocks: [Block], dialect: Dialect = .tafel) -> Markup {
    Markup { writer in
      var pass = RenderPass(hooks: hooks, dialect: dialect)
      pass.blocks(blocks, isTight: false, &writer)
    }
  }

  package func renderInline(_ inlines: [Inline], dialect: Dialect = .tafel) -> Markup {
    Markup { writer in
      RenderPass(hooks: hooks, dialect: dialect).inlines(inlines, &writer)
    }
  }
}

/// One run of a renderer over one document. It calls itself for nested blocks and inlines, which
/// the reader holds to a hundred levels.
struct RenderPass {
  let hooks: Hooks
  let dialect: Dialect
  var tableCount = 0

  init(hooks: Hooks, dialect: Dialect) {
    self.hooks = hooks
    self.dialect = dialect
  }

  mutating func blocks(_ blocks: [Block], isTight: Bool, _ writer: inout MarkupWriter) {
    for block in blocks { self.block(block, isTight: isTight, &writer) }
  }

  private mutating func block(_ block: Block, isTight: Bool, _ writer: inout MarkupWriter) {
    if case .paragraph(let inlines) = block.kind, isTight {
      return self.inlines(inlines, &writer)
    }
    writer.freshLine()
    switch block.kind {
    case .paragraph(let inlines): writer.element("p") { self.inlines(inlines, &$0) }
    case .heading(let heading): self.heading(heading, &writer)
    case .code(let text, let info): code(text, info, &writer)
    case .list(let list): self.list(list, &writer)
    case .quote(let blocks): quote(blocks, &writer)
    case .table(let table): self.table(table, &writer)
    case .thematicBreak: writer.void("hr")
    case .chart(let directive): hooks.chart(directive, &writer)
    case .summary(let directive): hooks.number(directive, &writer)
    case .html: break
    }
    writer.freshLine()
  }

  private func heading(_ heading: Heading, _ writer: inout MarkupWriter) {
    let level = min(max(heading.level + hooks.headingOffset, 1), 6)
    let names: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]
    let anchor = dialect == .tafel ? hooks.idPrefix + heading.anchor : nil
    writer.element(names[level - 1], ["id": anchor]) { inlines(heading.inlines, &$0) }
  }

  private func code(_ text: String, _ info: String, _ writer: inout MarkupWriter) {
    let language = info.split { $0 == " " || $0 == "\t" || $0 == "\n" }.first
    writer.element("pre") {
      $0.element("code", ["class": language.map { "language-\($0)" }], text: text)
    }
  }

  private mutating func quote(_ blocks: [Block], _ writer: inout MarkupWriter) {
    writer.open("blockquote")
    writer.newline()
    self.blocks(blocks, isTight: false, &writer)
    writer.freshLine()
    writer.close("blockquote")
  }

  private mutating func list(_ list: List, _ writer: inout MarkupWriter) {
    let name: StaticString = list.start == nil ? "ul" : "ol"
    let start = list.start.flatMap { $0 == 1 ? nil : String($0) }
    writer.open(name, ["start": start])
    for item in list.items {
      writer.freshLine()
      writer.open("li")
      blocks(item.blocks, isTight: list.isTight, &writer)
      writer.close("li")
    }
    writer.freshLine()
    writer.close(name)
  }
}

extension MarkupWriter {
  /// A line end, unless the line is empty.
  mutating func freshLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { newline() }
  }
}
