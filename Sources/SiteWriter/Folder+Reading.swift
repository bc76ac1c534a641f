#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Folder {
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
  func compare(_ name: String, _ bytes: [[UInt8]], path: String)
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
    guard item == .file(size: bytes.reduce(0) { $0 + $1.count }) else {
      return Self.comparison(item)
    }
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

  private static func holds(_ file: Int32, _ bytes: [[UInt8]]) -> Bool {
    bytes.allSatisfy { piece in
      piece.withUnsafeBytes { piece in
        var rest = piece[...]
        return read(file, atMost: piece.count) { found in
          let part = UnsafeRawBufferPointer(rebasing: rest.prefix(found.count))
          rest = rest.dropFirst(found.count)
          guard let part = part.baseAddress, let start = found.baseAddress else { return false }
          return memcmp(part, start, found.count) == 0
        } && rest.isEmpty
      }
    }
  }

  /// Hands out a file piece by piece; no piece is empty.
  ///
  /// - Parameters:
  ///   - limit: how many bytes to read at most.
  ///   - use: returns false to stop.
  /// - Returns: whether the end of the file or the limit was reached.
  private static func read(
    _ file: Int32, atMost limit: Int = .max, _ use: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      var rest = limit
      while rest > 0 {
        let count = posixRead(file, buffer.baseAddress, min(buffer.count, rest))
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return count == 0 }
        guard use(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return false }
        rest -= count
      }
      return true
    }
  }
}

/// The system's `read`, whose name `Folder.read` hides.
private func posixRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, bytes, count)
}
