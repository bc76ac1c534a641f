package import Diagnostics
import FoundationEssentials

extension Theme {
  /// Reads a theme from disk.
  ///
  /// - Parameter folder: the theme's own folder; its last part is the name of the theme.
  /// - Returns: the theme, or nil after a diagnostic when there is no such folder.
  package static func load(folder: String, diagnostics: inout [Diagnostic]) throws -> Theme? {
    let name = folder.split(separator: "/").last.map(String.init) ?? ""
    guard let listed = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      diagnostics.append(
        Diagnostic(
          ThemeRules.badTheme, at: .start(of: "Themes/\(name)/theme.yml"),
          "there is no theme “\(name)”", help: "name a folder below Themes/"))
      return nil
    }
    var files: [File] = []
    for path in listed.sorted()
    where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      let place = folder + "/" + path
      var isFolder = false
      guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), !isFolder
      else { continue }
      let bytes = try Data(contentsOf: URL(filePath: place))
      files.append(File(path: "Themes/\(name)/\(path)", bytes: Array(bytes)))
    }
    return load(name: name, files: files, diagnostics: &diagnostics)
  }
}
