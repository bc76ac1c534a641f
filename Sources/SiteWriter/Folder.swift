#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open folder. What lies in it is reached through its descriptor, one name at a time and never
/// through a symbolic link, so nothing can be swapped under our feet to lead elsewhere.
///
/// A class, for its descriptor is closed exactly once.
final class Folder: Sendable {
  let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// What stands under a name.
  enum Item: Hashable {
    case nothing
    case file(size: Int)
    case folder
    /// A symbolic link, pipe, socket or device.
    case other
  }

  /// The output folder, made with the folders above it if it is missing. It may itself be a
  /// symbolic link: its user named it.
  static func output(_ path: String) throws(SiteWriterError) -> Folder {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      let above = String(path[..<end])
      if mkdir(above, 0o777) == 0 { continue }
      let fault = errno
      // Some file systems refuse for another reason what exists already.
      if access(above, F_OK) != 0 { throw SystemFault.ofCreating(path, fault) }
    }
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotCreate(path, errno: errno) }
    return Folder(descriptor: descriptor)
  }

  /// Keeps other builds out until the folder is closed, or until the process ends, however it ends;
  /// false if one is at work. File systems that know no locks let everybody in.
  func lock() -> Bool {
    flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }

  /// Lets other builds in.
  func unlock() { _ = flock(descriptor, LOCK_UN) }

  /// Whether a path still leads to this folder: somebody may have removed or replaced it.
  func isAt(_ path: String) -> Bool {
    var here = stat()
    var there = stat()
    return fstat(descriptor, &here) == 0 && stat(path, &there) == 0
      && here.st_dev == there.st_dev && here.st_ino == there.st_ino
  }

  /// - Parameter path: of the item, for the error.
  func item(_ name: String, path: String) throws(SiteWriterError) -> Item {
    var status = stat()
    if fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) != 0 {
      if errno == ENOENT { return .nothing }
      throw .cannotRead(path, errno: errno)
    }
    return Self.item(status)
  }

  static func item(_ status: stat) -> Item {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file(size: Int(status.st_size))
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// What a step down turned out to lead to.
  enum Step {
    case folder(Folder)
    case nothing
    case file
    case other
  }

  /// Opens a folder inside this one, if one stands under the name.
  func step(_ name: String, path: String) throws(SiteWriterError) -> Step {
    let inner = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if inner >= 0 { return .folder(Folder(descriptor: inner)) }
    let fault = errno
    if fault == ENOENT { return .nothing }
    switch try item(name, path: path) {
    case .nothing: return .nothing
    case .file: return .file
    case .other: return .other
    case .folder: throw .cannotRead(path, errno: fault)
    }
  }

  /// A folder inside this one, which must be there.
  func folder(_ name: String, path: String) throws(SiteWriterError) -> Folder {
    let inner = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard inner >= 0 else { throw .cannotRead(path, errno: errno) }
    return Folder(descriptor: inner)
  }

  /// Makes a folder where there is none yet.
  func makeFolder(_ name: String, path: String) throws(SiteWriterError) {
    if mkdirat(descriptor, name, 0o777) != 0, errno != EEXIST {
      throw SystemFault.ofCreating(path, errno)
    }
  }

  /// Whether two names of this folder are one file, as they are where case does not count.
  func isOneFile(_ name: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    return fstatat(descriptor, name, &first, AT_SYMLINK_NOFOLLOW) == 0
      && fstatat(descriptor, other, &second, AT_SYMLINK_NOFOLLOW) == 0
      && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }
}
