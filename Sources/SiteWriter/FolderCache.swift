import Synchronization

/// The folders below one folder, kept open, for several threads at once. While the cache is in use
/// nobody else makes or removes folders there.
final class FolderCache: Sendable {
  /// What the folder of a file turned out to be.
  enum Lookup: Sendable {
    case folder(Folder)
    case nothing
    /// A regular file stands where a folder of the path should be.
    case file(path: String)
    /// A link or special file stands there.
    case other(path: String)
  }

  /// A folder's path, told from others by its bytes.
  private struct Key: Hashable {
    let text: Substring

    static func == (left: Key, right: Key) -> Bool {
      left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  /// Well below the 256 open files that some systems allow a program.
  private static let limit = 96

  private let root: Folder
  private let birth = Mutex<Void>(())
  /// Nil for a folder that is known to be missing.
  private let known = Mutex<[Key: Folder?]>([:])

  init(root: Folder) { self.root = root }

  /// The folder that holds `path`, if every level of it is a real folder.
  func folder(of path: SitePath) throws(SiteWriterError) -> Lookup {
    try walk(path) { folder, name, here throws(SiteWriterError) in
      switch try folder.step(name, path: here) {
      case .folder(let inner): .folder(inner)
      case .nothing: .nothing
      case .file: .file(path: here)
      case .other: .other(path: here)
      }
    }
  }

  /// The folder that holds `path`, made where it is missing.
  func makeFolder(of path: SitePath) throws(SiteWriterError) -> Folder {
    let found = try walk(path) { folder, name, here throws(SiteWriterError) in
      if folder === root {
        try makeTopFolder(name, path: here)
      } else {
        try folder.makeFolder(name, path: here)
      }
      return .folder(try folder.folder(name, path: here))
    }
    guard case .folder(let folder) = found else { throw .cannotCreate(path.text, errno: 0) }
    return folder
  }

  /// One at a time, for a folder that is born under another name must not replace one in use.
  private func makeTopFolder(_ name: String, path: String) throws(SiteWriterError) {
    try birth.withLock { _ throws(SiteWriterError) in
      if case .nothing = try root.item(name, path: path) {
        try root.makeScatteredFolder(name, path: path)
      }
    }
  }

  private func walk(
    _ path: SitePath,
    step: (Folder, _ name: String, _ here: String) throws(SiteWriterError) -> Lookup
  ) throws(SiteWriterError) -> Lookup {
    let above = path.folders
    var (level, folder) = deepestKnown(above)
    while let here = folder, level < above.count {
      switch try step(here, String(path.parts[level]), String(above[level])) {
      case .folder(let inner): folder = inner
      case .nothing: folder = nil
      case let obstacle: return obstacle
      }
      keep(folder, at: above[level])
      level += 1
    }
    return folder.map { .folder($0) } ?? .nothing
  }

  /// How many levels of the path are known, and the last of them.
  private func deepestKnown(_ folders: [Substring]) -> (level: Int, Folder?) {
    known.withLock { known in
      for level in folders.indices.reversed() {
        if let folder = known[Key(text: folders[level])] { return (level + 1, folder) }
      }
      return (0, root)
    }
  }

  private func keep(_ folder: Folder?, at path: Substring) {
    // The folders that leave the cache are closed outside the lock.
    var left: [Key: Folder?] = [:]
    known.withLock { known in
      if known.count >= Self.limit { swap(&left, &known) }
      known[Key(text: path)] = .some(folder)
    }
    left.removeAll()
  }
}
