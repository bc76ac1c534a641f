/// A chart with a number on both axes: curves, points, lines of reference.
package struct Plot: Sendable, Hashable {
  package enum AxisKind: Sendable, Hashable {
    case linear
    /// Powers of ten; values of zero and below are not drawn.
    case logarithmic
    /// Years, steps of a reaction.
    case whole
    /// Decimal years, with ticks at years or, where they span fewer than three, at months.
    case time
  }

  package struct Axis: Sendable, Hashable {
    /// With its unit: *E* / V vs RHE.
    package var title: [TextRun]
    package var kind: AxisKind
    package var direction: PerformanceMap.Direction
    /// Decimal places of the data; steps are never finer.
    package var decimals: Int
    /// The axis begins at zero: times of operation.
    package var startsAtZero = false
    /// The style of the curves that the axis belongs to, where a plot has two upright axes.
    package var style: Int?

    package init(
      title: [TextRun], kind: AxisKind = .linear, direction: PerformanceMap.Direction = .none,
      decimals: Int = 3
    ) {
      self.title = title
      self.kind = kind
      self.direction = direction
      self.decimals = decimals
    }
  }

  package struct Value: Sendable, Hashable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  package enum CurveKind: Sendable, Hashable {
    case line
    /// Level until the next value: records over time.
    case step
    /// Short level lines with thin joins: free energies.
    case levels
  }

  package struct Curve: Sendable, Hashable {
    package var name: [TextRun]
    package var kind: CurveKind
    /// Style index of colour and dash.
    package var style: Int
    package var values: [Value]
    /// Read at the right axis.
    package var isOnRight: Bool
    /// The band round the values, such as their uncertainty: lower and upper end at each.
    package var band: [ClosedRange<Double>]

    package init(
      name: [TextRun], kind: CurveKind = .line, style: Int, values: [Value],
      isOnRight: Bool = false, band: [ClosedRange<Double>] = []
    ) {
      self.name = name
      self.kind = kind
      self.style = style
      self.values = values
      self.isOnRight = isOnRight
      self.band = band
    }
  }

  package struct Mark: Sendable, Hashable {
    package var id: String
    package var value: Value
    package var style: Int
    package var fill: MarkFill
    package var isComputed: Bool
    package var isHighlighted = false
    /// Read at the right axis.
    package var isOnRight = false
    package var signs: Set<PerformanceMap.Sign> = []
    package var facts: MarkFacts = .none
    package var label: [TextRun]
    package var href: String?
    package var tooltip: [String]

    package init(
      id: String, value: Value, style: Int, fill: MarkFill = .solid, isComputed: Bool = false,
      label: [TextRun], href: String? = nil, tooltip: [String] = []
    ) {
      self.id = id
      self.value = value
      self.style = style
      self.fill = fill
      self.isComputed = isComputed
      self.label = label
      self.href = href
      self.tooltip = tooltip
    }
  }

  /// Words centred above a place: the name of a level.
  package struct Text: Sendable, Hashable {
    package var value: Value
    package var runs: [TextRun]

    package init(_ value: Value, _ runs: [TextRun]) {
      self.value = value
      self.runs = runs
    }
  }

  /// A straight line of reference with its name on it.
  package enum RuleLine: Sendable, Hashable {
    case x(Double)
    case y(Double)
    /// y = intercept + slope · x
    case slope(Double, intercept: Double)
  }

  package struct Reference: Sendable, Hashable {
    package var line: RuleLine
    package var label: [TextRun]

    package init(_ line: RuleLine, label: [TextRun]) {
      self.line = line
      self.label = label
    }
  }

  /// What stands beside a style in the legend, where the plot has no curves of that name.
  package struct Key: Sendable, Hashable {
    package var style: Int
    package var name: [TextRun]
    package var href: String?

    package init(style: Int, name: [TextRun], href: String? = nil) {
      self.style = style
      self.name = name
      self.href = href
    }
  }

  package var id: String
  package var title: String
  package var description: String
  package var x: Axis
  package var y: Axis
  /// A second upright axis, as custom has it for voltage and power of a battery; field.md 5.
  package var right: Axis?
  package var curves: [Curve]
  package var marks: [Mark]
  package var texts: [Text]
  package var references: [Reference]
  package var keys: [Key]
  /// What fills, rings and bars of marks mean.
  package var fills: [PerformanceMap.FillMeaning] = []
  package var signs: [PerformanceMap.SignMeaning] = []
  /// Lines below the chart: conditions, "n shown, m without this value".
  package var notes: [String]
  /// One volt is as long across as up, so that lines of equal difference lie at 45°.
  package var hasEqualScales: Bool

  package init(
    id: String, title: String, description: String, x: Axis, y: Axis, curves: [Curve] = [],
    marks: [Mark] = []
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.x = x
    self.y = y
    self.curves = curves
    self.marks = marks
    texts = []
    references = []
    keys = []
    notes = []
    hasEqualScales = false
  }

  /// Levels stand over whole numbers, each with room for half a step on both sides.
  var hasLevels: Bool { curves.contains { $0.kind == .levels } }

  var hasLinks: Bool {
    marks.contains { $0.href != nil } || keys.contains { $0.href != nil }
  }
}
