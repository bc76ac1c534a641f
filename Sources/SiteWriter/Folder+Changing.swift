#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

import CAttributes

extension Folder {
  /// Writes a new file, all of it or nothing; one of that name must not stand there.
  func create(_ name: String, _ pieces: [[UInt8]], path: String) throws(SiteWriterError) {
    let file = openat(
      descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw SystemFault.ofCreating(path, errno) }
    var fault: Int32?
    for piece in pieces where fault == nil {
      fault = piece.withUnsafeBytes { Self.write($0, to: file) }
    }
    // Some file systems report a full disk only here.
    if close(file) != 0, fault == nil { fault = errno }
    guard let fault else { return }
    unlinkat(descriptor, name, 0)
    throw SystemFault.ofWriting(path, fault)
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

  /// A file to be kept from being taken apart; nil where it can't be opened.
  func opened(_ name: String) -> OpenFile? {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    return file < 0 ? nil : OpenFile(descriptor: file)
  }

  /// Sets a file on its way to the disk; nobody waits for it to be there.
  func startToDisk(_ name: String) {
    #if os(Linux)
      if let file = opened(name) { _ = start_writing_file(file.descriptor) }
    #endif
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

/// The system's `write`, whose name `Folder.write` hides.
private func posixWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}

/// Closed exactly once.
final class OpenFile: Sendable {
  let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }
}
