/// Why a site could not be written. Paths are relative to the output folder but for faults of the
/// folder itself.
package enum SiteWriterError: Error, Hashable {
  /// A path that could lead out of the output folder; a bug of whoever made the file.
  case badPath(String, String)
  /// Two paths that are one file where case does not count, or a file and a folder of one name.
  case sameName(String, String)
  /// A file that Tafel did not write stands where another is needed.
  case foreignFileInTheWay(String)
  /// A folder with files that Tafel did not write stands where a file is needed.
  case pathIsFolder(String)
  /// A file that Tafel did not write stands where a folder is needed.
  case pathIsNotFolder(String)
  /// A symbolic link, pipe or device; nothing is ever written through one.
  case linkInTheWay(String)
  /// Another build is writing the same folder.
  case busy(String)
  /// The output folder went away, or another one took its place, while a build was writing it.
  case vanished(String)
  case cannotCreate(String, errno: Int32)
  case cannotRead(String, errno: Int32)
  case cannotWrite(String, errno: Int32)
  case cannotRemove(String, errno: Int32)
  case diskFull(String)

  /// Whether the disk failed (exit code 74), not the place that was asked for (73).
  package var isDiskFault: Bool {
    switch self {
    case .diskFull: true
    case .cannotCreate(_, let errno), .cannotRead(_, let errno), .cannotWrite(_, let errno),
      .cannotRemove(_, let errno):
      SystemFault.isOfDisk(errno)
    default: false
    }
  }
}

extension SiteWriterError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .badPath(let path, let fault):
      "cannot use “\(path)” as the path of a file of the site: \(fault)"
    case .sameName(let first, let second):
      "“\(first)” and “\(second)” cannot both be files of the site: where upper and lower case do "
        + "not count, they have one name, or one would be a folder inside the other"
    case .foreignFileInTheWay(let path):
      "would overwrite “\(path)”, which Tafel did not write; move it away or choose another folder"
    case .pathIsFolder(let path):
      "“\(path)” is a folder, and a file of the site has that name; move it away or choose another "
        + "folder"
    case .pathIsNotFolder(let path):
      "“\(path)” is a file that Tafel did not write, and the site needs a folder of that name; move "
        + "it away or choose another folder"
    case .linkInTheWay(let path):
      "“\(path)” is a symbolic link or a special file; Tafel does not write through it"
    case .busy(let folder): "another build is writing “\(folder)”; build again when it is done"
    case .vanished(let folder):
      "“\(folder)” was removed or replaced while it was being written; build again"
    case .cannotCreate(let path, let errno): "cannot create “\(path)”: \(SystemFault.text(errno))"
    case .cannotRead(let path, let errno): "cannot read “\(path)”: \(SystemFault.text(errno))"
    case .cannotWrite(let path, let errno): "cannot write “\(path)”: \(SystemFault.text(errno))"
    case .cannotRemove(let path, let errno): "cannot remove “\(path)”: \(SystemFault.text(errno))"
    case .diskFull(let path): "the disk is full; “\(path)” could not be written"
    }
  }
}
