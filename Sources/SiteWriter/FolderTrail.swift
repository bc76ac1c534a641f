/// The way from the output folder to a file, kept open: in a sorted list of paths the next file is
/// only a step away.
struct FolderTrail {
  /// What the folder of a file turned out to be.
  enum Lookup {
    case folder(Folder)
    case nothing
    /// A regular file stands where a folder of the path should be.
    case file(path: String)
    /// A link or special file stands there.
    case other(path: String)
  }

  private let output: Folder
  private var levels: [(name: Substring, folder: Folder)] = []

  init(output: Folder) { self.output = output }

  /// The folder that holds `path`, if every level of it is a real folder.
  mutating func folder(of path: SitePath) throws(SiteWriterError) -> Lookup {
    leaveFoldersOff(path)
    while levels.count < path.parts.count - 1 {
      let name = path.parts[levels.count]
      let here = path.text(ofLevel: levels.count)
      let folder = levels.last?.folder ?? output
      switch try folder.item(String(name), path: here) {
      case .folder: levels.append((name, try folder.folder(String(name), path: here)))
      case .nothing: return .nothing
      case .file: return .file(path: here)
      case .other: return .other(path: here)
      }
    }
    return .folder(levels.last?.folder ?? output)
  }

  /// The folder that holds `path`, made where it is missing.
  mutating func makeFolder(of path: SitePath) throws(SiteWriterError) -> Folder {
    while true {
      switch try folder(of: path) {
      case .folder(let folder): return folder
      case .nothing:
        let folder = levels.last?.folder ?? output
        try folder.makeFolder(
          String(path.parts[levels.count]), path: path.text(ofLevel: levels.count))
      case .file(let path): throw .pathIsNotFolder(path)
      case .other(let path): throw .linkInTheWay(path)
      }
    }
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
