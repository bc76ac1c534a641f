/// A way to make a catalyst asymmetric, with its classes.
package struct Strategy: Sendable {
  /// A kind within a class: p–p, n–n, p–n.
  package struct ClassType: Sendable, Hashable {
    package var id: String
    package var name: String
    package var definition: String?

    package init(id: String, name: String, definition: String?) {
      self.id = id
      self.name = name
      self.definition = definition
    }
  }

  package struct DesignClass: Sendable, Hashable {
    package var id: String
    package var name: String
    package var definition: String
    package var place: String?
    package var types: [ClassType]

    package init(
      id: String, name: String, definition: String, place: String?, types: [ClassType]
    ) {
      self.id = id
      self.name = name
      self.definition = definition
      self.place = place
      self.types = types
    }

    /// The id as part of an address: `+` becomes `-`.
    package var slug: String {
      String(
        decoding: id.utf8.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    }
  }

  package var id: String
  package var path: String
  package var name: String
  package var order: Int
  package var summary: String?
  package var definition: String
  package var locator: Locator
  package var advantages: [String]
  package var drawbacks: [String]
  package var terms: [Term]
  package var classes: [DesignClass]
  package var mapIDs: [String]
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
    advantages = []
    drawbacks = []
    terms = []
    classes = []
    mapIDs = []
    measurements = []
  }

  package func designClass(_ id: String) -> DesignClass? { classes.first { $0.id == id } }
}
