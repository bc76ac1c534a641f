/// One file of the site.
package struct OutputFile: Sendable, Hashable {
  /// Relative to the output folder, with `/` between its parts: `catalysts/fe-n-c/index.html`.
  /// `SiteWriter.write` refuses what could leave the folder; see `SitePath`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
