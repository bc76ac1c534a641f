import Diagnostics
import Markdown
import Markup

/// Puts the raw HTML of a tree back into its HTML, to compare what libcmark read as HTML with the
/// specification, although it is never published.
struct RawHTMLRestorer {
  private var pieces: [String] = []

  static func html(_ text: String) -> String {
    var diagnostics: [Diagnostic] = []
    let source = SourceText(path: "pages/test.md", text: text)
    var document = MarkdownDocument.parse(
      source, body: 0..<source.bytes.count, dialect: .commonMark, diagnostics: &diagnostics)
    var restorer = RawHTMLRestorer()
    document.blocks = restorer.blocks(document.blocks)
    var html = HTMLRenderer().render(document).string
    for (number, piece) in restorer.pieces.enumerated().reversed() {
      let block = "<pre><code class=\"language-raw\">raw\(number).</code></pre>\n"
      html = html.replacing(block, with: piece)
      html = html.replacing("raw\(number).", with: piece)
    }
    return normalised(html)
  }

  private mutating func mark(_ html: String) -> String {
    pieces.append(html)
    return "raw\(pieces.count - 1)."
  }

  private mutating func blocks(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for block in blocks { result.append(self.block(block)) }
    return result
  }

  private mutating func block(_ block: Block) -> Block {
    var block = block
    switch block.kind {
    case .paragraph(let inlines): block.kind = .paragraph(self.inlines(inlines))
    case .heading(var heading):
      heading.inlines = inlines(heading.inlines)
      block.kind = .heading(heading)
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = blocks(list.items[index].blocks)
      }
      block.kind = .list(list)
    case .quote(let children): block.kind = .quote(blocks(children))
    case .html(let html): block.kind = .code(mark(html), info: "raw")
    default: break
    }
    return block
  }

  private mutating func inlines(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines { result.append(self.inline(inline)) }
    return result
  }

  private mutating func inline(_ inline: Inline) -> Inline {
    var inline = inline
    switch inline.kind {
    case .html(let html): inline.kind = .text(mark(html))
    case .emphasis(let children): inline.kind = .emphasis(inlines(children))
    case .strong(let children): inline.kind = .strong(inlines(children))
    case .link(var link):
      link.children = inlines(link.children)
      inline.kind = .link(link)
    default: break
    }
    return inline
  }
}
