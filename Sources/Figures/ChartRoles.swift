import Charts

/// The colour roles of charts as custom properties of a page.
package enum ChartRoles: Sendable, Hashable {
  case light, dark, print

  /// `--chart-ink` and its value, in the order in which the charts declare them.
  package var properties: [(name: String, value: String)] {
    ChartColour.all.map { ($0.customProperty, $0.value(in: scheme)) }
  }

  private var scheme: ChartScheme {
    switch self {
    case .light: .light
    case .dark: .dark
    case .print: .print
    }
  }
}
