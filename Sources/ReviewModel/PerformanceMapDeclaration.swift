package import Electrochemistry

/// A declared performance map: which classes, reactions and metrics it shows.
package struct PerformanceMapDeclaration: Sendable, Hashable {
  package struct Panel: Sendable, Hashable {
    package var reaction: Reaction
    package var metric: Metric
    package var at: Quantity?

    package init(reaction: Reaction, metric: Metric, at: Quantity?) {
      self.reaction = reaction
      self.metric = metric
      self.at = at
    }
  }

  package var id: String
  package var path: String
  package var title: String
  package var order: Int
  package var description: String
  package var strategyID: String
  /// Ids of classes of the strategy, in the order of the bands.
  package var categories: [String]
  package var panels: [Panel]
  package var locator: Locator
  package var notes: [String]

  package init(
    id: String, path: String, title: String, order: Int, description: String, strategyID: String,
    categories: [String], panels: [Panel], locator: Locator, notes: [String]
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.order = order
    self.description = description
    self.strategyID = strategyID
    self.categories = categories
    self.panels = panels
    self.locator = locator
    self.notes = notes
  }
}
