package import Charts

/// The colour roles of charts as custom properties of a page.
package enum ChartRoles {
  /// `--chart-ink` and its value, in the order in which the charts declare them.
  package static func properties(in scheme: ChartScheme) -> [(name: String, value: String)] {
    ChartColour.all.map { ($0.customProperty, $0.value(in: scheme)) }
  }
}
