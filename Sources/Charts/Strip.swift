/// Where the values of one entry stand among all values of a quantity.
package struct Strip: Sendable, Hashable {
  package var id: String
  package var title: String
  /// What the strip shows, in words: "0.900 V vs RHE, third of 41".
  package var description: String
  package var direction: PerformanceMap.Direction
  package var unit: String
  package var decimals: Int
  /// All values of the quantity, drawn faintly.
  package var all: [Double]
  /// The values of the entry, drawn strongly; the first is the one that must be labelled.
  package var own: [Own]

  package init(
    id: String, title: String, description: String, direction: PerformanceMap.Direction,
    unit: String, decimals: Int, all: [Double], own: [Own]
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.direction = direction
    self.unit = unit
    self.decimals = decimals
    self.all = all
    self.own = own
  }

  package struct Own: Sendable, Hashable {
    package var value: Double
    package var href: String?
    package var tooltip: [String]
    package var isComputed: Bool

    package init(
      _ value: Double, href: String? = nil, tooltip: [String] = [], isComputed: Bool = false
    ) {
      self.value = value
      self.href = href
      self.tooltip = tooltip
      self.isComputed = isComputed
    }
  }
}
