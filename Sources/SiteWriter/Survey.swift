/// What stands in the output folder, compared with what shall stand there. Making it changes
/// nothing on disk; it throws what would stop the build half-way.
struct Survey {
  /// The files to be written, in order.
  private(set) var changed: [SiteLayout.File] = []
  private(set) var unchanged = 0
  /// A stale file stands where a folder is needed, or a folder of stale files where a file is; the
  /// stale files must go first.
  private(set) var needsRoom = false

  private let own: Set<SitePath>
  private let stale: Set<SitePath>
  private var trail: FolderTrail

  /// - Parameters:
  ///   - own: what Tafel wrote there before.
  ///   - stale: what of that is no longer part of the site.
  init(of output: Folder, for layout: SiteLayout, own: Manifest, stale: [SitePath])
    throws(SiteWriterError)
  {
    self.own = Set(own.paths)
    self.stale = Set(stale)
    trail = FolderTrail(output: output)
    for file in layout.files {
      if try stands(file) { unchanged += 1 } else { changed.append(file) }
    }
  }

  /// Whether the file stands there with these bytes already.
  private mutating func stands(_ file: SiteLayout.File) throws(SiteWriterError) -> Bool {
    switch try trail.folder(of: file.path) {
    case .nothing: return false
    case .folder(let folder): return try stands(file, in: folder)
    case .other(let path): throw .linkInTheWay(path)
    case .file(let path):
      guard stale.contains(try SitePath(path)) else { throw .pathIsNotFolder(path) }
      needsRoom = true
      return false
    }
  }

  private mutating func stands(_ file: SiteLayout.File, in folder: Folder)
    throws(SiteWriterError) -> Bool
  {
    let path = file.path.text
    switch try folder.item(file.path.name, path: path) {
    case .nothing: return false
    case .other: throw .linkInTheWay(path)
    case .file(let size):
      if size == file.bytes.count, folder.holds(file.path.name, file.bytes) { return true }
      guard own.contains(file.path) else { throw .foreignFileInTheWay(path) }
    case .folder:
      let inner = try folder.folder(file.path.name, path: path)
      guard try holdsOnlyStaleFiles(inner, path: path) else { throw .pathIsFolder(path) }
      needsRoom = true
    }
    return false
  }

  private func holdsOnlyStaleFiles(_ folder: Folder, path: String) throws(SiteWriterError) -> Bool {
    let names = try folder.names(path: path)
    for name in names {
      let inner = "\(path)/\(name)"
      switch try folder.item(name, path: inner) {
      case .nothing: continue
      case .other: return false
      case .file:
        guard let inner = try? SitePath(inner), stale.contains(inner) else { return false }
      case .folder:
        let next = try folder.folder(name, path: inner)
        guard try holdsOnlyStaleFiles(next, path: inner) else { return false }
      }
    }
    // An empty folder is somebody else's: Tafel leaves none behind.
    return !names.isEmpty
  }
}
