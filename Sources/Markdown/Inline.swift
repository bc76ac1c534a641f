package import Diagnostics

/// A piece of running text.
package struct Inline: Sendable, Hashable {
  package var kind: Kind
  package var range: SourceRange

  package init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  package indirect enum Kind: Sendable, Hashable {
    case text(String)
    /// A word marked with a backslash (`\FeN4`): text that no styler touches.
    case plainWord(String)
    case softBreak
    case lineBreak
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case link(Link)
    case image(Image)
    /// Raw HTML as it stands in the file; it is never published.
    case html(String)
    case citation([CitationItem])
    case entryLink(id: String, label: String?)
    case footnoteReference(FootnoteReference)
    /// A number that the build computes.
    case number(NumberDirective)
  }
}

package struct Link: Sendable, Hashable {
  /// Relative, or `http`, `https` or `mailto`; others never come into the tree.
  package var destination: String
  package var title: String
  package var children: [Inline]

  package init(destination: String, title: String = "", children: [Inline]) {
    self.destination = destination
    self.title = title
    self.children = children
  }
}

package struct Image: Sendable, Hashable {
  /// Relative to the site; images from elsewhere never come into the tree.
  package var source: String
  package var title: String
  /// The description as text without marks.
  package var alternative: String

  package init(source: String, title: String = "", alternative: String) {
    self.source = source
    self.title = title
    self.alternative = alternative
  }
}

/// One source of a citation: `@seed-182, p. 4`.
package struct CitationItem: Sendable, Hashable {
  package var id: String
  /// Page, figure or section within the source, as written: `p. 4`.
  package var locator: String?
  /// The id without its `@`.
  package var range: SourceRange

  package init(id: String, locator: String? = nil, range: SourceRange) {
    self.id = id
    self.locator = locator
    self.range = range
  }
}

package struct FootnoteReference: Sendable, Hashable {
  /// From 1, in order of first use.
  package var number: Int
  package var label: String
  /// From 1: which of the references to this note it is.
  package var occurrence: Int

  package init(number: Int, label: String, occurrence: Int) {
    self.number = number
    self.label = label
    self.occurrence = occurrence
  }
}
