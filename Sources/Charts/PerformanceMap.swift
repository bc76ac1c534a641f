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
  /// What a ring round a mark and a bar below it mean; signs without words are not explained.
  package var signs: [SignMeaning] = []
  /// Colours and shapes of marks that are not those of their category.
  package var styles: [Plot.Key] = []
  /// What a bar through a mark means.
  package var spanMeaning = "range or uncertainty"
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

  /// Small signs at a mark, each with one meaning on all maps.
  package enum Sign: Sendable, Hashable, CaseIterable {
    case ring, underline
  }

  package struct SignMeaning: Sendable, Hashable {
    package var sign: Sign
    package var text: [TextRun]

    package init(_ sign: Sign, _ text: [TextRun]) {
      self.sign = sign
      self.text = text
    }
  }

  /// Another way to read the numbers of an axis: reading = offset + factor · number.
  package struct Reading: Sendable, Hashable {
    /// `rhe-mV`, `eta-V`: scale and unit; readings of one kind are switched together.
    package var kind: String
    package var title: String
    /// Decimal numbers, as a script reads them.
    package var factor: String
    package var offset: String

    package init(kind: String, title: String, factor: String, offset: String) {
      self.kind = kind
      self.title = title
      self.factor = factor
      self.offset = offset
    }

    /// `unit;E / mV vs RHE;1000;0`; titles have neither `;` nor `|`.
    var attribute: String { [kind, title, factor, offset].joined(separator: ";") }
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
    /// Ranges of reference across all bands.
    package var baselines: [Baseline] = []
    /// Printed below the counts: what the panel leaves out, and why.
    package var notes: [String] = []
    /// How the values can be read besides, for a page's script: in mV, as an overpotential.
    package var otherReadings: [Reading] = []
    package var facts: MarkFacts = .none
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

  /// A range of values of a reference material, drawn behind the marks.
  package struct Baseline: Sendable, Hashable {
    package var id: String
    package var label: [TextRun]
    package var lower: Double
    package var upper: Double
    package var href: String?
    package var tooltip: [String]

    package init(
      id: String, label: [TextRun], lower: Double, upper: Double, href: String? = nil,
      tooltip: [String] = []
    ) {
      self.id = id
      self.label = label
      self.lower = lower
      self.upper = upper
      self.href = href
      self.tooltip = tooltip
    }
  }

  /// Whether a panel's marks are too many to be drawn one by one: then only the first
  /// `bestOfDense` of each band need words.
  ///
  /// - Parameters:
  ///   - count: its marks that can be drawn.
  ///   - all: the marks of all panels.
  package static func isDense(_ count: Int, ofAll all: Int) -> Bool {
    count > PanelMarks.most(ofAll: all)
  }

  /// Slips of many powers of ten are not drawn.
  package static func isDrawable(_ value: Double) -> Bool {
    value.isFinite && value.magnitude <= Ticks.largestMagnitude
  }

  package static var bestOfDense: Int { PanelMarks.bestOfDense }

  package struct Counts: Sendable, Hashable {
    package var shown: Int
    package var missing: Int

    package init(shown: Int, missing: Int) {
      self.shown = shown
      self.missing = missing
    }
  }
}
