import Glibc
import OrderedWork

extension ContentFiles {
  /// The files of a review on disk. Links are listed but not followed; hidden files are left out.
  ///
  /// - Parameter root: the folder that holds `Content/`.
  package static func disk(root: String) -> ContentFiles {
    ContentFiles(
      list: {
        var found: [Entry] = []
        try DiskFolder(root: root).list("Content", into: &found)
        return found
      },
      find: { DiskFolder(root: root).file($0) },
      read: { try DiskFolder(root: root).read($0) })
  }
}

private struct DiskFolder {
  let root: String

  /// In the order of the bytes of all paths: a folder stands where its name with a `/` would.
  func list(_ path: String, into found: inout [ContentFiles.Entry]) throws {
    guard let folder = opendir(root + "/" + path) else { throw ContentFault.missing(path: path) }
    defer { closedir(folder) }
    for child in children(of: folder, at: path + "/") {
      if child.isFolder {
        try list(String(child.path.dropLast()), into: &found)
      } else {
        found.append(
          .init(path: child.path, isLink: !child.isFile, size: child.size, time: child.time))
      }
    }
  }

  /// Nil where there is none, for a folder too.
  func file(_ path: String) -> ContentFiles.Entry? {
    Self.child(root + "/" + path, in: AT_FDCWD, "").flatMap { child in
      child.isFolder
        ? nil
        : .init(path: path, isLink: !child.isFile, size: child.size, time: child.time)
    }
  }

  private struct Child: Sendable {
    /// Of folders with a `/` at the end.
    var path: String
    var isFolder = false
    var isFile = false
    var size = 0
    var time = 0
  }

  private func children(of folder: OpaquePointer, at path: String) -> [Child] {
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    let place = dirfd(folder)
    let parts = OrderedWork.parts(of: names.count) { [names] range in
      names[range].compactMap { Self.child($0, in: place, path) }
    }
    return parts.flatMap(\.self).sorted { $0.path.precedesByBytes($1.path) }
  }

  private static func child(_ name: String, in place: Int32, _ path: String) -> Child? {
    var status = stat()
    guard fstatat(place, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    var child = Child(path: path + name)
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      child.isFolder = true
      child.path += "/"
    case S_IFREG:
      child.isFile = true
      child.size = Int(status.st_size)
      child.time = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    default: break
    }
    return child
  }

  func read(_ path: String) throws -> [UInt8] {
    let file = open(root + "/" + path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw fault(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw fault(path) }
    var failed = false
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(file, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0 { failed = true }
        guard got > 0 else { return }
        count += got
      }
    }
    if failed { throw fault(path) }
    return bytes
  }

  private func fault(_ path: String) -> ContentFault {
    .unreadable(path: path, reason: String(cString: strerror(errno)))
  }
}

extension String {
  /// Without looking at characters, which lists of ten thousand paths need not.
  func precedesByBytes(_ other: String) -> Bool {
    let isBefore = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { other in
        guard let left = own.baseAddress, let right = other.baseAddress else {
          return own.count < other.count
        }
        let order = memcmp(left, right, min(own.count, other.count))
        return order == 0 ? own.count < other.count : order < 0
      }
    }
    return (isBefore ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// Whether the bytes of another string stand in it.
  package func holdsBytes(of other: String) -> Bool {
    let holds = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { other in
        guard let start = own.baseAddress, let word = other.baseAddress else {
          return other.isEmpty
        }
        return (0..<max(own.count - other.count + 1, 0)).contains {
          start[$0] == word[0] && memcmp(start + $0, word, other.count) == 0
        }
      }
    }
    return (holds ?? nil) ?? !Array(utf8).places(of: Array(other.utf8)).isEmpty
  }
}
