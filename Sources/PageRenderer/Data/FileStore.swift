import Synchronization

/// What a list of files says of one of them.
struct FileFacts: Sendable {
  let path: String
  let size: Int
  let digest: ContentDigest

  init(_ path: String, _ pieces: [[UInt8]]) {
    self.path = path
    size = pieces.reduce(0) { $0 + $1.count }
    digest = ContentDigest(pieces)
  }
}

/// Large files that are made once, whoever asks first: for their facts, or for themselves.
///
/// They are the largest things in memory, so the bytes go with who takes them; they are made again for
/// who asks once more.
final class FileStore: Sendable {
  private let onceFacts = OnceFor<String, FileFacts>()
  private let pieces = Mutex<[String: [[UInt8]]]>([:])

  func facts(_ path: String, _ make: () -> [[UInt8]]) -> FileFacts {
    onceFacts(path) {
      let made = make()
      pieces.withLock { $0[path] = made }
      return FileFacts(path, made)
    }
  }

  func take(_ path: String, _ make: () -> [[UInt8]]) -> [[UInt8]] {
    _ = facts(path, make)
    return pieces.withLock { $0.removeValue(forKey: path) } ?? make()
  }
}
