/// What earlier builds wrote into the output folder, which Tafel may therefore replace and remove.
struct OwnFiles: Sendable {
  /// Nil if there is no record of ours.
  let recorded: Manifest?
  private let paths: Set<SitePath>
  private let folded: [String: SitePath]

  init(_ recorded: Manifest?) {
    self.recorded = recorded
    let list = recorded?.paths ?? []
    paths = Set(list)
    folded = Dictionary(
      list.map { (SitePath.folded($0.text), $0) }, uniquingKeysWith: { first, _ in first })
  }

  func contains(_ path: SitePath) -> Bool { paths.contains(path) }

  /// A file of ours whose path differs from this one in case or in the composition of its letters
  /// only. On some file systems the two are one file.
  func twin(of path: SitePath) -> SitePath? {
    guard let other = folded[SitePath.folded(path.text)], other != path else { return nil }
    return other
  }

  /// What the next site no longer has, sorted.
  func stale(in next: Manifest) -> [SitePath] { recorded?.subtracting(next) ?? [] }
}
