import ContentReader
import Diagnostics
import Figures

/// What theme.yml sets.
struct ThemeSettings: Sendable, Hashable {
  struct NavigationItem: Sendable, Hashable {
    var label: String
    /// A folder of the site: `catalysts`.
    var place: String
  }

  /// Role → CSS font stack.
  var fonts: [String: String] = [:]
  /// Scheme → role → colour.
  var palette: [String: [String: String]] = [:]
  var navigation: [NavigationItem] = []
  var language = "en"

  static let fontRoles = ["text", "heading", "data"]
  static let schemes = ["light", "dark", "print"]
  static let paletteRoles = [
    "ground", "raised", "ink", "quiet", "line", "accent", "accent-ink", "accent-soft", "link",
    "caution", "caution-soft", "computed", "computed-soft",
  ]

  static func read(_ source: SourceText, diagnostics: inout [Diagnostic]) -> ThemeSettings {
    var settings = ThemeSettings()
    let whole = 0..<source.bytes.count
    guard let node = YAMLReader.read(source, part: whole, diagnostics: &diagnostics) else {
      return settings
    }
    var reader = ThemeReader()
    for item in reader.items(node) {
      switch item.key {
      case "fonts": settings.fonts = reader.values(item.value, known: fontRoles)
      case "palette":
        for scheme in reader.items(item.value) {
          reader.check(scheme, known: schemes)
          settings.palette[scheme.key] = reader.values(scheme.value, known: paletteRoles)
        }
      case "navigation": settings.navigation = reader.navigation(item.value)
      case "language": settings.language = item.value.text ?? "en"
      default: reader.check(item, known: ["fonts", "palette", "navigation", "language"])
      }
    }
    diagnostics += reader.diagnostics
    return settings
  }

  /// The roles as custom properties, for light, dark and print.
  var customProperties: String {
    var css = ":root{color-scheme:light dark;\(fontProperties)\(properties(of: "light"))"
    css += chartProperties(.light) + "}\n"
    css += "@media screen and (prefers-color-scheme:dark){:root{\(properties(of: "dark"))"
    css += chartProperties(.dark) + "}}\n"
    css += "@media print{:root{color-scheme:light;\(properties(of: "print"))"
    css += chartProperties(.print) + "}}\n"
    return css
  }

  private var fontProperties: String {
    ThemeSettings.fontRoles.compactMap { role in fonts[role].map { "--font-\(role):\($0);" } }
      .joined()
  }

  private func properties(of scheme: String) -> String {
    let colours = palette[scheme] ?? [:]
    return ThemeSettings.paletteRoles
      .compactMap { role in colours[role].map { "--\(role):\($0);" } }.joined()
  }

  private func chartProperties(_ scheme: ChartRoles) -> String {
    scheme.properties.map { "\($0.name):\($0.value);" }.joined()
  }
}

/// Reads the values of theme.yml and keeps what is wrong with them.
private struct ThemeReader {
  var diagnostics: [Diagnostic] = []

  mutating func items(_ node: RawNode) -> [RawMap.Item] {
    if case .map(let map) = node.value { return map.items }
    diagnostics.append(
      Diagnostic(ThemeRules.badTheme, at: node.range, "expected keys here, found \(node.typeName)"))
    return []
  }

  mutating func check(_ item: RawMap.Item, known: [String]) {
    guard !known.contains(item.key) else { return }
    diagnostics.append(
      Diagnostic(
        ThemeRules.badTheme, at: item.keyRange, "“\(item.key)” is not a key of a theme",
        help: NearMiss.hint(for: item.key, in: known)
          ?? "known here: \(known.joined(separator: ", "))"))
  }

  /// Values end up in a style sheet, so they may not end a declaration.
  mutating func values(_ node: RawNode, known: [String]) -> [String: String] {
    var values: [String: String] = [:]
    for item in items(node) {
      check(item, known: known)
      let text = item.value.text ?? ""
      let isSafe = !text.isEmpty && !text.utf8.contains { "{};<>\\@".utf8.contains($0) }
      if isSafe {
        values[item.key] = text
      } else {
        diagnostics.append(
          Diagnostic(
            ThemeRules.badTheme, at: item.value.range,
            "“\(item.key)” needs one CSS value without {, }, ;, <, > and \\"))
      }
    }
    return values
  }

  mutating func navigation(_ node: RawNode) -> [ThemeSettings.NavigationItem] {
    guard case .list(let nodes) = node.value else {
      diagnostics.append(
        Diagnostic(
          ThemeRules.badTheme, at: node.range, "navigation is a list of {label: …, to: …}"))
      return []
    }
    return nodes.compactMap { entry in
      guard case .map(let map) = entry.value, let label = map["label"]?.text,
        let place = map["to"]?.text
      else {
        diagnostics.append(
          Diagnostic(
            ThemeRules.badTheme, at: entry.range, "an entry of the navigation has a label and a to",
            help: "write {label: Catalysts, to: catalysts}"))
        return nil
      }
      return .init(label: label, place: place)
    }
  }
}
