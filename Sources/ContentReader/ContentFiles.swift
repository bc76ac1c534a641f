/// Where content comes from: a value of functions, so that every stage runs in memory in tests.
package struct ContentFiles: Sendable {
  package struct Entry: Sendable, Hashable {
    /// Relative to the root of the review: `Content/catalysts/fe-n-c.md`.
    package var path: String
    package var isLink: Bool
    /// In bytes.
    package var size: Int
    /// When it was last written, in nanoseconds; 0 where nobody knows.
    package var time: Int

    package init(path: String, isLink: Bool = false, size: Int, time: Int = 0) {
      self.path = path
      self.isLink = isLink
      self.size = size
      self.time = time
    }
  }

  /// Every file below `Content/`, sorted by the bytes of its path.
  package var list: @Sendable () throws -> [Entry]
  /// One of them; nil where there is no such file.
  package var find: @Sendable (_ path: String) -> Entry?
  package var read: @Sendable (_ path: String) throws -> [UInt8]

  package init(
    list: @escaping @Sendable () throws -> [Entry],
    find: @escaping @Sendable (_ path: String) -> Entry?,
    read: @escaping @Sendable (_ path: String) throws -> [UInt8]
  ) {
    self.list = list
    self.find = find
    self.read = read
  }

  /// Files held in memory, by path.
  package static func memory(_ files: [String: [UInt8]]) -> ContentFiles {
    ContentFiles(
      list: {
        files.map { Entry(path: $0.key, size: $0.value.count) }
          .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      },
      find: { path in files[path].map { Entry(path: path, size: $0.count) } },
      read: { path in
        guard let bytes = files[path] else {
          throw ContentFault.unreadable(path: path, reason: "no such file")
        }
        return bytes
      })
  }
}

/// What can go wrong with the machine while reading.
package enum ContentFault: Error, Sendable, CustomStringConvertible {
  case missing(path: String)
  case unreadable(path: String, reason: String)

  package var description: String {
    switch self {
    case .missing(let path): "there is no \(path)"
    case .unreadable(let path, let reason): "can't read \(path): \(reason)"
    }
  }
}
