package import Electrochemistry

/// How asymmetry helps.
package struct Mechanism: Sendable {
  package var id: String
  package var path: String
  package var name: String
  package var order: Int
  package var summary: String?
  package var definition: String
  package var locator: Locator
  /// Ids of the catalysts that the text discusses.
  package var examples: [String]
  package var terms: [Term]
  package var measurements: [Measurement]
  package var prose: Prose

  package init(
    id: String, path: String, name: String, order: Int, definition: String, locator: Locator,
    prose: Prose
  ) {
    self.id = id
    self.path = path
    self.name = name
    self.order = order
    self.definition = definition
    self.locator = locator
    self.prose = prose
    examples = []
    terms = []
    measurements = []
  }
}

/// A challenge of the field and the perspective that answers it.
package struct Perspective: Sendable {
  package struct Side: Sendable, Hashable {
    /// `C-1` or `P-1`.
    package var code: String
    package var title: String
    package var text: String?

    package init(code: String, title: String, text: String?) {
      self.code = code
      self.title = title
      self.text = text
    }
  }

  package var id: String
  package var path: String
  package var order: Int
  package var challenge: Side
  package var perspective: Side
  package var locator: Locator
  package var measurements: [Measurement]
  package var prose: Prose

  package init(
    id: String, path: String, order: Int, challenge: Side, perspective: Side, locator: Locator,
    measurements: [Measurement], prose: Prose
  ) {
    self.id = id
    self.path = path
    self.order = order
    self.challenge = challenge
    self.perspective = perspective
    self.locator = locator
    self.measurements = measurements
    self.prose = prose
  }
}

/// A free page, or a text that is placed on a made page.
package struct Page: Sendable {
  package struct ReactionStep: Sendable, Hashable {
    package var medium: Medium
    package var equation: String
    package var note: String?

    package init(medium: Medium, equation: String, note: String?) {
      self.medium = medium
      self.equation = equation
      self.note = note
    }
  }

  package var id: String
  package var path: String
  package var title: String
  package var order: Int
  /// `reactions/orr`, `home`, …; nil for a page of its own.
  package var place: String?
  package var summary: String?
  package var steps: [ReactionStep]
  package var measurements: [Measurement]
  package var prose: Prose

  package init(id: String, path: String, title: String, order: Int, prose: Prose) {
    self.id = id
    self.path = path
    self.title = title
    self.order = order
    self.prose = prose
    steps = []
    measurements = []
  }
}
