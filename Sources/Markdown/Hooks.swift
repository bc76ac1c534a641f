package import Markup

/// What the renderer of a text asks the one who knows the review.
package struct Hooks: Sendable {
  /// Writes running text; the place for formulae with subscripts.
  package var text: @Sendable (String, inout MarkupWriter) -> Void
  package var citation: @Sendable ([CitationItem], inout MarkupWriter) -> Void
  /// Writes a link to an entry, with its own name where there is no label.
  package var entryLink: @Sendable (_ id: String, _ label: String?, inout MarkupWriter) -> Void
  package var chart: @Sendable (ChartDirective, inout MarkupWriter) -> Void
  /// Writes a number within a sentence, or a table of numbers.
  package var number: @Sendable (NumberDirective, inout MarkupWriter) -> Void
  /// The address to write for a relative link or image; nil takes the link away and leaves its
  /// text. Absolute addresses are not asked about.
  package var link: @Sendable (_ destination: String) -> String?
  /// The accessible name of a document's tables, by their number from 1.
  package var tableLabel: @Sendable (Int) -> String
  /// Added to the level of each heading, so that `#` can be the `h2` of a page.
  package var headingOffset: Int
  /// Before every id, to tell several texts of one page apart.
  package var idPrefix: String

  package init(
    text: @escaping @Sendable (String, inout MarkupWriter) -> Void = { $1.text($0) },
    citation: @escaping @Sendable ([CitationItem], inout MarkupWriter) -> Void = { items, writer in
      writer.text("[\(items.map(\.id).joined(separator: "; "))]")
    },
    entryLink: @escaping @Sendable (String, String?, inout MarkupWriter) -> Void = {
      $2.text($1 ?? $0)
    },
    chart: @escaping @Sendable (ChartDirective, inout MarkupWriter) -> Void = { _, _ in },
    number: @escaping @Sendable (NumberDirective, inout MarkupWriter) -> Void = { _, _ in },
    link: @escaping @Sendable (String) -> String? = { $0 },
    tableLabel: @escaping @Sendable (Int) -> String = { "Table \($0)" },
    headingOffset: Int = 0, idPrefix: String = ""
  ) {
    self.text = text
    self.citation = citation
    self.entryLink = entryLink
    self.chart = chart
    self.number = number
    self.link = link
    self.tableLabel = tableLabel
    self.headingOffset = headingOffset
    self.idPrefix = idPrefix
  }
}
