/// Where the SVG will stand.
package enum ChartForm: Sendable, Hashable {
  /// Inside a page: no XML namespace, colours and font from the page's custom properties, every id
  /// begins with the prefix, so that several charts (and both layouts of one) can share a page.
  case embedded(idPrefix: String)
  /// A file of its own: namespace, its own title in sight, its own style sheet for dark and print.
  case standalone

  var idPrefix: String {
    switch self {
    case .embedded(let prefix): prefix
    case .standalone: "chart"
    }
  }

  var isStandalone: Bool { self == .standalone }
}

/// How much room there is across. A page holds both layouts and lets its style sheet show one.
package enum ChartLayout: Sendable, Hashable, CaseIterable {
  /// Panels in a row, 920 units across; meant for 820 px and more, and for a sheet of A4, on which
  /// its letters are of 6.5 to 9 points.
  case wide
  /// Panels below each other, 340 units across; meant for a phone, and up to about 520 px.
  case narrow

  package var width: Double {
    switch self {
    case .wide: 920
    case .narrow: 340
    }
  }
}
