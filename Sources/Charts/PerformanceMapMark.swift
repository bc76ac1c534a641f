extension PerformanceMap {
  /// Which way an inequality is open: `> 0.9 V` is open upwards.
  package enum OpenEnd: Sendable, Hashable {
    case upwards, downwards
  }

  package struct Mark: Sendable, Hashable {
    package var id: String
    /// Id of its category.
    package var category: String
    package var value: Double
    /// Ends of a range or of an uncertainty, drawn as a thin bar.
    package var lower: Double?
    package var upper: Double?
    package var openEnd: OpenEnd?
    package var label: [TextRun]
    package var href: String?
    /// Lines shown when the mark is pointed at; without any, name and value.
    package var tooltip: [String]
    package var fill: MarkFill
    /// Colour and shape of its own instead of the category's.
    package var style: Int?
    package var signs: Set<Sign> = []
    package var isComputed: Bool
    /// Labelled first, in bold, with a ring.
    package var isHighlighted: Bool
    package var facts: MarkFacts = .none

    package init(
      id: String, category: String, value: Double, lower: Double? = nil, upper: Double? = nil,
      openEnd: OpenEnd? = nil, label: [TextRun], href: String? = nil, tooltip: [String] = [],
      fill: MarkFill = .solid, style: Int? = nil, isComputed: Bool = false,
      isHighlighted: Bool = false
    ) {
      self.id = id
      self.category = category
      self.value = value
      self.lower = lower
      self.upper = upper
      self.openEnd = openEnd
      self.label = label
      self.href = href
      self.tooltip = tooltip
      self.fill = fill
      self.style = style
      self.isComputed = isComputed
      self.isHighlighted = isHighlighted
    }
  }
}
