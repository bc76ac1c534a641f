package import Diagnostics

/// Which constructs a text may use.
package enum Dialect: Sendable, Hashable {
  /// CommonMark 0.30 and nothing on top.
  case commonMark
  /// CommonMark with the pipe tables of GitHub Flavored Markdown.
  case gfmTables
  /// Everything: tables, footnotes, citations, entry links, charts, plain words.
  case tafel
}

/// A text as a tree. Nothing in it can do harm: links are relative or lead to `http`, `https` or
/// `mailto`, and raw HTML is kept for tools but never published.
package struct MarkdownDocument: Sendable, Hashable {
  package var dialect: Dialect
  package var blocks: [Block]
  /// In the order of first use; notes that nothing refers to are left out.
  package var footnotes: [Footnote]
  /// All headings in document order.
  package var headings: [Heading]
  /// Every citation, entry link and chart, in document order, footnotes last.
  package var references: [Reference]
  /// Every number that the build computes, in document order, footnotes last.
  package var numbers: [NumberDirective]

  package init(
    dialect: Dialect = .tafel, blocks: [Block] = [], footnotes: [Footnote] = [],
    headings: [Heading] = [], references: [Reference] = [], numbers: [NumberDirective] = []
  ) {
    self.dialect = dialect
    self.blocks = blocks
    self.footnotes = footnotes
    self.headings = headings
    self.references = references
    self.numbers = numbers
  }

  package var isEmpty: Bool { blocks.isEmpty }

  /// Reads the text that stands in the bytes `body` of a file. What is wrong with it is added to
  /// `diagnostics`; the tree holds whatever could be read.
  package static func parse(
    _ source: SourceText, body: Range<Int>, dialect: Dialect = .tafel,
    diagnostics: inout [Diagnostic]
  ) -> MarkdownDocument {
    var reader = DocumentReader(source, body: body, dialect: dialect)
    let document = reader.read()
    diagnostics.append(contentsOf: reader.diagnostics.sorted())
    return document
  }
}
