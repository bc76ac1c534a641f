/// A page of the site as search sees it.
package struct SearchDocument: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case entry, mechanism, strategy, reaction, element, text, source
  }

  /// How much a word says of a document by where it stands, from prose to the name.
  package enum Weight: Int, Sendable {
    case prose = 1
    case note, summary, heading, site, alias, name
  }

  package var kind: Kind
  /// Relative to the base of the site.
  package var address: String
  package var name: String
  /// One line below the name: class and metals, journal and year.
  package var detail: String
  /// One or two sentences.
  package var snippet: String
  /// Words to find it by.
  package var texts: [(weight: Weight, text: String)]
  /// Names that are taken apart as formulae.
  package var formulae: [(weight: Weight, text: String)]
  /// `metal:fe`: what `name:value` asks for, as search keys. One may stand here more than once.
  package var facets: [String]
  package var elements: [String]
  package var numbers: [Number]

  /// A value that `eta10 < 250` asks for.
  package struct Number: Sendable {
    package var field: String
    package var unit: String
    /// Digits as JSON takes them, in that unit.
    package var value: String
    package var reaction: String
    package var electrolyte: String
    package var medium: String
    package var isComputed: Bool
    package var isLowerBetter: Bool
    /// Further names of the quantity.
    package var names: [String]
  }

  package init(kind: Kind, address: String, name: String) {
    self.kind = kind
    self.address = address
    self.name = name
    detail = ""
    snippet = ""
    texts = []
    formulae = []
    facets = []
    elements = []
    numbers = []
  }

  mutating func add(texts: [String], _ weight: Weight) {
    for text in texts { self.texts.append((weight, text)) }
  }

  mutating func add(formulae: [String], _ weight: Weight) {
    for name in formulae { self.formulae.append((weight, name)) }
  }
}
