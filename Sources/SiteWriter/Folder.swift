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

  private static func item(_ status: stat) -> Item {
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
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let isRead = Self.read(file) { piece in
      bytes.append(contentsOf: piece)
      return true
    }
    return isRead ? bytes : nil
  }

  /// How what stands under a name compares with the bytes of a file.
  enum Comparison {
    case nothing
    case equal
    case different
    case folder
    /// A symbolic link, pipe, socket or device.
    case other
  }

  /// Compares by size, and by bytes only where the size is the same. A file that cannot be read is
  /// different.
  func compare(_ name: String, _ bytes: UnsafeRawBufferPointer, path: String)
    throws(SiteWriterError) -> Comparison
  {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      return errno == ENOENT ? .nothing : Self.comparison(try item(name, path: path))
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .cannotRead(path, errno: errno) }
    let item = Self.item(status)
    guard item == .file(size: bytes.count) else { return Self.comparison(item) }
    return Self.holds(file, bytes) ? .equal : .different
  }

  private static func comparison(_ item: Item) -> Comparison {
    switch item {
    case .nothing: .nothing
    case .file: .different
    case .folder: .folder
    case .other: .other
    }
  }

  private static func holds(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes[...]
    let isRead = read(file) { piece in
      let part = UnsafeRawBufferPointer(rebasing: rest.prefix(piece.count))
      guard part.count == piece.count, let start = part.baseAddress, let found = piece.baseAddress
      else { return false }
      rest = rest.dropFirst(piece.count)
      return memcmp(start, found, piece.count) == 0
    }
    return isRead && rest.isEmpty
  }

  /// Whether two names of this folder are one file, as they are where case does not count.
  func isOneFile(_ name: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    return fstatat(descriptor, name, &first, AT_SYMLINK_NOFOLLOW) == 0
      && fstatat(descriptor, other, &second, AT_SYMLINK_NOFOLLOW) == 0
      && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// Hands out a file piece by piece; no piece is empty.
  /// - Parameter use: returns false to stop.
  /// - Returns: whether the end of the file was reached.
  private static func read(_ file: Int32, _ use: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
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
    let fault = bytes.withUnsafeBytes { createdFault(name, $0, path: path) }
    if let fault { throw fault }
  }

  /// Writes a new file, all of it or nothing; one of that name must not stand there.
  func create(_ name: String, _ bytes: UnsafeRawBufferPointer, path: String)
    throws(SiteWriterError)
  {
    if let fault = createdFault(name, bytes, path: path) { throw fault }
  }

  private func createdFault(_ name: String, _ bytes: UnsafeRawBufferPointer, path: String)
    -> SiteWriterError?
  {
    let file = openat(
      descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { return SystemFault.ofCreating(path, errno) }
    var fault = Self.write(bytes, to: file)
    // Some file systems report a full disk only here.
    if close(file) != 0, fault == nil { fault = errno }
    guard let fault else { return nil }
    unlinkat(descriptor, name, 0)
    return SystemFault.ofWriting(path, fault)
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32? {
    var done = 0
    while done < bytes.count {
      let more = posixWrite(file, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      if more < 0, errno == EINTR { continue }
      if more < 0 { return errno }
      done += more
    }
    return nil
  }

  /// Gives a file its name, over whatever file has it, in one atomic step.
  func rename(_ name: String, to newName: String, path: String) throws(SiteWriterError) {
    try move(name, to: self, as: newName, path: path)
  }

  /// Moves a file into another folder, over whatever file has its name, in one atomic step.
  func move(_ name: String, to target: Folder, as newName: String, path: String)
    throws(SiteWriterError)
  {
    if renameat(descriptor, name, target.descriptor, newName) != 0 {
      throw SystemFault.ofWriting(path, errno)
    }
  }

  /// Moves a folder with all that is in it into another folder, in one atomic step; false if
  /// something stands there that is no empty folder.
  func moveFolder(_ name: String, to target: Folder, path: String) throws(SiteWriterError) -> Bool {
    if renameat(descriptor, name, target.descriptor, name) == 0 { return true }
    if errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR { return false }
    throw SystemFault.ofWriting(path, errno)
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

  /// Removes whatever stands under a name, with all that is in it; a link is removed, not followed.
  func removeTree(_ name: String, path: String) throws(SiteWriterError) {
    guard case .folder(let inner) = try step(name, path: path) else {
      return try removeFile(name, path: path)
    }
    for item in try inner.names(path: path) {
      // Most are files, and to try is one call where to ask first is two.
      if unlinkat(inner.descriptor, item, 0) == 0 || errno == ENOENT { continue }
      guard errno == EISDIR || errno == EPERM else { throw .cannotRemove(path, errno: errno) }
      try inner.removeTree(item, path: path)
    }
    if unlinkat(descriptor, name, AT_REMOVEDIR) != 0, errno != ENOENT {
      throw .cannotRemove(path, errno: errno)
    }
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
