extension ContentFiles {
  /// The same files with some of them replaced or added, without touching the disk.
  ///
  /// - Parameter files: by path.
  package func replacing(_ files: [String: [UInt8]]) -> ContentFiles {
    let base = self
    return ContentFiles(
      list: {
        var entries = try base.list().filter { files[$0.path] == nil }
        entries += files.map { Entry(path: $0.key, size: $0.value.count) }
        return entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      },
      read: { path in
        if let bytes = files[path] { return bytes }
        return try base.read(path)
      })
  }

  /// The same files, with the bytes of some of them at hand; the list stays what it was.
  package func holding(_ files: [String: [UInt8]], list: [Entry]) -> ContentFiles {
    let base = self
    return ContentFiles(
      list: { list },
      read: { path in
        if let bytes = files[path] { return bytes }
        return try base.read(path)
      })
  }
}
