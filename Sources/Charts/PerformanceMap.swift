/// One measured quantity for many catalysts, by category: panels side by side (ORR, OER, HER), in
/// each a band for every category and a mark for every measurement.
package struct PerformanceMap: Sendable, Hashable {
  package var id: String
  package var title: String
  /// What the chart shows, in words, for those who do not see it.
  package var description: String
  package var categories: [Category]
  package var panels: [Panel]
  /// What the fills mean, in the order of the legend; fills without an entry are not explained.
  package var fills: [FillMeaning]
  /// At most so many marks of a panel carry their name; more get a number and a key, or nothing.
  package var labelLimit: Int

  package init(
    id: String, title: String, description: String, categories: [Category], panels: [Panel],
    fills: [FillMeaning] = [], labelLimit: Int = 20
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.categories = categories
    self.panels = panels
    self.fills = fills
    self.labelLimit = labelLimit
  }

  package struct Category: Sendable, Hashable {
    package var id: String
    package var name: String
    /// 0–7 choose colour and shape together; anything else is the grey of "other".
    package var style: Int
    package var href: String?

    package init(id: String, name: String, style: Int, href: String? = nil) {
      self.id = id
      self.name = name
      self.style = style
      self.href = href
    }
  }

  /// What a fill stands for: solid is 0.1 M KOH.
  package struct FillMeaning: Sendable, Hashable {
    package var fill: MarkFill
    package var text: [TextRun]

    package init(_ fill: MarkFill, _ text: [TextRun]) {
      self.fill = fill
      self.text = text
    }
  }

  package enum Direction: Sendable, Hashable {
    case higherIsBetter, lowerIsBetter, none
  }

  package struct Panel: Sendable, Hashable {
    package var id: String
    /// `ORR`
    package var title: [TextRun]
    /// `E1/2 / V vs RHE`
    package var axis: [TextRun]
    package var direction: Direction
    /// Unit of the values, for words: `V vs RHE`.
    package var unit: String
    /// Decimal places of the values; ticks are never finer.
    package var decimals: Int
    package var marks: [Mark]
    /// Printed below the plot: "12 shown, 3 without this value".
    package var counts: Counts?

    package init(
      id: String, title: [TextRun], axis: [TextRun], direction: Direction, unit: String,
      decimals: Int, marks: [Mark], counts: Counts? = nil
    ) {
      self.id = id
      self.title = title
      self.axis = axis
      self.direction = direction
      self.unit = unit
      self.decimals = decimals
      self.marks = marks
      self.counts = counts
    }
  }

  package struct Counts: Sendable, Hashable {
    package var shown: Int
    package var missing: Int

    package init(shown: Int, missing: Int) {
      self.shown = shown
      self.missing = missing
    }
  }

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
    /// A shape of its own instead of the category's.
    package var shape: MarkShape?
    package var isComputed: Bool
    /// Labelled first, in bold, with a ring.
    package var isHighlighted: Bool

    package init(
      id: String, category: String, value: Double, lower: Double? = nil, upper: Double? = nil,
      openEnd: OpenEnd? = nil, label: [TextRun], href: String? = nil, tooltip: [String] = [],
      fill: MarkFill = .solid, shape: MarkShape? = nil, isComputed: Bool = false,
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
      self.shape = shape
      self.isComputed = isComputed
      self.isHighlighted = isHighlighted
    }
  }
}
