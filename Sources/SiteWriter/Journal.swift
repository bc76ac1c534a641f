/// The decision that the next site takes the place of the last one.
///
/// It stands in the staging folder, beside the new files and the new manifest. Before it stands
/// there, a build that stops has changed nothing, and what it staged is thrown away; once it stands
/// there, whoever opens the folder next brings the step to its end.
///
/// ```
/// tafel-journal 1 stale last
/// assets/tafel.0a1b2c.css
/// catalysts/withdrawn/index.html
/// ```
struct Journal: Hashable {
  /// What the last site had and the next one has not, sorted.
  let stale: [SitePath]
  /// Whether those go before the new files come, because one stands where a folder is needed, or
  /// the other way round. As a rule they go last, so that every page finds its style sheet.
  let isStaleFirst: Bool

  private static let first = "tafel-journal 1 stale first"
  private static let last = "tafel-journal 1 stale last"

  init(stale: [SitePath], isStaleFirst: Bool) {
    self.stale = stale
    self.isStaleFirst = isStaleFirst
  }

  /// Nil where the bytes are not exactly a journal of this version.
  init?(bytes: [UInt8]) {
    guard let list = PathList(bytes: bytes), list.header == Self.first || list.header == Self.last
    else { return nil }
    self.init(stale: list.paths, isStaleFirst: list.header == Self.first)
  }

  var bytes: [UInt8] {
    PathList(header: isStaleFirst ? Self.first : Self.last, paths: stale).bytes
  }
}
