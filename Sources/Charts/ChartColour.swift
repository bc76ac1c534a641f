/// What a colour is for. A page gives each role a value through a custom property
/// (`--chart-ink`, `--chart-category-3` …); without one the light value below stands.
package enum ChartColour: Sendable, Hashable {
  /// The page under the chart; open marks are filled with it.
  case ground
  /// Names and titles; lesser text; axis lines; grid lines.
  case ink, quiet, axis, grid
  /// A range of reference behind the marks.
  case band
  /// What the chart is about: the highlighted entry, the better direction.
  case accent
  /// A category by its style index 0–7, and the outline of its marks; any other index is "other".
  case category(Int), categoryEdge(Int)

  package static let categoryCount = 8

  package static let all: [ChartColour] =
    [.ground, .ink, .quiet, .axis, .grid, .band, .accent]
    + (0...categoryCount).flatMap { [.category($0), .categoryEdge($0)] }

  /// `ink`, `category-3`, `category-3-edge`, `category-other`
  package var name: String {
    switch self {
    case .ground: "ground"
    case .ink: "ink"
    case .quiet: "quiet"
    case .axis: "axis"
    case .grid: "grid"
    case .band: "band"
    case .accent: "accent"
    case .category(let index): "category-\(ChartColour.categoryName(index))"
    case .categoryEdge(let index): "category-\(ChartColour.categoryName(index))-edge"
    }
  }

  /// `--chart-ink`
  package var customProperty: String { "--chart-" + name }

  private static func categoryName(_ index: Int) -> String {
    (0..<categoryCount).contains(index) ? String(index + 1) : "other"
  }
}

/// Where a chart is read.
package enum ChartScheme: Sendable, Hashable, CaseIterable {
  case light, dark, print
}

extension ChartColour {
  /// The colour as #rrggbb.
  package func value(in scheme: ChartScheme) -> String {
    let values = values
    return switch scheme {
    case .light: values.light
    case .dark: values.dark
    case .print: values.print ?? values.light
    }
  }

  private var values: (light: String, dark: String, print: String?) {
    switch self {
    case .ground: ("#ffffff", "#15181c", nil)
    case .ink: ("#1f2328", "#e8eaed", "#000000")
    case .quiet: ("#5b636d", "#a3abb5", "#3c3c3c")
    case .axis: ("#878f99", "#6f7883", "#555555")
    case .grid: ("#e6e8eb", "#2b3037", "#d4d4d4")
    case .band: ("#f0f1f3", "#22272d", "#eeeeee")
    case .accent: ("#b0105e", "#ff7eb6", nil)
    case .category(let index): ChartColour.body(of: index)
    case .categoryEdge(let index): ChartColour.edge(of: index)
    }
  }

  /// Okabe and Ito's palette (Color Universal Design, 2008) in the order in which it is used: first
  /// the four that reach 3:1 on white, then those that need the darker outline, black and yellow.
  private static func body(of index: Int) -> (String, String, String?) {
    switch index {
    case 0: ("#0072b2", "#3a97d4", nil)
    case 1: ("#d55e00", "#e8752a", nil)
    case 2: ("#009e73", "#19b088", nil)
    case 3: ("#cc79a7", "#d68fb6", nil)
    case 4: ("#e69f00", "#e69f00", nil)
    case 5: ("#56b4e9", "#7cc7f2", nil)
    case 6: ("#000000", "#f2f2f2", nil)
    case 7: ("#f0e442", "#f0e442", nil)
    default: ("#7d858f", "#8b949e", nil)
    }
  }

  /// Outlines reach 3:1 on the ground where the body does not, and keep touching marks apart.
  private static func edge(of index: Int) -> (String, String, String?) {
    switch index {
    case 0: ("#00588a", "#3a97d4", nil)
    case 1: ("#a84a00", "#e8752a", nil)
    case 2: ("#007a59", "#19b088", nil)
    case 3: ("#a1527d", "#d68fb6", nil)
    case 4: ("#946600", "#e69f00", nil)
    case 5: ("#1c75aa", "#7cc7f2", nil)
    case 6: ("#000000", "#f2f2f2", nil)
    case 7: ("#7a7000", "#f0e442", nil)
    default: ("#5f6771", "#8b949e", nil)
    }
  }
}
