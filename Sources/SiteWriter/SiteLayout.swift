/// The files of a site, sorted by path, each path fit for any file system.
struct SiteLayout: Sendable {
  struct File: Sendable {
    let path: SitePath
    let bytes: [UInt8]
  }

  let files: [File]

  init(_ files: [OutputFile]) throws(SiteWriterError) {
    var checked: [File] = []
    checked.reserveCapacity(files.count)
    for file in files {
      checked.append(File(path: try SitePath(file.path), bytes: file.bytes))
    }
    checked.sort { $0.path < $1.path }
    self.files = checked
    try checkNames()
  }

  var manifest: Manifest { Manifest(sorted: files.map(\.path)) }

  /// A site must look the same where case does not count (macOS, Windows, many a USB stick).
  private func checkNames() throws(SiteWriterError) {
    var byName: [String: SitePath] = [:]
    byName.reserveCapacity(files.count)
    for file in files {
      if let other = byName.updateValue(file.path, forKey: SitePath.folded(file.path.text)) {
        throw .sameName(other.text, file.path.text)
      }
    }
    var checkedFolder: Substring = ""
    for file in files where file.path.folder != checkedFolder {
      checkedFolder = file.path.folder
      for folder in file.path.folders {
        if let other = byName[SitePath.folded(folder)] {
          throw .sameName(other.text, file.path.text)
        }
      }
    }
  }
}
