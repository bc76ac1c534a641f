import Synchronization

/// What a list of files says of one of them.
struct FileFacts: Sendable {
  let path: String
  let size: Int
  let digest: ContentDigest

  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    size = bytes.count
    digest = ContentDigest(bytes)
  }
}

/// Large files that are made once, whoever asks first: for their facts, or for themselves.
///
/// They are the largest things in memory, so the bytes go with who takes them; they are made again for
/// who asks once more.
final class FileStore: Sendable {
  private let onceFacts = OnceFor<String, FileFacts>()
  private let bytes = Mutex<[String: [UInt8]]>([:])

  func facts(_ path: String, _ make: () -> [UInt8]) -> FileFacts {
    onceFacts(path) {
      let made = make()
      bytes.withLock { $0[path] = made }
      return FileFacts(path, made)
    }
  }

  func take(_ path: String, _ make: () -> [UInt8]) -> [UInt8] {
    _ = facts(path, make)
    return bytes.withLock { $0.removeValue(forKey: path) } ?? make()
  }
}
