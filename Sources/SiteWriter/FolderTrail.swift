/// The way from the output folder to a file, kept open: in a sorted list of paths the next file is
/// only a step away.
struct FolderTrail {
  private let output: Folder
  private var levels: [(name: Substring, folder: Folder)] = []

  init(output: Folder) { self.output = output }

  /// The folder that holds `path`, if every level of it is a real folder.
  mutating func folder(of path: SitePath) throws(SiteWriterError) -> FolderCache.Lookup {
    leaveFoldersOff(path)
    while levels.count < path.parts.count - 1 {
      let name = path.parts[levels.count]
      let here = path.text(ofLevel: levels.count)
      let folder = levels.last?.folder ?? output
      switch try folder.step(String(name), path: here) {
      case .folder(let inner): levels.append((name, inner))
      case .nothing: return .nothing
      case .file: return .file(path: here)
      case .other: return .other(path: here)
      }
    }
    return .folder(levels.last?.folder ?? output)
  }

  private mutating func leaveFoldersOff(_ path: SitePath) {
    var shared = 0
    while shared < levels.count, shared < path.parts.count - 1,
      levels[shared].name.utf8.elementsEqual(path.parts[shared].utf8)
    {
      shared += 1
    }
    levels.removeLast(levels.count - shared)
  }
}
