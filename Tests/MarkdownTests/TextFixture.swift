import Diagnostics
import Markdown
import Markup

/// A text with what was read from it.
struct Reading {
  var document: MarkdownDocument
  var diagnostics: [Diagnostic] = []

  /// Reads a text that begins on line 4 of its file, behind front matter.
  init(_ text: String, _ dialect: Dialect = .tafel) {
    let head = "---\nname: η\n---\n"
    let source = SourceText(path: "pages/test.md", text: head + text)
    var found: [Diagnostic] = []
    document = MarkdownDocument.parse(
      source, body: head.utf8.count..<source.bytes.count, dialect: dialect, diagnostics: &found)
    diagnostics = found
  }

  /// `line:column-endLine:endColumn code message`, lines counted from the text's first.
  var faults: [String] { diagnostics.map { "\(place($0.range)) \($0.rule.code) \($0.message)" } }

  var codes: [String] { diagnostics.map(\.rule.code) }
}

/// `1:2-1:5`, with lines counted from the first line of the text.
func place(_ range: SourceRange) -> String {
  "\(range.line - 3):\(range.column)-\(range.endLine - 3):\(range.endColumn)"
}

extension Inline {
  /// What it is and where, for comparisons: `text 1:1-1:5 “word”`.
  var described: String {
    let place = place(range)
    switch kind {
    case .text(let text): return "text \(place) “\(text)”"
    case .plainWord(let word): return "plain \(place) “\(word)”"
    case .softBreak: return "break"
    case .lineBreak: return "hard break"
    case .code(let text): return "code \(place) “\(text)”"
    case .emphasis(let children): return "em \(place) [\(children.described)]"
    case .strong(let children): return "strong \(place) [\(children.described)]"
    case .link(let link): return "link \(place) \(link.destination) [\(link.children.described)]"
    case .image(let image): return "image \(place) \(image.source) “\(image.alternative)”"
    case .html(let text): return "html \(place) “\(text)”"
    case .citation(let items):
      let items = items.map {
        "\($0.id)@\(shortPlace($0.range))" + ($0.locator.map { ", \($0)" } ?? "")
      }
      return "cite \(place) {\(items.joined(separator: "; "))}"
    case .entryLink(let id, let label):
      return "entry \(place) \(id)" + (label.map { " “\($0)”" } ?? "")
    case .footnoteReference(let reference):
      return "note \(place) \(reference.number) \(reference.label) \(reference.occurrence)"
    case .number(let directive):
      return "number \(place) \(directive.word.rawValue) \(directive.subject)"
    }
  }
}

private func shortPlace(_ range: SourceRange) -> String { place(range) }

extension [Inline] {
  var described: String { map(\.described).joined(separator: ", ") }
}

extension Reading {
  /// The inlines of all paragraphs, headings and cells, one a line.
  var inlines: [String] { document.blocks.flatMap(Self.inlines(of:)) }

  private static func inlines(of block: Block) -> [String] {
    switch block.kind {
    case .paragraph(let inlines): [inlines.described]
    case .heading(let heading): [heading.inlines.described]
    case .quote(let blocks): blocks.flatMap(inlines(of:))
    case .list(let list): list.items.flatMap { $0.blocks.flatMap(inlines(of:)) }
    case .table(let table):
      ([table.header] + table.rows).flatMap { $0.map { $0.inlines.described } }
    default: []
    }
  }
}
