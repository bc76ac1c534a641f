import Synchronization

/// What earlier builds wrote into the output folder, which Tafel may therefore replace and remove.
struct OwnFiles: Sendable {
  /// Nil if there is no record of ours.
  let recorded: Manifest?
  private let paths: Set<SitePath>

  init(_ recorded: Manifest?) {
    self.recorded = recorded
    paths = Set(recorded?.paths ?? [])
  }

  func contains(_ path: SitePath) -> Bool { paths.contains(path) }

  /// A file of ours whose path differs from this one in case or in the composition of its letters
  /// only. On some file systems the two are one file.
  func twin(of path: SitePath) -> SitePath? {
    // Asked only where a file stands that we did not write under this name, so a walk will do.
    guard !contains(path) else { return nil }
    let name = SitePath.folded(path.text)
    return recorded?.paths.first { SitePath.folded($0.text) == name }
  }

  /// What the next site no longer has, sorted.
  func stale(in next: Manifest) -> [SitePath] { recorded?.subtracting(next) ?? [] }
}

/// What the last record said that was read: who writes the same folder again and again reads it once.
final class KnownFiles: Sendable {
  private let last = Mutex<(record: [UInt8]?, files: OwnFiles)>((nil, OwnFiles(nil)))

  /// - Parameter record: the bytes of a manifest, or what somebody made of it.
  func files(_ record: [UInt8]?) -> OwnFiles {
    last.withLock { last in
      if last.record != record { last = (record, OwnFiles(record.flatMap(Manifest.init(bytes:)))) }
      return last.files
    }
  }
}
