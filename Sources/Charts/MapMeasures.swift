/// Sizes and distances of a performance map in one layout, in units of the viewBox.
struct MapMeasures: Sendable, Hashable {
  var layout: ChartLayout
  var columns: Int
  var gap: Double
  var plotHeight: Double
  /// More names than this would crowd a panel.
  var mostNames: Int
  let titleFont = Font(size: 16, isBold: true)
  let axisFont = Font(size: 12.5)
  var tickFont: Font
  var labelFont: Font
  var quietFont: Font
  let numberFont = Font(size: 11.5)

  /// Where the baseline of the panel's title and of its axis title are, and where the plot begins.
  let titleBaseline = 15.0
  let axisBaseline = 36.0
  let plotTop = 52.0

  init(_ layout: ChartLayout, panelCount: Int) {
    self.layout = layout
    switch layout {
    case .wide:
      columns = min(max(panelCount, 1), 3)
      gap = 28
      plotHeight = 400
      mostNames = 40
      tickFont = Font(size: 12)
      labelFont = Font(size: 11.5)
      quietFont = Font(size: 11.5)
    case .narrow:
      columns = 1
      gap = 0
      plotHeight = 340
      mostNames = 14
      tickFont = Font(size: 12)
      labelFont = Font(size: 12)
      quietFont = Font(size: 12)
    }
  }

  var panelWidth: Double {
    (layout.width - gap * Double(columns - 1)) / Double(columns)
  }

  /// From the left end of one panel to that of the next.
  var panelPitch: Double { panelWidth + gap }

  /// Fewer marks may be larger.
  static func radius(markCount: Int) -> Double {
    switch markCount {
    case ...40: 4.5
    case ...100: 4
    case ...180: 3.5
    case ...400: 3
    default: 2.2
    }
  }
}
