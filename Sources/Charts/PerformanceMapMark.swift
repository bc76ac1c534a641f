extension PerformanceMap {
  /// Which way an inequality is open: `> 0.9 V` is open upwards.
  package enum OpenEnd: Sendable, Hashable {
    case upwards, downwards
  }

  package struct Mark: Sendable, Hashable {
    /// Id of its category.
    package var category: String
    package var value: Double
    /// Ends of a range or of an uncertainty, drawn as a thin bar.
    package var lower: Double?
    package var upper: Double?
    package var openEnd: OpenEnd?
    package var href: String?
    package var fill: MarkFill
    /// Colour and shape of its own instead of the category's.
    package var style: Int?
    package var signs: Set<Sign> = []
    package var isComputed: Bool
    /// Labelled first, in bold, with a ring.
    package var isHighlighted: Bool
    package var words: MarkWords

    package var id: String { words.id }
    package var label: [TextRun] { words.label }
    package var tooltip: [String] { words.tooltip }
    package var facts: MarkFacts { words.facts }

    package init(
      id: String, category: String, value: Double, lower: Double? = nil, upper: Double? = nil,
      openEnd: OpenEnd? = nil, label: [TextRun], href: String? = nil, tooltip: [String] = [],
      fill: MarkFill = .solid, style: Int? = nil, isComputed: Bool = false,
      isHighlighted: Bool = false
    ) {
      self.init(
        MarkWords(id: id, label: label, tooltip: tooltip), category: category, value: value,
        lower: lower, upper: upper, openEnd: openEnd, href: href, fill: fill, style: style,
        isComputed: isComputed, isHighlighted: isHighlighted)
    }

    package init(
      _ words: MarkWords, category: String, value: Double, lower: Double? = nil,
      upper: Double? = nil, openEnd: OpenEnd? = nil, href: String? = nil, fill: MarkFill = .solid,
      style: Int? = nil, isComputed: Bool = false, isHighlighted: Bool = false
    ) {
      self.words = words
      self.category = category
      self.value = value
      self.lower = lower
      self.upper = upper
      self.openEnd = openEnd
      self.href = href
      self.fill = fill
      self.style = style
      self.isComputed = isComputed
      self.isHighlighted = isHighlighted
    }
  }
}

/// What a mark says when it is drawn by itself. Marks are copied from list to list, so it stands
/// behind one reference; marks that only count in a density share `none`.
package final class MarkWords: Sendable, Hashable {
  package let id: String
  package let label: [TextRun]
  /// Lines shown when the mark is pointed at; without any, name and value.
  package let tooltip: [String]
  package let facts: MarkFacts

  package init(
    id: String, label: [TextRun], tooltip: [String] = [], facts: MarkFacts = .none
  ) {
    self.id = id
    self.label = label
    self.tooltip = tooltip
    self.facts = facts
  }

  package static let none = MarkWords(id: "", label: [])

  package static func == (one: MarkWords, other: MarkWords) -> Bool {
    one === other
      || one.id == other.id && one.label == other.label && one.tooltip == other.tooltip
        && one.facts == other.facts
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(label)
  }
}
