/// What stands where a file of the next site shall stand.
enum Standing {
  /// The same bytes.
  case equal
  /// Nothing.
  case free
  /// Another file, which Tafel wrote.
  case ours
  /// Something that has to go first, and may if all of it is stale.
  case behind(Obstacle)

  /// What stands in the way of a file.
  enum Obstacle: Hashable {
    /// A file of ours where a folder is needed.
    case file(SitePath)
    /// A folder where a file is needed.
    case folder(SitePath)
  }

  init(
    of path: SitePath, _ bytes: [[UInt8]], in target: FolderCache, _ own: OwnFiles
  ) throws(SiteWriterError) {
    switch try target.folder(of: path) {
    case .nothing: self = .free
    case .other(let path): throw .linkInTheWay(path)
    case .folder(let folder): try self.init(of: path, bytes, in: folder, own)
    case .file(let text):
      let obstacle = try SitePath(text)
      guard own.contains(obstacle) else { throw .pathIsNotFolder(text) }
      self = .behind(.file(obstacle))
    }
  }

  private init(
    of path: SitePath, _ bytes: [[UInt8]], in folder: Folder, _ own: OwnFiles
  ) throws(SiteWriterError) {
    switch try folder.compare(path.name, bytes, path: path.text) {
    case .nothing: self = .free
    case .other: throw .linkInTheWay(path.text)
    case .folder: self = .behind(.folder(path))
    case .equal: self = Self.isTwin(path, in: folder, own) ? .ours : .equal
    case .different:
      var mayGo = own.contains(path) || Self.isTwin(path, in: folder, own)
      if !mayGo { mayGo = try Self.isEmpty(path, in: folder) }
      guard mayGo else { throw .foreignFileInTheWay(path.text) }
      self = .ours
    }
  }

  /// Nothing is lost with an empty file; a power cut may have left it, and the manifest empty too.
  private static func isEmpty(_ path: SitePath, in folder: Folder) throws(SiteWriterError) -> Bool {
    try folder.item(path.name, path: path.text) == .file(size: 0)
  }

  /// Whether the file is one of ours under a name in another case; its name has to change.
  private static func isTwin(_ path: SitePath, in folder: Folder, _ own: OwnFiles) -> Bool {
    guard let other = own.twin(of: path), other.folder == path.folder else { return false }
    return folder.isOneFile(path.name, other.name)
  }
}

/// All obstacles of a site, judged when all of its paths are known.
struct Obstacles {
  private var found: Set<Standing.Obstacle> = []

  var isEmpty: Bool { found.isEmpty }

  mutating func add(_ obstacle: Standing.Obstacle) { found.insert(obstacle) }

  /// Refuses those that do not go with the stale files.
  func check(in output: Folder, stale: Set<SitePath>) throws(SiteWriterError) {
    for obstacle in found {
      switch obstacle {
      case .file(let path):
        guard stale.contains(path) else { throw .pathIsNotFolder(path.text) }
      case .folder(let path):
        var trail = FolderTrail(output: output)
        guard case .folder(let folder) = try trail.folder(of: path),
          case .folder(let inner) = try folder.step(path.name, path: path.text),
          try Self.holdsOnly(stale, inner, path: path.text)
        else { throw .pathIsFolder(path.text) }
      }
    }
  }

  private static func holdsOnly(_ stale: Set<SitePath>, _ folder: Folder, path: String)
    throws(SiteWriterError) -> Bool
  {
    let names = try folder.names(path: path)
    for name in names {
      let inner = "\(path)/\(name)"
      switch try folder.step(name, path: inner) {
      case .nothing: continue
      case .other: return false
      case .file:
        guard let inner = try? SitePath(inner), stale.contains(inner) else { return false }
      case .folder(let next):
        guard try holdsOnly(stale, next, path: inner) else { return false }
      }
    }
    // An empty folder is somebody else's: Tafel leaves none behind.
    return !names.isEmpty
  }
}
