import Glibc

extension ContentFiles {
  /// The files of a review on disk. Links are listed but not followed; hidden files are left out.
  ///
  /// - Parameter root: the folder that holds `Content/`.
  package static func disk(root: String) -> ContentFiles {
    ContentFiles(
      list: {
        var found: [Entry] = []
        try DiskFolder(root: root).list("Content", into: &found)
        return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      },
      read: { try DiskFolder(root: root).read($0) })
  }
}

private struct DiskFolder {
  let root: String

  func list(_ path: String, into found: inout [ContentFiles.Entry]) throws {
    guard let folder = opendir(root + "/" + path) else { throw ContentFault.missing(path: path) }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard !name.hasPrefix(".") else { continue }
      let child = path + "/" + name
      var status = stat()
      guard lstat(root + "/" + child, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: try list(child, into: &found)
      case S_IFREG:
        let time = status.st_mtim
        found.append(
          .init(
            path: child, size: Int(status.st_size), time: time.tv_sec * 1_000_000_000 + time.tv_nsec
          ))
      default: found.append(.init(path: child, isLink: true, size: 0))
      }
    }
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
