package import Electrochemistry

/// A declared performance map: which catalysts, reactions and metrics it shows, and in which bands.
package struct PerformanceMapDeclaration: Sendable, Hashable {
  package struct Panel: Sendable, Hashable {
    /// What was driven: an electrode reaction, or a device by its type (`Zn–air battery`).
    package enum Process: Sendable, Hashable {
      case reaction(Reaction)
      case device(String)
    }

    package var process: Process
    package var metric: Metric
    package var at: Quantity?
    /// Only values in this medium; nil for all.
    package var medium: Medium?
    /// The unit of a metric that has several which can't be converted: hours or cycles.
    package var ownUnit: PhysicalUnit?

    package init(
      _ process: Process, metric: Metric, at: Quantity? = nil, medium: Medium? = nil,
      ownUnit: PhysicalUnit? = nil
    ) {
      self.process = process
      self.metric = metric
      self.at = at
      self.medium = medium
      self.ownUnit = ownUnit
    }

    package init(reaction: Reaction, metric: Metric, at: Quantity?, medium: Medium? = nil) {
      self.init(.reaction(reaction), metric: metric, at: at, medium: medium)
    }

    package var reaction: Reaction? {
      if case .reaction(let reaction) = process { reaction } else { nil }
    }

    package var device: String? {
      if case .device(let type) = process { type } else { nil }
    }

    /// `ORR`, `Zn–air battery`
    package var processName: String { reaction?.rawValue ?? device ?? "" }

    package var slug: String { reaction?.slug ?? SearchKey.slug(of: device ?? "") }

    package var unit: PhysicalUnit? { ownUnit ?? metric.storageUnit }
  }

  /// What a band holds.
  package enum Grouping: String, Sendable, Hashable, CaseIterable {
    case designClass = "class"
    case strategy, metal, year, electrolyte
  }

  /// A class of a strategy.
  package struct ClassReference: Sendable, Hashable {
    package var strategyID: String
    /// `unassigned` for entries of the strategy that have no class.
    package var classID: String

    package static let unassigned = "unassigned"

    package init(strategyID: String, classID: String) {
      self.strategyID = strategyID
      self.classID = classID
    }
  }

  package var id: String
  package var path: String
  package var title: String
  package var order: Int
  package var description: String
  package var grouping: Grouping
  /// Only entries of these strategies; empty for all, unassigned ones too.
  package var strategyIDs: [String]
  /// The bands of a map by class, in order.
  package var classes: [ClassReference]
  /// The bands of any other map, in order: metals, years, electrolytes, ids of strategies. Empty for
  /// all that occur.
  package var categories: [String]
  /// Only values in these electrolytes; empty for all.
  package var electrolytes: [String]
  package var panels: [Panel]
  package var locator: Locator
  package var notes: [String]

  package init(
    id: String, path: String, title: String, order: Int, description: String,
    grouping: Grouping = .designClass, strategyIDs: [String] = [], classes: [ClassReference] = [],
    categories: [String] = [], electrolytes: [String] = [], panels: [Panel], locator: Locator,
    notes: [String]
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.order = order
    self.description = description
    self.grouping = grouping
    self.strategyIDs = strategyIDs
    self.classes = classes
    self.categories = categories
    self.electrolytes = electrolytes
    self.panels = panels
    self.locator = locator
    self.notes = notes
  }
}
