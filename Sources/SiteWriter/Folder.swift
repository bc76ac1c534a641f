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
final class Folder {
  private let descriptor: Int32

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

  /// Keeps other builds out until the folder is closed; false if one is at work. File systems that
  /// know no locks let everybody in.
  func lock() -> Bool {
    flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }

  /// - Parameter path: of the item, for the error.
  func item(_ name: String, path: String) throws(SiteWriterError) -> Item {
    var status = stat()
    if fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) != 0 {
      if errno == ENOENT { return .nothing }
      throw .cannotRead(path, errno: errno)
    }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file(size: Int(status.st_size))
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// A folder inside this one.
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

  /// The names in the folder, sorted by bytes.
  func names(path: String) throws(SiteWriterError) -> [String] {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = fdopendir(copy) else { throw .cannotRead(path, errno: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// All bytes of a file; nil where it cannot be read.
  func contents(_ name: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    let isRead = read(name) { piece in
      bytes.append(contentsOf: piece)
      return true
    }
    return isRead ? bytes : nil
  }

  /// Whether a file can be read and holds exactly these bytes.
  func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { expected in
      var rest = expected[...]
      let isRead = read(name) { piece in
        let part = UnsafeRawBufferPointer(rebasing: rest.prefix(piece.count))
        guard part.count == piece.count, let start = part.baseAddress, let found = piece.baseAddress
        else { return false }
        rest = rest.dropFirst(piece.count)
        return memcmp(start, found, piece.count) == 0
      }
      return isRead && rest.isEmpty
    }
  }

  /// Hands out a file piece by piece; no piece is empty.
  /// - Parameter use: returns false to stop.
  /// - Returns: whether the end of the file was reached.
  private func read(_ name: String, _ use: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      while true {
        let count = posixRead(file, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return count == 0 }
        guard use(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return false }
      }
    }
  }

  /// Writes a new file, all of it or nothing; one of that name must not stand there.
  func create(_ name: String, _ bytes: [UInt8], path: String) throws(SiteWriterError) {
    let file = openat(
      descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw SystemFault.ofCreating(path, errno) }
    var fault = Self.write(bytes, to: file)
    // Some file systems report a full disk only here.
    if close(file) != 0, fault == nil { fault = errno }
    if let fault {
      unlinkat(descriptor, name, 0)
      throw SystemFault.ofWriting(path, fault)
    }
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let more = posixWrite(file, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if more < 0, errno == EINTR { continue }
        if more < 0 { return errno }
        done += more
      }
      return nil
    }
  }

  /// Gives a file its name, over whatever file has it, in one atomic step.
  func rename(_ name: String, to newName: String, path: String) throws(SiteWriterError) {
    if renameat(descriptor, name, descriptor, newName) != 0 {
      throw SystemFault.ofWriting(path, errno)
    }
  }

  /// Removes a file, if it is there.
  func removeFile(_ name: String, path: String) throws(SiteWriterError) {
    if unlinkat(descriptor, name, 0) != 0, errno != ENOENT {
      throw .cannotRemove(path, errno: errno)
    }
  }

  /// Removes a folder if nothing is in it; tells whether it did.
  func removeFolderIfEmpty(_ name: String) -> Bool {
    unlinkat(descriptor, name, AT_REMOVEDIR) == 0
  }
}

/// The system's `read`, whose name `Folder.read` hides.
private func posixRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, bytes, count)
}

/// The system's `write`, whose name `Folder.write` hides.
private func posixWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
