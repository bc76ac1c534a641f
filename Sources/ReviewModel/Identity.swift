package import Markdown

/// A place on the site that content can link to.
package enum ItemReference: Sendable, Hashable {
  case catalyst(String)
  case strategy(String)
  case designClass(strategy: String, id: String)
  case mechanism(String)
  case perspective(String)
  case page(String)
  case map(String)
}

/// The address of a text inside a source, and the source.
package struct Locator: Sendable, Hashable {
  package var sourceID: String
  /// `section 3.4`, `Fig. 15j`; nil where none is given.
  package var place: String?

  package init(sourceID: String, place: String?) {
    self.sourceID = sourceID
    self.place = place
  }
}

/// A word and what it means.
package struct Term: Sendable, Hashable {
  package var term: String
  package var definition: String
  package var place: String?

  package init(term: String, definition: String, place: String?) {
    self.term = term
    self.definition = definition
    self.place = place
  }
}

/// What every item with a Markdown body carries.
package struct Prose: Sendable, Hashable {
  package var document: MarkdownDocument
  /// Ids of the sources it cites, in order of first use.
  package var citations: [String]
  /// What its links lead to, by the name written between the brackets.
  package var links: [String: ItemReference]

  package init(document: MarkdownDocument, citations: [String], links: [String: ItemReference]) {
    self.document = document
    self.citations = citations
    self.links = links
  }
}
