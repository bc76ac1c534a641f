/// The form of the writer's records: a first line that says what it is, then paths, one a line,
/// sorted by bytes, each once.
struct PathList {
  let header: String
  let paths: [SitePath]

  init(header: String, paths: [SitePath]) {
    self.header = header
    self.paths = paths
  }

  /// Nil where the bytes are not exactly such a list.
  init?(bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), text.utf8.last == 0x0A else {
      return nil
    }
    let lines = text.utf8.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
      .map(Substring.init)
    guard let first = lines.first else { return nil }
    var paths: [SitePath] = []
    paths.reserveCapacity(lines.count)
    for line in lines.dropFirst() {
      guard let path = try? SitePath(String(line)) else { return nil }
      if let last = paths.last, path <= last { return nil }
      paths.append(path)
    }
    self.init(header: String(first), paths: paths)
  }

  var bytes: [UInt8] {
    var bytes = Array(header.utf8)
    bytes.reserveCapacity(bytes.count + paths.count * 40)
    bytes.append(0x0A)
    for path in paths {
      bytes.append(contentsOf: path.text.utf8)
      bytes.append(0x0A)
    }
    return bytes
  }
}
