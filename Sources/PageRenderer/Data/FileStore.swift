import Synchronization

/// What a list of files says of one of them.
struct FileFacts: Sendable {
  let path: String
  let size: Int
  let digest: ContentDigest

  init(_ path: String, _ pieces: [[UInt8]], _ digest: ContentDigest) {
    self.path = path
    size = pieces.reduce(0) { $0 + $1.count }
    self.digest = digest
  }
}

/// Large files that are made once, whoever asks first: for their facts, or for themselves.
///
/// They are the largest things in memory, so the bytes go with who takes them; they are made again for
/// who asks once more. Where the site will be made again after an edit they stay, for the next files share
/// most of their pieces; then nobody who takes one waits for its digest.
final class FileStore: Sendable {
  private let onceFacts = OnceFor<String, FileFacts>()
  private let pieces = Mutex<[String: [[UInt8]]]>([:])
  private let isFollowed: Bool
  private let oncePieces = OnceFor<String, [[UInt8]]>()
  /// Of files in many pieces before an edit, and now: kept only where there will be another edit.
  private let known: [String: DigestTrail]
  private let trails = Mutex<[String: DigestTrail]>([:])

  /// - Parameters:
  ///   - isFollowed: whether another store will come after this one.
  ///   - old: of the files before an edit.
  init(isFollowed: Bool = false, after old: FileStore? = nil) {
    self.isFollowed = isFollowed
    known = old?.trails.withLock { $0 } ?? [:]
  }

  func facts(_ path: String, _ make: () -> [[UInt8]]) -> FileFacts {
    onceFacts(path) {
      if isFollowed {
        let made = oncePieces(path, make)
        let trail = DigestTrail(made, after: known[path])
        trails.withLock { $0[path] = trail }
        return FileFacts(path, made, trail.digest)
      }
      let made = make()
      pieces.withLock { $0[path] = made }
      return FileFacts(path, made, ContentDigest(made))
    }
  }

  func take(_ path: String, _ make: () -> [[UInt8]]) -> [[UInt8]] {
    if isFollowed { return oncePieces(path, make) }
    _ = facts(path, make)
    return pieces.withLock { $0.removeValue(forKey: path) } ?? make()
  }
}
