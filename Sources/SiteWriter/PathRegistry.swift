/// The paths of the next site. It must look the same where case does not count (macOS, Windows,
/// many a USB stick) and where accents are composed.
struct PathRegistry {
  private(set) var paths: [SitePath] = []
  private var files: [String: SitePath] = [:]
  /// A file of each folder, for the message.
  private var folders: [String: SitePath] = [:]
  private var lastFolder: Substring = ""

  /// Refuses a path that would be one file with another, or a folder of another.
  mutating func add(_ path: SitePath) throws(SiteWriterError) {
    let name = SitePath.folded(path.text)
    if let other = files[name] ?? folders[name] { throw .sameName(other.text, path.text) }
    if path.folder.utf8.elementsEqual(lastFolder.utf8) == false {
      for folder in path.folders {
        let folder = SitePath.folded(String(folder))
        if let other = files[folder] { throw .sameName(other.text, path.text) }
        folders[folder] = path
      }
      lastFolder = path.folder
    }
    files[name] = path
    paths.append(path)
  }

  /// Whether a path, as it is or in another case, is one of these.
  func has(folded path: SitePath) -> Bool { files[SitePath.folded(path.text)] != nil }
}
