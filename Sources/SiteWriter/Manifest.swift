/// The list of the files in the output folder that Tafel wrote, and may therefore remove.
///
/// ```
/// tafel-manifest 1
/// catalysts/index.html
/// index.html
/// ```
/// Sorted by bytes, one path a line; equal sites have equal manifests. While a build is at work the
/// first line ends in ` unfinished`, and the list holds both the old files and the new ones.
struct Manifest: Sendable, Hashable {
  /// Sorted, each path once.
  let paths: [SitePath]
  /// Whether the build that recorded it came to its end.
  let isFinished: Bool

  private static let finished = "tafel-manifest 1"
  private static let unfinished = "tafel-manifest 1 unfinished"

  init(sorted paths: [SitePath], isFinished: Bool = true) {
    self.paths = paths
    self.isFinished = isFinished
  }

  /// Nil where the bytes are not exactly a manifest of this version: what somebody edited or
  /// another program wrote gives no right to remove anything.
  init?(bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), text.utf8.last == 0x0A else {
      return nil
    }
    let lines = text.utf8.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
      .map(Substring.init)
    guard let first = lines.first, first == Self.finished || first == Self.unfinished else {
      return nil
    }
    var paths: [SitePath] = []
    paths.reserveCapacity(lines.count)
    for line in lines.dropFirst() {
      guard let path = try? SitePath(String(line)) else { return nil }
      if let last = paths.last, path <= last { return nil }
      paths.append(path)
    }
    self.init(sorted: paths, isFinished: first == Self.finished)
  }

  var bytes: [UInt8] {
    var bytes = Array((isFinished ? Self.finished : Self.unfinished).utf8)
    bytes.append(0x0A)
    for path in paths {
      bytes.append(contentsOf: path.text.utf8)
      bytes.append(0x0A)
    }
    return bytes
  }

  /// The record of a build on its way from this site to the next.
  func onTheWay(to next: Manifest) -> Manifest {
    Manifest(sorted: Set(paths).union(next.paths).sorted(), isFinished: false)
  }

  /// Where the new bytes of each path wait, in the same folder, until all files are written.
  var workingPaths: [SitePath] {
    paths.indices.map { paths[$0].sibling(SitePath.workingName($0)) }
  }

  /// The paths of this manifest that `other` does not have, sorted.
  func subtracting(_ other: Manifest) -> [SitePath] {
    let kept = Set(other.paths)
    return paths.filter { !kept.contains($0) }
  }
}
