package import Diagnostics

/// A piece of a text that stands on lines of its own.
package struct Block: Sendable, Hashable {
  package var kind: Kind
  package var range: SourceRange

  package init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  package indirect enum Kind: Sendable, Hashable {
    case paragraph([Inline])
    case heading(Heading)
    /// `info` is the word after the fence: `yaml`.
    case code(String, info: String)
    case list(List)
    case quote([Block])
    case table(Table)
    case thematicBreak
    case chart(ChartDirective)
    /// A table of numbers that the build computes.
    case summary(NumberDirective)
    /// Raw HTML as it stands in the file; it is never published.
    case html(String)
  }
}

package struct Heading: Sendable, Hashable {
  /// 1 to 6, as the number of `#`.
  package var level: Int
  /// Unique within the document; ASCII letters, digits and hyphens.
  package var anchor: String
  package var inlines: [Inline]
  package var range: SourceRange

  package init(level: Int, anchor: String, inlines: [Inline], range: SourceRange) {
    self.level = level
    self.anchor = anchor
    self.inlines = inlines
    self.range = range
  }
}

package struct List: Sendable, Hashable {
  /// The first number of an ordered list; nil for a bullet list.
  package var start: Int?
  /// No blank lines between the items: their paragraphs are set without space.
  package var isTight: Bool
  package var items: [Item]

  package init(start: Int?, isTight: Bool, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }

  package struct Item: Sendable, Hashable {
    package var blocks: [Block]
    package var range: SourceRange

    package init(blocks: [Block], range: SourceRange) {
      self.blocks = blocks
      self.range = range
    }
  }
}

/// A pipe table; every row has as many cells as `alignments`.
package struct Table: Sendable, Hashable {
  package enum Alignment: Sendable, Hashable { case none, left, center, right }

  package struct Cell: Sendable, Hashable {
    package var inlines: [Inline]
    package var range: SourceRange

    package init(inlines: [Inline], range: SourceRange) {
      self.inlines = inlines
      self.range = range
    }
  }

  package var alignments: [Alignment]
  package var header: [Cell]
  package var rows: [[Cell]]

  package init(alignments: [Alignment], header: [Cell], rows: [[Cell]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}

/// `{{chart name key=value}}` on a line of its own.
package struct ChartDirective: Sendable, Hashable {
  package struct Parameter: Sendable, Hashable {
    package var key: String
    package var value: String
    /// Key, equals sign and value.
    package var range: SourceRange

    package init(key: String, value: String, range: SourceRange) {
      self.key = key
      self.value = value
      self.range = range
    }
  }

  package var name: String
  package var parameters: [Parameter]
  /// The name alone.
  package var nameRange: SourceRange
  /// The whole directive.
  package var range: SourceRange

  package init(
    name: String, parameters: [Parameter] = [], nameRange: SourceRange, range: SourceRange
  ) {
    self.name = name
    self.parameters = parameters
    self.nameRange = nameRange
    self.range = range
  }

  /// The value of the first parameter of that name.
  package func value(of key: String) -> String? {
    parameters.first { $0.key == key }?.value
  }
}

/// A note and the text it stands for.
package struct Footnote: Sendable, Hashable {
  /// From 1, in order of first use.
  package var number: Int
  package var label: String
  package var blocks: [Block]
  /// How many references lead to it.
  package var referenceCount: Int
  package var range: SourceRange

  package init(
    number: Int, label: String, blocks: [Block], referenceCount: Int, range: SourceRange
  ) {
    self.number = number
    self.label = label
    self.blocks = blocks
    self.referenceCount = referenceCount
    self.range = range
  }
}
