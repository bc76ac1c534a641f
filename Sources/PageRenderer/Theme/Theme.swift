package import Diagnostics
import Mustache

/// The look of a site: templates, style and the rest of a theme's folder.
package struct Theme: Sendable {
  /// A file of the theme's folder.
  package struct File: Sendable, Hashable {
    /// Relative to the root of the review: `Themes/default/theme.yml`.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  struct Asset: Sendable, Hashable {
    /// `style.css`
    var name: String
    /// `assets/style.1f3a….css`
    var address: SiteAddress
    var bytes: [UInt8]
  }

  var settings: ThemeSettings
  var library: MustacheLibrary
  /// By name.
  var assets: [Asset]
  /// Changes with every file of the theme.
  package var digest = ""
  /// The page design of reports: files below `report/`, with that folder in their paths.
  var reportFiles: [File] = []

  /// Reads a theme; faults are diagnostics, and what can be used is used.
  ///
  /// - Parameters:
  ///   - name: of its folder below `Themes/`.
  ///   - files: every file of that folder, in any order.
  package static func load(
    name: String, files: [File], diagnostics: inout [Diagnostic]
  ) -> Theme {
    let folder = "Themes/\(name)/"
    let own = files.filter { $0.path.hasPrefix(folder) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var templates: [String: SourceText] = [:]
    var assets: [Asset] = []
    var reportFiles: [File] = []
    var settings = ThemeSettings()
    var hasSettings = false
    for file in own {
      let rest = file.path.dropFirst(folder.count)
      if rest == "theme.yml" {
        hasSettings = true
        let source = SourceText(path: file.path, bytes: file.bytes)
        settings = ThemeSettings.read(source, diagnostics: &diagnostics)
      } else if rest.hasPrefix("templates/"), rest.hasSuffix(".mustache") {
        let name = String(rest.dropFirst("templates/".count).dropLast(".mustache".count))
        templates[name] = SourceText(path: file.path, bytes: file.bytes)
      } else if rest.hasPrefix("assets/") {
        assets.append(asset(String(rest.dropFirst("assets/".count)), file.bytes))
      } else if rest.hasPrefix("report/") {
        reportFiles.append(File(path: String(rest), bytes: file.bytes))
      }
    }
    if !hasSettings {
      diagnostics.append(
        Diagnostic(
          ThemeRules.badTheme, at: .start(of: folder + "theme.yml"),
          "the theme “\(name)” has no theme.yml"))
    }
    for kind in PageKind.allCases where templates[kind.rawValue] == nil {
      diagnostics.append(
        Diagnostic(
          ThemeRules.missingTemplate,
          at: .start(of: folder + "templates/\(kind.rawValue).mustache"),
          "the theme has no template for pages of the kind “\(kind.rawValue)”"))
    }
    let library = TemplateCheck(templates).library(diagnostics: &diagnostics)
    var theme = Theme(
      settings: settings, library: library, assets: assets.map { styled($0, settings) },
      reportFiles: reportFiles)
    theme.digest = ContentDigest(own.flatMap { Array($0.path.utf8) + [0] + $0.bytes + [0] }).hex
    return theme
  }

  /// Style sheets begin with the roles that theme.yml sets.
  private static func styled(_ asset: Asset, _ settings: ThemeSettings) -> Asset {
    guard asset.name == "style.css" else { return asset }
    return self.asset(asset.name, Array(settings.customProperties.utf8) + asset.bytes)
  }

  private static func asset(_ name: String, _ bytes: [UInt8]) -> Asset {
    let hash = String(ContentHash.hash(bytes), radix: 36)
    var stem = name
    var ending = ""
    if let dot = name.lastIndex(of: ".") {
      stem = String(name[..<dot])
      ending = String(name[dot...])
    }
    return Asset(name: name, address: SiteAddress("assets/\(stem).\(hash)\(ending)"), bytes: bytes)
  }
}

extension Theme {
  /// Scripts of all pages.
  var scripts: [Asset] {
    assets.filter { $0.name.hasSuffix(".js") && !$0.name.contains("/") }
  }

  /// Scripts in a folder named as a kind of pages, which belong to that kind alone.
  func scripts(of kind: PageKind) -> [Asset] {
    assets.filter { $0.name.hasSuffix(".js") && $0.name.hasPrefix(kind.rawValue + "/") }
  }
}

/// FNV-1a with 64 bits: names files by their content, so that browsers may keep them for ever.
enum ContentHash {
  static func hash(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes {
      hash ^= UInt64(byte)
      hash &*= 0x100_0000_01B3
    }
    return hash
  }
}
