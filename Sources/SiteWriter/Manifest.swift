/// The list of the files in the output folder that Tafel wrote, and may therefore remove.
///
/// ```
/// tafel-manifest 1
/// catalysts/index.html
/// index.html
/// ```
/// Sorted by bytes, one path a line; equal sites have equal manifests.
struct Manifest: Sendable, Hashable {
  /// Sorted, each path once.
  let paths: [SitePath]

  static let firstLine = "tafel-manifest 1"

  init(sorted paths: [SitePath]) { self.paths = paths }

  /// Nil where the bytes are not exactly a manifest of this version: what somebody edited or
  /// another program wrote gives no right to remove anything.
  init?(bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), text.utf8.last == 0x0A else {
      return nil
    }
    let lines = text.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == Self.firstLine[...] else { return nil }
    var paths: [SitePath] = []
    paths.reserveCapacity(lines.count)
    for line in lines.dropFirst() {
      guard let path = try? SitePath(String(line)) else { return nil }
      if let last = paths.last, path <= last { return nil }
      paths.append(path)
    }
    self.paths = paths
  }

  var bytes: [UInt8] {
    var bytes = Array(Self.firstLine.utf8)
    bytes.append(0x0A)
    for path in paths {
      bytes.append(contentsOf: path.text.utf8)
      bytes.append(0x0A)
    }
    return bytes
  }

  func union(_ other: Manifest) -> Manifest {
    Manifest(sorted: Set(paths).union(other.paths).sorted())
  }

  /// The paths of this manifest that `other` does not have, sorted.
  func subtracting(_ other: Manifest) -> [SitePath] {
    let kept = Set(other.paths)
    return paths.filter { !kept.contains($0) }
  }
}
