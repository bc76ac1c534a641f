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
      find: { path in
        files[path].map { Entry(path: path, size: $0.count) } ?? base.find(path)
      },
      read: { path in
        if let bytes = files[path] { return bytes }
        return try base.read(path)
      })
  }

  /// The same files, with the bytes of some of them at hand; the list stays what it was.
  ///
  /// - Parameter list: sorted by the bytes of the paths.
  package func holding(_ files: [String: [UInt8]], list: [Entry]) -> ContentFiles {
    let base = self
    return ContentFiles(
      list: { list },
      find: { path in list.item(at: path, by: \.path) },
      read: { path in
        if let bytes = files[path] { return bytes }
        return try base.read(path)
      })
  }

  /// The same files as they were when they were scanned, with the texts at hand.
  package func holding(_ scan: ContentScan) -> ContentFiles {
    let base = self
    return ContentFiles(
      list: { scan.list },
      find: { path in scan.entry(at: path) },
      read: { path in
        if let text = scan.text(at: path) { return text.bytes }
        return try base.read(path)
      })
  }
}
