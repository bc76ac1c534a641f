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

  private static let header = "tafel-manifest 1"

  init(sorted paths: [SitePath]) { self.paths = paths }

  /// Nil where the bytes are not exactly a manifest of this version: what somebody edited or
  /// another program wrote gives no right to remove anything.
  init?(bytes: [UInt8]) {
    guard let list = PathList(bytes: bytes), list.header == Self.header else { return nil }
    self.init(sorted: list.paths)
  }

  var bytes: [UInt8] { PathList(header: Self.header, paths: paths).bytes }

  /// The paths of this manifest that `other` does not have, sorted.
  func subtracting(_ other: Manifest) -> [SitePath] {
    let kept = Set(other.paths)
    return paths.filter { !kept.contains($0) }
  }
}
