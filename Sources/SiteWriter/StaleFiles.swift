/// Files of an earlier build that are no longer part of the site.
struct StaleFiles {
  /// Sorted.
  let paths: [SitePath]

  /// Removes those that are still regular files, and the folders of theirs that are empty then.
  /// What somebody put in their place stays.
  /// - Returns: how many files went.
  func remove(from output: Folder) throws(SiteWriterError) -> Int {
    var removed = 0
    var folders: Set<String> = []
    var trail = FolderTrail(output: output)
    for path in paths {
      folders.formUnion(path.folders.map(String.init))
      guard case .folder(let folder) = try trail.folder(of: path),
        case .file = try folder.item(path.name, path: path.text)
      else { continue }
      try folder.removeFile(path.name, path: path.text)
      removed += 1
    }
    try removeEmpty(folders, from: output)
    return removed
  }

  private func removeEmpty(_ folders: Set<String>, from output: Folder) throws(SiteWriterError) {
    var paths: [SitePath] = []
    for folder in folders { paths.append(try SitePath(folder)) }
    var trail = FolderTrail(output: output)
    // The last in order is the deepest.
    for path in paths.sorted().reversed() {
      guard case .folder(let folder) = try trail.folder(of: path) else { continue }
      _ = folder.removeFolderIfEmpty(path.name)
    }
  }
}
